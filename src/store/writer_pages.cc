#include <cstdio>
#include <utility>

#include "base/hash.h"
#include "store/packed.h"
#include "store/schema.h"
#include "store/writer_state.h"

namespace isnad {
namespace {

constexpr size_t kBatchBytes = 8u << 20;  // of article text: what a run that is cut off may lose
constexpr size_t kBatchPages = 4096;
constexpr size_t kSampleBytes = 2u << 20;  // of article text, by which a dictionary for texts is made

constexpr const char* kTuning = R"sql(
PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456; PRAGMA wal_autocheckpoint = 4000;
)sql";

std::string id_of(const Fault& fault) {
    Sha256 hash;
    hash.add("fault");
    hash.add(fault.where);
    hash.add(fault.what);
    return hash.hex().substr(0, 16);
}

size_t bytes_of_texts(const Reading& reading) {
    size_t bytes = 0;
    for (const ReadArticle& read : reading.articles) bytes += read.article.text.size();
    return bytes;
}

// `page.html#2` on a page that is now named `a.html`.
std::string renamed(const std::string& uri, std::string_view from, const std::string& to) {
    return uri.starts_with(from) ? to + uri.substr(from.size()) : uri;
}

}  // namespace

std::string texts_of(const Reading& reading) {
    std::string texts(kPageStart);
    for (const ReadArticle& read : reading.articles) texts += read.article.text;
    return texts;
}

Writer::State::State(const std::string& path, const WriterOptions& given)
    : lock(path),
      database(std::make_shared<Database>(Database::open(path, Database::Mode::create))),
      meta(*database),
      options(given) {
    if (check_writable(*database) == 0) database->run("PRAGMA page_size = 32768");
    database->run(kTuning);
    prepare_format(*database);
    faults = database->number("SELECT EXISTS(SELECT 1 FROM page WHERE fault IS NOT NULL)") != 0;
    pages = database->number("SELECT max(key) FROM page");
    known.emplace(path, pages);
    articles = articles_before = database->number("SELECT max(key) FROM article");
    indexed = meta.number("indexed");
    index_made = meta.number("index_made");
    placed = meta.number("placed");
    whole = meta.text("finished") == "1" && meta.text("program") == options.program &&
            meta.text("lexicon") == options.lexicon && indexed == articles;
    dictionaries = std::make_unique<Dictionaries>(*database);
    numbers = std::make_unique<RecordNumbering>(*database, *dictionaries);
    rows = std::make_unique<RowWriter>(*database, *dictionaries, texts);
    find_dictionary();
    insert_digest.emplace(*database, "INSERT INTO digest VALUES(?,?)");
    if (!options.search) return;
    insert_words.emplace(*database, "INSERT INTO search(rowid, words, more) VALUES(?,?,?)");
    often = often_of(*database);
    if (path == ":memory:") return;
    index_path = path + "-index";
    std::remove(index_path.c_str());  // of a run that was killed
    if (articles == 0) builder = std::make_unique<SearchBuilder>(index_path);
}

void Writer::State::begin() {
    if (batch) return;
    batch.emplace(*database);
    meta.forget("finished");
}

void Writer::State::commit_if_full(size_t bytes) {
    batch_bytes += bytes;
    if (++batch_pages >= kBatchPages || batch_bytes >= kBatchBytes) commit();
}

void Writer::State::commit() {
    if (!batch) return;
    if (!builder) meta.set("indexed", std::to_string(indexed));
    numbers->keep();
    batch->commit();
    batch.reset();
    batch_bytes = batch_pages = 0;
}

bool Writer::State::add(PageToWrite&& written) {
    const Page& page = written.reading.page;
    if (has(page.id)) return rename_page(page), false;
    begin();
    added.insert(page_number(page.id));
    if (dictionary) return write(std::move(written)), true;
    waiting_bytes += bytes_of_texts(written.reading);
    waiting.push_back(std::move(written));
    if (waiting_bytes >= kSampleBytes) make_dictionary();
    return true;
}

void Writer::State::write(PageToWrite&& written) {
    const Page& page = written.reading.page;
    begin();
    if (faults) forget_fault(page.uri);
    const int64_t page_key = ++pages;
    rows->page(page_key, page, written.packed);
    for (size_t i = 0; i < written.reading.articles.size(); ++i) {
        const ReadArticle& read = written.reading.articles[i];
        const int64_t key = ++articles;
        rows->article(key, page_key, read);
        insert_digest->number(key).blob(written.digests[i](read, *numbers)).run();
        if (options.search) add_words(key, std::move(written.words[i]));
    }
    commit_if_full(bytes_of_texts(written.reading));
}

void Writer::State::find_dictionary() {
    Query last(*database, "SELECT key, bytes FROM text_dictionary ORDER BY key DESC LIMIT 1");
    dictionary = last.next();
    if (dictionary) texts.use(last.number_at(0), last.view_at(1));
}

// Of the pages that wait, if they are enough, and writes them.
void Writer::State::make_dictionary() {
    std::vector<std::string_view> sample;
    for (const PageToWrite& page : waiting)
        for (const ReadArticle& read : page.reading.articles) sample.push_back(read.article.text);
    if (const std::string bytes = text_dictionary(sample); !bytes.empty()) {
        begin();
        Query(*database, "INSERT INTO text_dictionary(bytes) VALUES(?)").blob(bytes).run();
        find_dictionary();
    }
    for (PageToWrite& page : std::exchange(waiting, {})) write(std::move(page));
    waiting_bytes = 0;
}

void Writer::State::add_words(int64_t article, std::string&& words) {
    if (builder) return builder->add(article, std::move(words));
    if (indexed + 1 != article) return;  // articles of a run that was cut off come first, in index_the_rest
    if (outgrown() && placed + articles - articles_before > most_placed()) return;  // index_all is near
    insert(article, words);
    indexed = article;
}

void Writer::State::insert(int64_t article, const std::string& words) {
    const std::string more = often.more(words);
    insert_words->number(article).text(words).text(more).run();
}

// The same bytes under two names: the record knows them by the first in the order of letters, whichever was
// read first.
void Writer::State::rename_page(const Page& page) {
    make_dictionary();
    Query find(*database, "SELECT key, uri FROM page WHERE id = ? AND uri > ?");
    if (!find.text(page.id).text(page.uri).next()) return;
    const int64_t key = find.number_at(0);
    const std::string old = find.text_at(1);
    find.reset();
    begin();
    readdressed = true;
    whole = false;  // what comes first of a story may change with the names of its articles
    Query(*database, "UPDATE page SET uri = ? WHERE key = ?").text(page.uri).number(key).run();
    Query all(*database, "SELECT key, uri FROM article WHERE page = ?");
    all.number(key);
    Query update(*database, "UPDATE article SET uri = ? WHERE key = ?");
    while (all.next()) {
        const std::string uri = renamed(all.text_at(1), old, page.uri);
        update.text(uri).number(all.number_at(0)).run();
    }
}

void Writer::State::add_fault(const Fault& fault) {
    const std::string id = id_of(fault);
    if (has(id)) return;
    make_dictionary();
    begin();
    rows->fault(++pages, id, fault);
    added.insert(page_number(id));
    faults = true;
    commit_if_full(0);
}

void Writer::State::forget_fault(const std::string& uri) {
    Query(*database, "DELETE FROM page WHERE uri = ? AND fault IS NOT NULL").text(uri).run();
}

}  // namespace isnad
