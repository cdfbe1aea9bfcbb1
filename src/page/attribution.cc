#include "page/attribution.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/agency_at_work.h"
#include "page/caption.h"
#include "page/dateline.h"

namespace isnad {
namespace {

// `https://www.example.org/a` gives `example.org`; nothing for a path.
std::string host_of(std::string_view address) {
    const size_t scheme = address.find("://");
    if (scheme == std::string_view::npos || scheme > 8 || address.starts_with("file")) return "";
    std::string_view host = address.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    for (std::string_view prefix : {"www.", "m.", "amp."})
        if (host.starts_with(prefix)) host.remove_prefix(prefix.size());
    return std::string(host);
}

Outlet outlet_of(const SectionFacts& facts, const Given& given, const PageRules& rules) {
    Outlet outlet;
    for (const std::string* name : {&given.outlet, &facts.source.outlet, &facts.outlet})
        if (outlet.name.empty()) outlet.name = *name;
    outlet.domain = rules.outlets.domain_of(compare_key(outlet.name));
    if (outlet.domain.empty()) outlet.domain = given.domain.empty() ? host_of(given.address) : given.domain;
    if (outlet.name.empty()) outlet.name = rules.outlet_at(outlet.domain);
    return outlet;
}

void add_all(const std::vector<std::string>& from, std::vector<std::string>& into) {
    for (const std::string& name : from)
        if (std::find(into.begin(), into.end(), name) == into.end()) into.push_back(name);
}

void add_credits_of(const Credits& credits, Article& article) {
    add_all(credits.people, article.byline);
    add_all(credits.agencies, article.agencies);
    add_all(credits.places, article.dateline);
}

void take_outlet(const std::string& name, const PageRules& rules, Article& article) {
    article.outlet.name = name;
    if (article.outlet.domain.empty()) article.outlet.domain = rules.outlets.domain_of(compare_key(name));
}

// What the first lines of the text say: a line of names, or the dateline of the first paragraph.
Credits credits_of_head(const Article& article, const PageRules& rules) {
    constexpr size_t kMostLines = 4;
    size_t lines = 0;
    for (const Block& block : article.blocks) {
        if (block.kind != BlockKind::paragraph) continue;
        const std::string_view paragraph = under(block.span, article.text);
        if (is_line_of_names(paragraph, article.outlet.name, rules))
            return credits_of_byline(paragraph, article.outlet.name, rules);
        const Credits credits = credits_of_dateline(paragraph, article.outlet.name, rules);
        if (!credits.empty() || ends_with_stop(paragraph) || ++lines == kMostLines) return credits;
    }
    return {};
}

}  // namespace

void attribute(const SectionFacts& facts, const Given& given, bool foreign, const PageRules& rules,
               CompareKey& scratch, PageFacts& page, Article& article) {
    article.outlet = outlet_of(facts, given, rules);
    if (article.nth == 0) page.outlet = article.outlet;
    if (article.outlet.name.empty() && !foreign) article.outlet = page.outlet;
    for (const std::vector<std::string>* lines : {&given.byline, &facts.byline})
        for (const std::string& line : *lines) {
            const Credits credits = credits_of_byline(line, article.outlet.name, rules);
            if (credits.empty()) add_all({std::string(trimmed(line))}, article.byline);
            if (article.outlet.name.empty() && !credits.outlet.empty())
                take_outlet(credits.outlet, rules, article);
            add_credits_of(credits, article);
        }
    add_all(facts.source.agencies, article.agencies);
    add_all(facts.source.places, article.dateline);
    const Credits head = credits_of_head(article, rules);
    if (article.outlet.name.empty() && !head.outlet.empty()) take_outlet(head.outlet, rules, article);
    add_credits_of(head, article);
    add_all(own_agencies(article.text, rules, scratch), article.agencies);
}

}  // namespace isnad
