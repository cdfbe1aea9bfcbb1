#include "page/articles.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "page/attribution.h"
#include "page/language.h"
#include "page/publication.h"
#include "page/section.h"
#include "page/split.h"

namespace isnad {
namespace {

const Given kNothingGiven;
constexpr std::string_view kNoText = "no text here";

void add_dropped(const std::vector<Line>& lines, const PageText& text, std::vector<Dropped>& dropped) {
    for (const Line& line : lines)
        if (line.fate != Fate::keep)
            dropped.push_back({text.to_page.source_of(line.span), line.reason, std::string(line.why)});
}

bool has_paragraph(const std::vector<Line>& lines) {
    return std::any_of(lines.begin(), lines.end(),
                       [](const Line& line) { return line.plain() && !line.caption && line.paragraph; });
}

// What a carrier calls one article is one, however short: a sentence without its stop, verse, a picture's
// words.
Trust trust_in(const PageText& text, const std::vector<Line>& lines) {
    if (text.one_article && !has_paragraph(lines)) return Trust::fields;
    if (text.laid_out) return Trust::markup;
    return text.given.title.empty() ? Trust::lines : Trust::fields;
}

// A page that holds bytes but nothing to read: its own entry says so.
void note_empty(Page& page) {
    if (!page.articles.empty() || !page.dropped.empty() || trimmed(page.text).empty()) return;
    page.dropped.push_back(
        {{0, static_cast<uint32_t>(page.text.size())}, DropReason::unreadable, std::string(kNoText)});
}

void name_article(size_t nth, Page& page, Article& article) {
    article.nth = static_cast<int>(nth);
    article.page = page.id;
    article.id = page.id + "." + std::to_string(nth);
    article.uri = nth == 0 ? page.uri : page.uri + "#" + std::to_string(nth);
    page.articles.push_back(article.id);
}

}  // namespace

void extract_articles(Page& page, const PageText& text, const PageRules& rules, PageScratch& scratch,
                      std::vector<Article>& out) {
    read_lines(text, rules, scratch.key, scratch.lines);
    const Trust trust = trust_in(text, scratch.lines);
    const std::vector<Section> sections = split_lines(scratch.lines, text.flow, trust, rules);
    page.articles.clear();
    page.dropped = text.dropped;
    PageFacts page_facts;
    const size_t first = out.size();
    for (const Section& section : sections) {
        SectionFacts facts = order_section(section, scratch.lines, text, trust, rules, scratch.key);
        if (!page_facts.crawled) page_facts.crawled = facts.crawled;
        if (!facts.has_article) continue;
        Article& article = out.emplace_back();
        const Given& given = page.articles.empty() ? text.given : kNothingGiven;
        name_article(page.articles.size(), page, article);
        compose_article({section, scratch.lines, text, page.text, given, rules}, facts, scratch.compose,
                        article, page.dropped);
        attribute(facts, given, section.foreign, rules, scratch.key, page_facts, article);
        publish(facts, given, page.uri, rules, scratch.key, article);
        article.language =
            given.language.empty() ? guess_language(article.text) : given.language.substr(0, 2);
    }
    for (size_t i = first; i < out.size(); ++i) note_capture(text.given.crawled, page_facts.crawled, out[i]);
    add_dropped(scratch.lines, text, page.dropped);
    std::stable_sort(page.dropped.begin(), page.dropped.end(),
                     [](const Dropped& a, const Dropped& b) { return a.span < b.span; });
    note_empty(page);
}

}  // namespace isnad
