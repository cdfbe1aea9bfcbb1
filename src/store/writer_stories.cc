#include <map>
#include <memory>

#include "store/article_reader.h"
#include "store/part.h"
#include "store/results.h"
#include "store/rulings.h"
#include "store/schema.h"
#include "store/writer_state.h"

namespace isnad {
namespace {

constexpr int64_t kBigRecord = 2000;   // articles from which a few more are placed
constexpr int64_t kPlacedShare = 100;  // one in so many, until all stories are made anew
constexpr int64_t kMostAtOnce = 200;   // more are sooner done by making all
constexpr int64_t kGrowth = 1000;      // articles by which a small record outgrows its index

// All of the record's dictionaries for texts, for any thread.
TextOpener::Find dictionaries_of(Database& database) {
    const auto all = std::make_shared<std::map<int64_t, std::string>>();
    Query rows(database, "SELECT key, bytes FROM text_dictionary");
    while (rows.next()) all->emplace(rows.number_at(0), rows.text_at(1));
    return [all](int64_t number) {
        const auto at = all->find(number);
        return at == all->end() ? std::string() : at->second;
    };
}

}  // namespace

bool Writer::State::close_batch(bool also_placed) {
    make_dictionary();
    commit();
    if (builder) builder->close();
    return meta.text("finished") != "1" || meta.text("program") != options.program ||
           (also_placed && placed > 0);
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
    out.numbers = std::make_shared<RecordNumbered>(*database, false, numbers->words());
    out.newcomers = newcomers(*database, articles_before);
    return out;
}

void Writer::State::finish_placed() {
    placed += articles - articles_before;
    articles_before = articles;
    meta.set("placed", std::to_string(placed));
    meta.set("finished", "1");
    commit();
}

void Writer::State::for_each_digest(const TakeDigest& take) {
    Query all(
        *database,
        "SELECT d.bytes, a.id, a.uri, a.title, a.packed FROM digest d JOIN article a ON a.key = d.article "
        "ORDER BY d.article");
    const auto keys = std::make_shared<const Keys>(Keys{
        std::make_shared<RecordNumbered>(*database, true, numbers->words()), dictionaries_of(*database)});
    while (all.next())
        take({all.view_at(0), all.view_at(1), all.view_at(2), all.view_at(3), all.view_at(4)}, keys);
}

void Writer::State::index_the_rest(const FoldWords& fold_words) {
    Query rest(*database, "SELECT key, text_of(packed) FROM article WHERE key > ? ORDER BY key");
    rest.number(indexed);
    while (rest.next()) insert(rest.number_at(0), fold_words(rest.view_at(1)));
}

// Whether the record has grown so far that what is met often must be found anew. Until then its index finds
// the same, in more time.
bool Writer::State::outgrown() const { return !index_path.empty() && articles > 2 * index_made + kGrowth; }

// The index of all articles made at once, in a tenth of the time that it takes SQLite.
void Writer::State::index_all(const FoldWords& fold_words) {
    builder = std::make_unique<SearchBuilder>(index_path);
    Query all(*database, "SELECT key, text_of(packed) FROM article ORDER BY key");
    while (all.next()) builder->add(all.number_at(0), fold_words(all.view_at(1)));
}

Writer::Corrected Writer::State::corrected() {
    corrections = count_corrections();
    Corrected out;
    if (corrections == 0) return out;
    out.rulings = rulings_of(*database);
    Transaction transaction(*database);
    rule_forms(*database, EntityMap(out.rulings.entities));
    transaction.commit();
    ArticleReader reader(*database, "WHERE a.id = ?", Laid::corrected);
    for (const std::string& id : corrected_articles(*database)) {
        if (reader.row().text(id).next()) out.articles.push_back(reader.read());
        reader.row().reset();
    }
    return out;
}

bool Writer::State::finish(const Results& results, const FoldWords& fold_words) {
    if (!builder && options.search && outgrown()) index_all(fold_words);
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
    if (builder) {
        move_index(*database, "built");
        often = often_of(*database);
        meta.set("index_made", std::to_string(index_made = articles));
    } else if (options.search) {
        index_the_rest(fold_words);
    }
    write_results(*database, results, *dictionaries);
    meta.set("format", std::to_string(kFormat));
    meta.set("program", options.program);
    meta.set("lexicon", options.lexicon);
    if (!options.options.empty()) meta.set("options", options.options);
    meta.set("indexed", std::to_string(indexed = articles));
    meta.set("finished", "1");
    meta.forget("placed");
    keep_learned(*database, results.learned);
    index_forms(*database);
    transaction.commit();
    articles_before = articles;
    placed = 0;
    whole = true;
    return true;
}

}  // namespace isnad
