#include "page/html_meta.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/compare_key.h"
#include "page/html_body_meta.h"
#include "page/html_chars.h"
#include "page/html_flow.h"
#include "page/html_json_ld.h"
#include "page/html_meta_names.h"
#include "page/html_text.h"

namespace isnad {
namespace {

constexpr int kJsonLd = 10, kJsonLdOfPage = 6, kTitleElement = 4, kLanguageElement = 7, kCanonical = 9,
              kSavedFrom = 1, kBareOutlet = 1, kOutletInTitle = 8;

// ---- the head
const MetaName* known_meta(std::string_view name) {
    char low[40];
    if (name.empty() || name.size() > sizeof low) return nullptr;
    std::transform(name.begin(), name.end(), low, lower);
    const std::string_view key(low, name.size());
    const auto found = std::lower_bound(std::begin(kMetaNames), std::end(kMetaNames), key,
                                        [](const MetaName& m, std::string_view k) { return m.name < k; });
    return found != std::end(kMetaNames) && found->name == key ? found : nullptr;
}

// One word of small Latin letters is rather an address's than an outlet's name.
bool is_bare_word(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

void offer_outlet(std::string_view name, int rank, HtmlGiven& out) {
    out.outlet.offer(name, is_bare_word(name) ? kBareOutlet : rank);
}

void read_meta(const HtmlMeta& meta, HtmlGiven& out) {
    const MetaName* known = known_meta(meta.name);
    if (known == nullptr) return;
    const std::string value = value_of(meta.content);
    switch (known->field) {
        case MetaField::title:
            return out.title.offer(value, known->rank);
        case MetaField::outlet:
            return offer_outlet(value, known->rank, out);
        case MetaField::published:
            return out.published.offer(value, known->rank);
        case MetaField::modified:
            return out.modified.offer(value, known->rank);
        case MetaField::language:
            return out.language.offer(value, known->rank);
        case MetaField::summary:
            return out.summary.offer(value, known->rank);
        case MetaField::address:
            return out.address.offer(value, known->rank);
        case MetaField::author:
            return out.byline.offer({value}, known->rank);
        case MetaField::keywords:
            return out.keywords.offer(cut_keywords(value), known->rank);
    }
}

void read_scripts(const HtmlLayout& layout, HtmlGiven& out) {
    JsonLd json;
    for (std::string_view body : layout.json_ld) read_json_ld(body, json);
    const int rank = json.rank == 3 ? kJsonLd : kJsonLdOfPage;
    if (json.rank != 2) out.title.offer(json.title, rank);
    offer_outlet(json.publisher, kJsonLdOfPage + 1, out);
    out.published.offer(json.published, rank);
    out.published.offer(json.created, kJsonLdOfPage);
    out.modified.offer(json.modified, rank);
    out.language.offer(json.language, kJsonLdOfPage);
    out.summary.offer(json.summary, kJsonLdOfPage);
    out.address.offer(json.address, kJsonLdOfPage);
    out.byline.offer(json.authors, rank);
    std::vector<std::string> tags;
    for (const std::string& list : json.keywords)
        for (std::string& tag : cut_keywords(list)) tags.push_back(std::move(tag));
    out.keywords.offer(tags, rank);
}

// What programs that copy pages write into comments.
void read_comment(std::string_view comment, HtmlGiven& out) {
    const auto after = [&](std::string_view mark) {
        const size_t at = comment.find(mark);
        return at == std::string_view::npos ? std::string_view() : comment.substr(at + mark.size());
    };
    if (const auto rest = after("FILE ARCHIVED ON "); !rest.empty())
        out.crawled = trimmed(rest.substr(0, std::min(rest.find(" AND"), rest.find('\n'))));
    if (const auto rest = after("HTTrack Website Copier/"); !rest.empty())
        if (const size_t comma = rest.find(", "); comma != std::string_view::npos)
            out.crawled = trimmed(rest.substr(comma + 2));
    if (const auto rest = after("saved from url=("); !rest.empty())
        if (const size_t close = rest.find(')'); close != std::string_view::npos)
            out.address.offer(trimmed(rest.substr(close + 1)), kSavedFrom);
}

// ---- the whole
std::string domain_of(std::string_view address) {
    const size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    std::string_view host = address.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    if (const size_t user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
    host = host.substr(0, host.find(':'));
    std::string domain;
    append_html_name(host, domain);
    return domain.starts_with("www.") ? domain.substr(4) : domain;
}

// `ar-EG`, `ar_AR`, `Arabic` → `ar`; "" where it is no code.
std::string language_code(std::string_view text) {
    std::string low;
    append_html_name(text, low);
    if (low == "arabic") return "ar";
    if (low == "english") return "en";
    const size_t end = std::min(low.find_first_of("-_"), low.size());
    return end == 2 ? low.substr(0, 2) : "";
}

// The title without the outlet's name before or behind it.
std::string without_outlet(std::string_view title, std::string_view outlet) {
    for (std::string_view mark : {" - ", " | ", " – ", " — ", " :: ", ": "}) {
        const std::string behind = std::string(mark) + std::string(outlet),
                          before = std::string(outlet) + std::string(mark);
        if (outlet.empty()) break;
        if (title.ends_with(behind))
            return std::string(trimmed(title.substr(0, title.size() - behind.size())));
        if (title.starts_with(before)) return std::string(trimmed(title.substr(before.size())));
    }
    return std::string(title);
}

// Tags that are only the title, whole or cut at its blanks, tell nothing.
bool repeat_title(const std::vector<std::string>& keywords, std::string_view title) {
    std::string all;
    for (const std::string& word : keywords) all += word + " ";
    const std::string key = compare_key(title);
    return !key.empty() && compare_key(all) == key;
}

}  // namespace

HtmlGiven read_metadata(const HtmlLayout& layout, std::string_view html) {
    HtmlGiven out;
    for (const HtmlMeta& meta : layout.metas) read_meta(meta, out);
    read_scripts(layout, out);
    for (std::string_view comment : layout.comments) read_comment(comment, out);
    std::string title;
    append_html_text(under(layout.title, html), HtmlContent::rcdata, title);
    out.title.offer(trimmed(title), kTitleElement);
    out.language.offer(value_of(layout.language), kLanguageElement);
    if (const std::string canonical = value_of(layout.canonical); is_address(canonical))
        out.address.offer(canonical, kCanonical);
    out.title.text = without_outlet(out.title.text, out.outlet.text);
    return out;
}

// `الصحيفة - عنوان` where the page shows `عنوان`: the rest of the stated title is the outlet's name.
void part_title(std::string_view shown, HtmlGiven& given) {
    constexpr std::string_view kMarks[] = {"-", "|", "–", "—", "::", ":", "»", "•"};
    std::string_view rest = given.title.text;
    if (shown.empty() || rest.size() <= shown.size()) return;
    const bool behind = rest.starts_with(shown);
    if (!behind && !rest.ends_with(shown)) return;
    rest = trimmed(behind ? rest.substr(shown.size()) : rest.substr(0, rest.size() - shown.size()));
    const auto mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](std::string_view m) {
        return behind ? rest.starts_with(m) : rest.ends_with(m);
    });
    if (mark == std::end(kMarks)) return;
    rest = trimmed(behind ? rest.substr(mark->size()) : rest.substr(0, rest.size() - mark->size()));
    const bool one_name = std::none_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view m) {
        return rest.find(" " + std::string(m) + " ") != std::string_view::npos;
    });
    if (one_name && rest.size() <= kLongestName / 2) given.outlet.offer(rest, kOutletInTitle);
    given.title.text = std::string(shown);
}

Given complete_metadata(HtmlGiven from, const HtmlLayout& layout, const MainText& text,
                        std::string_view html) {
    read_body_metadata(layout, text, html, from);
    if (text.title) part_title(text_of(layout, layout.lines[*text.title], html), from);
    Given out;
    out.title = std::move(from.title.text);
    out.outlet = std::move(from.outlet.text);
    out.published = std::move(from.published.text);
    out.modified = std::move(from.modified.text);
    out.crawled = std::move(from.crawled);
    out.language = language_code(from.language.text);
    out.summary = std::move(from.summary.text);
    out.address = std::move(from.address.text);
    out.domain = domain_of(out.address);
    for (std::string& name : from.byline.items)
        if (compare_key(name) != compare_key(out.outlet)) out.byline.push_back(std::move(name));
    if (!repeat_title(from.keywords.items, out.title)) out.keywords = std::move(from.keywords.items);
    return out;
}

}  // namespace isnad
