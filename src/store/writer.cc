#include "store/writer.h"

#include <charconv>
#include <cstdio>
#include <unordered_set>

#include "base/hash.h"
#include "store/article_reader.h"
#include "store/numbers.h"
#include "store/part.h"
#include "store/results.h"
#include "store/rows.h"
#include "store/rulings.h"
#include "store/schema.h"
#include "store/search_index.h"
#include "store/texts.h"
#include "store/write_lock.h"

namespace isnad {
namespace {

constexpr size_t kBatchBytes = 8u << 20;  // of article text: what a run that is cut off may lose
constexpr size_t kBatchPages = 4096;
constexpr size_t kSampleBytes = 2u << 20;  // of article text, by which a dictionary for texts is made
constexpr int64_t kBigRecord = 2000;       // articles from which a few more are placed
constexpr int64_t kPlacedShare = 100;      // one in so many, until all stories are made anew
constexpr int64_t kMostAtOnce = 200;       // more are sooner done by making all

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
    std::string texts;
    for (const ReadArticle& read : reading.articles) texts += read.article.text;
    return texts;
}

struct Writer::State {
    State(const std::string& path, const WriterOptions& options);

    bool add(PageToWrite&& page);
    void add_fault(const Fault& fault);
    void write(PageToWrite&& page);
    void find_dictionary();
    void make_dictionary();
    bool close_batch(bool placed);
    std::optional<Additions> additions();
    void finish_placed();
    bool finish(const Results& results, const FoldWords& fold_words);
    bool write_all(const Results& results, const FoldWords& fold_words);
    Corrected corrected();
    int64_t count_corrections() {
        return database->number("SELECT count(*) + count(undone) FROM correction");  // only ever grows
    }
    void for_each_digest(const TakeDigest& take);

    void begin();
    void commit_if_full(size_t bytes);
    void commit();
    void rename_page(const Page& page);
    void forget_fault(const std::string& uri);
    void add_words(int64_t article, std::string&& words);
    void index_the_rest(const FoldWords& fold_words);
    std::string meta(const std::string& name);
    void set_meta(std::string_view name, std::string_view value);

