#include "engine/engine.h"

#include <algorithm>
#include <future>
#include <thread>

#include "base/stretches.h"
#include "claim/claims.h"
#include "engine/packed_tables.h"
#include "find/date_rules.h"
#include "find/entity_facts.h"
#include "find/names.h"
#include "find/publication.h"
#include "model/ids.h"
#include "page/articles.h"
#include "page/page_rules.h"
#include "page/read_page.h"
#include "text/text_rules.h"

namespace isnad {

constexpr size_t kMostClues = 40;  // words by which articles like another are found
constexpr size_t kStretch = 512;   // entities that a thread asks after at once

struct Engine::Rules {
    std::string hash;
    Limits limits;
    PageRules page;
    TextRules text;
    DateRules dates;
    NameRules names;
    ClaimRules claims;
    StoryRules stories;

    static Result<std::unique_ptr<const Rules>> load(const EngineOptions& options);
};

struct Engine::Scratch::State {
    PageScratch page;
    std::vector<Article> articles;
    Words words;
};

Engine::Scratch::Scratch() : state_(std::make_unique<State>()) {}
Engine::Scratch::~Scratch() = default;

Engine::Engine(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine::~Engine() = default;

namespace {

// Puts what load gave into its place; false, with the fault kept, where it gave none.
template <class T>
bool put(T& place, Result<T>&& loaded, Fault& fault) {
    if (loaded)
        place = std::move(*loaded);
    else
        fault = loaded.fault();
    return loaded.ok();
}

std::vector<std::string> ids_of_figures(const ReadArticle& read) {
    std::vector<std::string> ids;
    for (size_t i = 0; i < read.figures.size(); ++i)
        ids.push_back(
            item_id(read.article.id, ItemType::figure, read.figures[i].span, nth_of_span(read.figures, i)));
    return ids;
}

std::vector<Span> days_in(const std::vector<Date>& dates) {
    std::vector<Span> spans;
    for (const Date& date : dates)
        if (date.kind == DateKind::date) spans.push_back(date.span);
    return spans;
}

std::string joined_words(const Words& words) {
    std::string out(words.shadow.size() + words.tokens.size(), ' ');
    size_t end = 0;  // of what is written, with the blank behind it
    for (const Token& token : words.tokens) {
        if (token.kind == TokenKind::mark) continue;
        const std::string_view word = words.folded(token);
        std::copy(word.begin(), word.end(), out.begin() + static_cast<std::ptrdiff_t>(end));
        end += word.size() + 1;
    }
    out.resize(end > 0 ? end - 1 : 0);
    return out;
}

}  // namespace

Result<std::unique_ptr<const Engine::Rules>> Engine::Rules::load(const EngineOptions& options) {
    const auto lexicon = Lexicon::load(options.lexicon, packed_tables());
    if (!lexicon) return lexicon.fault();
    auto rules = std::make_unique<Rules>();
    rules->hash = lexicon->hash();
    rules->limits = options.limits;
    Fault fault;
    auto page = std::async(std::launch::async, [&] { return PageRules::load(*lexicon); });
    const bool all = put(rules->text, TextRules::load(*lexicon), fault) &&
                     put(rules->dates, DateRules::load(*lexicon), fault) &&
                     put(rules->names, NameRules::load(*lexicon), fault) &&
                     put(rules->claims, ClaimRules::load(*lexicon), fault) &&
                     put(rules->stories, StoryRules::load(*lexicon), fault) &&
                     put(rules->page, page.get(), fault);
    if (!all) return fault;
    return std::unique_ptr<const Rules>(std::move(rules));
}

Result<Engine> Engine::load(const EngineOptions& options) {
    auto rules = Rules::load(options);
    if (!rules) return rules.fault();
    return Engine(std::move(*rules));
}

void Engine::add_facts(std::vector<Entity>& entities) const {
    in_stretches(entities.size(), kStretch, std::max(1u, std::thread::hardware_concurrency()),
                 [&](size_t begin, size_t end) {
                     for (size_t i = begin; i < end; ++i) isnad::add_facts(rules_->names, entities[i]);
                 });
}

void Engine::correct(Digest& digest, const ReadArticle& corrected) const {
    correct_digest(digest, corrected, ids_of_figures(corrected), rules_->stories, rules_->names);
}

ShortForms Engine::short_forms() const { return ShortForms(rules_->names); }

const std::string& Engine::lexicon_hash() const { return rules_->hash; }

Result<ReadPage> Engine::read(RawPage&& raw, Scratch& scratch, const KnowsPage& knows) const {
    ReadPage out;
    auto page = read_page(std::move(raw), rules_->limits);
    if (!page) return page.fault();
    if (knows && knows(page->page.id)) {
        out.reading.page = std::move(page->page);
        out.known = true;
        return out;
    }
    std::vector<Article>& articles = scratch.state_->articles;
    articles.clear();
    extract_articles(page->page, page->text, rules_->page, scratch.state_->page, articles);
    out.reading.page = std::move(page->page);
    for (Article& article : articles) {
        ReadArticle read;
        read.article = std::move(article);
        out.digests.push_back(read_article(read, scratch));
        out.words.push_back(joined_words(scratch.state_->words));
        out.reading.articles.push_back(std::move(read));
    }
    return out;
}

// The dates of an article, read from its day; where the page states none, the dates narrow that day first.
std::vector<Date> Engine::date_article(Article& article, const Words& words) const {
    const DayRange known = article.published ? article.published->days : DayRange{};
    std::vector<Date> dates = find_dates(words, article.text, known, rules_->dates);
    const WrittenClues clues = clues_to_writing(dates);
    if (article.published) article.published->weekday = clues.weekday;
    if (!clues.any() || (article.published && article.published->basis != DateBasis::crawl)) return dates;
    DayRange days = days_of_writing(clues, known);
    if (article.nth > 0 && known.to) days = days_below_another(clues, days, *known.to);
    if (days == known && (article.published || !clues.weekday)) return dates;
    article.published = {days, DateBasis::weekday, std::string(under(clues.span, article.text)),
                         clues.weekday};
    return find_dates(words, article.text, days, rules_->dates);
}

Digest Engine::read_article(ReadArticle& read, Scratch& scratch) const {
    const std::string_view text = read.article.text;
    Words& words = scratch.state_->words;
    read_words(text, rules_->text, words);
    Mentions mentions;
    mentions.dates = date_article(read.article, words);
    mentions.numbers = find_numbers(words, text, rules_->dates.numbers, days_in(mentions.dates));
    read.names = find_names(words, text, rules_->names);
    find_claims(words, mentions, rules_->claims, read);
    return digest(read, words, ids_of_figures(read), rules_->stories, rules_->names);
}

std::vector<Clue> Engine::clues(std::string_view text, const Digest& digest, const Weights& weights,
                                Scratch& scratch) const {
    read_words(text, rules_->text, scratch.state_->words);
    return clues_of(scratch.state_->words, digest, weights, kMostClues);
}

std::string Engine::folded_words(std::string_view text, Scratch& scratch) const {
    read_bare_words(text, scratch.state_->words);
    return joined_words(scratch.state_->words);
}

}  // namespace isnad
