#include "page/html_meta.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/compare_key.h"
#include "page/html_chars.h"
#include "page/html_flow.h"
#include "page/html_json_ld.h"
#include "page/html_meta_names.h"
#include "page/html_text.h"

namespace isnad {
namespace {

constexpr int kJsonLd = 10, kJsonLdOfPage = 6, kMicrodata = 8, kTimeByText = 5, kDateByText = 4,
              kTitleElement = 4, kLanguageElement = 7, kCanonical = 9, kSavedFrom = 1, kTagLinks = 6,
              kOutletInTitle = 8, kAuthorByText = 3;
constexpr size_t kLongestName = 160;  // bytes of an author's name
constexpr uint32_t kReachAboveTitle = 4;  // lines above the title that may date the article

std::string value_of(std::string_view raw) {
    std::string once, twice;
    append_attribute_value(raw, once);
    if (once.find('&') == std::string::npos) return std::string(trimmed(once));
    append_attribute_value(once, twice);  // many pages escape twice: `&amp;quot;`
    return std::string(trimmed(twice));
}

// ---- names and lists
// ------------------------------------------------------------------------------------------------

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

void offer_names(const std::vector<std::string>& names, int rank, std::vector<std::string>& to,
                 int& to_rank) {
    if (names.empty() || rank < to_rank) return;
    if (rank > to_rank) to.clear();
    to_rank = rank;
    for (const std::string& name : names)
        if (!name.empty() && name.size() <= kLongestName && !is_address(name) &&
            std::find(to.begin(), to.end(), name) == to.end())
            to.push_back(name);
}

// Tags parted by commas, bars or semicolons.
std::vector<std::string> cut_keywords(std::string_view text) {
    constexpr std::string_view kMarks[] = {",", "،", ";", "؛", "|"};
    std::vector<std::string> tags;
    const auto add = [&](std::string_view tag) {
        while (tag.starts_with('#')) tag.remove_prefix(1);
        tag = trimmed(tag);
        if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.emplace_back(tag);
    };
    size_t begin = 0;
    for (size_t at = 0; at < text.size();) {
        size_t size = 0;
        for (std::string_view mark : kMarks)
            if (text.substr(at).starts_with(mark)) size = mark.size();
        if (size > 0) add(text.substr(begin, at - begin)), begin = at + size;
        at += std::max<size_t>(size, 1);
    }
    add(text.substr(begin));
    return tags;
}

// ---- the head
// -------------------------------------------------------------------------------------------------------

const MetaName* known_meta(std::string_view name) {
    char low[40];
    if (name.empty() || name.size() > sizeof low) return nullptr;
    std::transform(name.begin(), name.end(), low, lower);
    const std::string_view key(low, name.size());
    const auto found = std::lower_bound(std::begin(kMetaNames), std::end(kMetaNames), key,
                                        [](const MetaName& m, std::string_view k) { return m.name < k; });
    return found != std::end(kMetaNames) && found->name == key ? found : nullptr;
}

void read_meta(const HtmlMeta& meta, HtmlGiven& out) {
    const MetaName* known = known_meta(meta.name);
    if (known == nullptr) return;
    const std::string value = value_of(meta.content);
    switch (known->field) {
        case MetaField::title:
            return out.title.offer(value, known->rank);
        case MetaField::outlet:
            return out.outlet.offer(value, known->rank);
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
            return offer_names({value}, known->rank, out.byline, out.byline_rank);
        case MetaField::keywords:
            return offer_names(cut_keywords(value), known->rank, out.keywords, out.keywords_rank);
    }
}

void read_scripts(const HtmlLayout& layout, HtmlGiven& out) {
    JsonLd json;
    for (std::string_view body : layout.json_ld) read_json_ld(body, json);
    const int rank = json.rank == 3 ? kJsonLd : kJsonLdOfPage;
    if (json.rank != 2) out.title.offer(json.title, rank);
    out.outlet.offer(json.publisher, kJsonLdOfPage + 1);
    out.published.offer(json.published, rank);
    out.published.offer(json.created, kJsonLdOfPage);
    out.modified.offer(json.modified, rank);
    out.language.offer(json.language, kJsonLdOfPage);
    out.summary.offer(json.summary, kJsonLdOfPage);
    out.address.offer(json.address, kJsonLdOfPage);
    offer_names(json.authors, rank, out.byline, out.byline_rank);
    std::vector<std::string> tags;
    for (const std::string& list : json.keywords)
        for (std::string& tag : cut_keywords(list)) tags.push_back(std::move(tag));
    offer_names(tags, rank, out.keywords, out.keywords_rank);
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

// ---- the body
// -------------------------------------------------------------------------------------------------------

bool has_year(std::string_view text) {
    int digits = 0, arabic = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t before = at;
        const char32_t c = next_code_point(text, at);
        const bool ascii = c >= '0' && c <= '9';
        const bool eastern = (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
        digits = ascii ? digits + 1 : 0;
        arabic = eastern ? arabic + 1 : 0;
        if (digits == 4 && (text.substr(before - 3, 2) == "19" || text.substr(before - 3, 2) == "20"))
            return true;
        if (arabic == 4) return true;
    }
    return false;
}

class BodyReader {
 public:
    BodyReader(HtmlGiven& given, const HtmlLayout& layout, const MainText& text, std::string_view html)
        : out_(given), in_(layout), text_(text), html_(html) {}

    void read() {
        for (const HtmlTime& time : in_.times) read_time(time);
        const uint32_t above = text_.title ? std::min(*text_.title, kReachAboveTitle) : 0;
        for (uint32_t i = text_.begin - std::min(above, text_.begin); i < text_.end; ++i) read_line(i);
        if (out_.keywords_rank < kTagLinks) read_tags();
    }

 private:
    bool near(uint32_t line) const { return line + kReachAboveTitle >= text_.begin && line <= text_.end; }
    bool furniture(uint32_t line) const {
        if (line >= text_.fates.size()) return false;
        const DropReason reason = text_.fates[line].reason;
        return !text_.fates[line].kept && reason != DropReason::metadata && reason != DropReason::navigation;
    }

    void read_time(const HtmlTime& time) {
        if (!near(time.line) || furniture(time.line) || (!time.marked && !around_text(time.line))) return;
        const std::string value = value_of(time.raw);
        if (!has_year(value)) return;
        const int rank = time.marked ? kMicrodata : kTimeByText;
        RankedText& to = time.role == HtmlRole::modified ? out_.modified : out_.published;
        if (to.rank < rank) to.offer(value, rank);
    }

    // Above or below the running text: what is marked there is about the article, what is marked within may
    // not be.
    bool around_text(uint32_t line) const { return line <= text_.first_text || line >= text_.last_text; }

    void read_line(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        if (line.meta_chars == 0 || furniture(i) || !around_text(i)) return;
        read_date(line, HtmlRole::date, out_.published);
        read_date(line, HtmlRole::modified, out_.modified);
        const std::string name = text_of_role(in_, line, html_, HtmlRole::author);
        if (!name.empty() && name.size() <= kLongestName && out_.byline.empty())
            offer_names({name}, kAuthorByText, out_.byline, out_.byline_rank);
    }

    void read_date(const HtmlLine& line, HtmlRole role, RankedText& to) {
        if (to.rank >= kDateByText) return;
        const std::string words = text_of_role(in_, line, html_, role);
        if (words.size() < 200 && has_year(words)) to.offer(words, kDateByText);
    }

    void read_tags() {
        std::vector<std::string> tags;
        for (uint32_t i = 0; i < in_.lines.size(); ++i) {
            if (text_.fates[i].kept || text_.fates[i].reason != DropReason::keywords) continue;
            const HtmlLine& line = in_.lines[i];
            for (uint32_t s = line.first; s < line.end;) {
                uint32_t end = s;
                HtmlLine link = line;
                while (end < line.end && in_.segments[end].link == in_.segments[s].link) ++end;
                link.first = s, link.end = end;
                if (in_.segments[s].link != 0)
                    for (std::string& tag : cut_keywords(text_of(in_, link, html_)))
                        tags.push_back(std::move(tag));
                s = end;
            }
        }
        offer_names(tags, kTagLinks, out_.keywords, out_.keywords_rank);
    }

    HtmlGiven& out_;
    const HtmlLayout& in_;
    const MainText& text_;
    std::string_view html_;
};

// ---- the whole
// ------------------------------------------------------------------------------------------------------

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

void RankedText::offer(std::string_view value, int with_rank) {
    if (value.empty() || with_rank <= rank) return;
    text = value;
    rank = with_rank;
}

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
    BodyReader(from, layout, text, html).read();
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
    for (std::string& name : from.byline)
        if (compare_key(name) != compare_key(out.outlet)) out.byline.push_back(std::move(name));
    if (!repeat_title(from.keywords, out.title)) out.keywords = std::move(from.keywords);
    return out;
}

}  // namespace isnad
