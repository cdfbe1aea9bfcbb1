#include "page/publication.h"

#include <algorithm>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kLongestDateline = 120;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Seconds or milliseconds since 1970, as some metadata give them.
std::optional<Day> day_of_count(std::string_view text) {
    if ((text.size() != 10 && text.size() != 13) || !std::all_of(text.begin(), text.end(), is_digit))
        return std::nullopt;
    int64_t seconds = 0;
    for (char c : text.substr(0, 10)) seconds = seconds * 10 + (c - '0');
    return Day{static_cast<int32_t>(seconds / 86400)};
}

std::optional<Published> stated(std::string_view text, const PageRules& rules, CompareKey& scratch) {
    text = trimmed(text);
    if (const auto day = day_of_count(text))
        return Published{{day, day}, DateBasis::stated, std::string(text)};
    const auto date = rules.dates.find(text, scratch);
    if (!date) return std::nullopt;
    return Published{date->days, DateBasis::stated, std::string(text)};
}

std::optional<Published> in_address(std::string_view address) {
    const auto date = date_in_address(address);
    if (!date) return std::nullopt;
    return Published{date->days, DateBasis::url, std::string(under(date->span, address))};
}

// Where the last of ` - ` ` – ` ` — ` `) ` `: ` `):` stands; 0 where none does.
size_t last_mark(std::string_view head) {
    for (size_t at = head.size(); at > 0; --at) {
        const char c = head[at - 1];
        if (c != ' ' && c != ')' && c != ':') continue;
        for (std::string_view mark : {" - ", " – ", " — ", ") ", ": ", "):"})
            if (head.substr(at - 1).starts_with(mark)) return at - 1;
    }
    return 0;
}

// `باريس - 21 سبتمبر 2023 (أ ف ب) -`: a full date before the dash or colon that ends a dateline.
std::optional<Published> in_dateline(const Article& article, const PageRules& rules, CompareKey& scratch) {
    const auto first = std::find_if(article.blocks.begin(), article.blocks.end(),
                                    [](const Block& block) { return block.kind == BlockKind::paragraph; });
    if (first == article.blocks.end()) return std::nullopt;
    std::string_view head = under(first->span, article.text);
    size_t size = std::min(head.size(), kLongestDateline);
    while (!on_code_point(head, size)) --size;
    head = head.substr(0, size);
    const size_t end = last_mark(head);
    const auto date = rules.dates.find(head.substr(0, end), scratch);
    if (!date || date->span.begin > kLongestDateline / 2) return std::nullopt;
    return Published{date->days, DateBasis::dateline, std::string(under(date->span, head))};
}

}  // namespace

void publish(const SectionFacts& facts, const Given& given, std::string_view uri, const PageRules& rules,
             CompareKey& scratch, Article& article) {
    article.published = stated(given.published, rules, scratch);
    if (!article.published && facts.published)
        article.published = Published{facts.published->days, DateBasis::stated, facts.published->text};
    if (!article.published && article.nth == 0) article.published = in_address(given.address);
    if (!article.published && article.nth == 0) article.published = in_address(uri);
    if (!article.published) article.published = in_dateline(article, rules, scratch);
    // A page that states nothing but its last change was seldom changed on another day than it appeared.
    if (!article.published) article.published = stated(given.modified, rules, scratch);
    if (!article.published && facts.modified)
        article.published = Published{facts.modified->days, DateBasis::stated, facts.modified->text};
}

void note_capture(std::string_view carrier, const std::optional<StatedDay>& clock, Article& article) {
    article.crawled = carrier;
    if (carrier.empty() && clock && clock->days.to) article.crawled = clock->days.to->iso();
    if (article.published || article.crawled.empty()) return;
    const auto day = Day::parse(std::string_view(article.crawled).substr(0, 10));
    if (day)
        article.published =
            Published{{std::nullopt, day}, DateBasis::crawl, carrier.empty() ? clock->text : ""};
}

}  // namespace isnad