    WriteLock lock;
    std::shared_ptr<Database> database;
    WriterOptions options;
    std::optional<KnownPages> known;     // when the record was opened
    std::unordered_set<uint64_t> added;  // by this run
    bool has(const std::string& page) const { return added.contains(page_number(page)) || known->has(page); }
    int64_t most_placed() const;
    int64_t number_in(const std::string& name);
    int64_t pages = 0;  // keys used
    int64_t articles = 0;
    int64_t articles_before = 0;  // this run
    bool whole = false;           // all stories were made, by this program, and since then only such articles
    int64_t placed = 0;           // came in as were placed: so many
    int64_t indexed = 0;          // articles up to this key are in the index
    size_t batch_bytes = 0;
    size_t batch_pages = 0;
    int64_t corrections = 0;  // when last asked for
    bool faults = false;      // the record holds pages that could not be read
    std::optional<Transaction> batch;
    std::vector<PageToWrite> waiting;  // pages of which the dictionary for texts will be made
    size_t waiting_bytes = 0;          // of their texts
    bool dictionary = false;           // the record has one
    TextPacker texts;
    std::unique_ptr<Dictionaries> dictionaries;
    std::unique_ptr<RecordNumbering> numbers;
    std::unique_ptr<RowWriter> rows;
    std::unique_ptr<SearchBuilder> builder;  // while the record has no index
    std::optional<Query> insert_words, insert_digest;
};

Writer::State::State(const std::string& path, const WriterOptions& given)
    : lock(path),
      database(std::make_shared<Database>(Database::open(path, Database::Mode::create))),
      options(given) {
    if (check_writable(*database) == 0) database->run("PRAGMA page_size = 32768");
    database->run(kTuning);
    prepare_format(*database);
    faults = database->number("SELECT EXISTS(SELECT 1 FROM page WHERE fault IS NOT NULL)") != 0;
    pages = database->number("SELECT max(key) FROM page");
    known.emplace(path, pages);
    articles = articles_before = database->number("SELECT max(key) FROM article");
    indexed = number_in("indexed");
    placed = number_in("placed");
    whole = meta("finished") == "1" && meta("program") == options.program &&
            meta("lexicon") == options.lexicon && indexed == articles;
    dictionaries = std::make_unique<Dictionaries>(*database);
    numbers = std::make_unique<RecordNumbering>(*database, *dictionaries);
    rows = std::make_unique<RowWriter>(*database, *dictionaries, texts);
    find_dictionary();
    insert_digest.emplace(*database, "INSERT INTO digest VALUES(?,?)");
    if (!options.search) return;
    insert_words.emplace(*database, "INSERT INTO search(rowid, words) VALUES(?,?)");
    if (path == ":memory:") return;
    std::remove((path + "-index").c_str());  // of a run that was killed
    if (articles == 0) builder = std::make_unique<SearchBuilder>(path + "-index");
}

std::string Writer::State::meta(const std::string& name) {
    Query query(*database, "SELECT value FROM meta WHERE name = ?");
    return query.text(name).next() ? query.text_at(0) : "";
}

int64_t Writer::State::number_in(const std::string& name) {
    const std::string text = meta(name);
    int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void Writer::State::set_meta(std::string_view name, std::string_view value) {
    Query(*database, "INSERT OR REPLACE INTO meta VALUES(?,?)").text(name).text(value).run();
}

void Writer::State::begin() {
    if (batch) return;
    batch.emplace(*database);
    Query(*database, "DELETE FROM meta WHERE name = 'finished'").run();
}

void Writer::State::commit_if_full(size_t bytes) {
    batch_bytes += bytes;
    if (++batch_pages >= kBatchPages || batch_bytes >= kBatchBytes) commit();
}

void Writer::State::commit() {
    if (!batch) return;
    if (!builder) set_meta("indexed", std::to_string(indexed));
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
    insert_words->number(article).text(words).run();
    indexed = article;
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

bool Writer::State::close_batch(bool also_placed) {
    make_dictionary();
    commit();
    if (builder) builder->close();
    return meta("finished") != "1" || meta("program") != options.program || (also_placed && placed > 0);
}

int64_t Writer::State::most_placed() const {
    return options.place.value_or(articles_before < kBigRecord ? 0 : articles_before / kPlacedShare);
}

// In the open transaction, so that nobody corrects anything meanwhile.
std::optional<Writer::Additions> Writer::State::additions() {
    make_dictionary();
    const int64_t fresh = articles - articles_before;
    const bool few = placed + fresh <= most_placed() && (options.place || fresh <= kMostAtOnce);
    if (!whole || !options.search || !few || !batch) return std::nullopt;
    Additions out{isnad::learned(*database), {}, {}};
    if (out.learned.empty()) return std::nullopt;
    numbers->keep();
    out.numbers = std::make_shared<RecordNumbered>(*database, false);
    out.newcomers = newcomers(*database, articles_before);
    return out;
}

void Writer::State::finish_placed() {
    placed += articles - articles_before;
    articles_before = articles;
    set_meta("placed", std::to_string(placed));
    set_meta("finished", "1");
    commit();
}

void Writer::State::for_each_digest(const TakeDigest& take) {
    Query all(
        *database,
        "SELECT d.bytes, a.id, a.uri, a.title FROM digest d JOIN article a ON a.key = d.article ORDER BY "
        "d.article");
    const std::shared_ptr<Numbered> known_numbers = std::make_shared<RecordNumbered>(*database, true);
    while (all.next()) take({all.view_at(0), all.view_at(1), all.view_at(2), all.view_at(3)}, known_numbers);
}

void Writer::State::index_the_rest(const FoldWords& fold_words) {
    Query rest(*database, "SELECT key, text_of(packed) FROM article WHERE key > ? ORDER BY key");
    rest.number(indexed);
    while (rest.next()) {
        const std::string words = fold_words(rest.view_at(1));
        insert_words->number(rest.number_at(0)).text(words).run();
    }
}

Writer::Corrected Writer::State::corrected() {
    corrections = count_corrections();
    Corrected out;
    if (corrections == 0) return out;
    out.rulings = rulings_of(*database);
    Transaction transaction(*database);
    rule_forms(*database, EntityMap(out.rulings.entities));
    transaction.commit();
    ArticleReader reader(*database, "WHERE a.id = ?");
    for (const std::string& id : corrected_articles(*database)) {
        if (reader.row().text(id).next()) out.articles.push_back(reader.read());
        reader.row().reset();
    }
    return out;
}

bool Writer::State::finish(const Results& results, const FoldWords& fold_words) {
    if (builder) builder->end();  // it wrote its last while the stories were made
    if (builder) Query(*database, "ATTACH ? AS built").text(builder->path()).run();
    const bool done = write_all(results, fold_words);
    if (builder) database->run("DETACH built");
    if (done) builder.reset();
    return done;
}

bool Writer::State::write_all(const Results& results, const FoldWords& fold_words) {
    Transaction transaction(*database);
    if (count_corrections() != corrections) return false;
    if (builder)
        move_index(*database, "built");
    else if (options.search)
        index_the_rest(fold_words);
    write_results(*database, results);
    set_meta("format", std::to_string(kFormat));
    set_meta("program", options.program);
    set_meta("lexicon", options.lexicon);
    if (!options.options.empty()) set_meta("options", options.options);
    set_meta("indexed", std::to_string(articles));
    set_meta("finished", "1");
    Query(*database, "DELETE FROM meta WHERE name = 'placed'").run();
    keep_learned(*database, results.learned);
    index_forms(*database);
    transaction.commit();
    articles_before = articles;
    placed = 0;
    whole = true;
    return true;
}

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::open(const std::string& path, const WriterOptions& options) {
    return guarded([&] { return Writer(std::make_unique<State>(path, options)); });
}

const KnownPages& Writer::known() const { return *state_->known; }
Record Writer::record() const { return Record(state_->database); }

Result<bool> Writer::add(PageToWrite&& page) {
    return guarded([&] { return state_->add(std::move(page)); });
}
Result<Done> Writer::add(const Fault& fault) {
    return guarded([&] { return state_->add_fault(fault), Done{}; });
}
Result<Done> Writer::for_each_digest(const TakeDigest& take) {
    return guarded([&] { return state_->for_each_digest(take), Done{}; });
}
Result<bool> Writer::close_batch(bool placed) {
    return guarded([&] { return state_->close_batch(placed); });
}
Result<std::optional<Writer::Additions>> Writer::additions() {
    return guarded([&] { return state_->additions(); });
}
Result<Rulings> Writer::rulings() {
    return guarded([&] { return rulings_of(*state_->database); });
}
Result<std::vector<Neighbour>> Writer::neighbours(const std::vector<Clue>& clues, const DayRange& days) {
    return guarded([&] { return isnad::neighbours(*state_->database, clues, days); });
}
Result<Part> Writer::part_of(const Newcomer& newcomer, const std::string& story, const std::string& follows,
                             std::vector<std::string> entities) {
    return guarded(
        [&] { return part_of_newcomer(*state_->database, newcomer, story, follows, std::move(entities)); });
}
Result<Done> Writer::write(const Part& part, const Results& results) {
    return guarded([&] { return write_part(*state_->database, part, results), Done{}; });
}
Result<Done> Writer::finish_placed() {
    return guarded([&] { return state_->finish_placed(), Done{}; });
}
Result<Writer::Corrected> Writer::corrected() {
    return guarded([&] { return state_->corrected(); });
}
Result<bool> Writer::finish(const Results& results, const FoldWords& fold_words) {
    return guarded([&] { return state_->finish(results, fold_words); });
}

}  // namespace isnad
