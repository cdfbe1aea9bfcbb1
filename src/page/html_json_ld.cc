#include "page/html_json_ld.h"

#include <simdjson.h>

#include "base/utf8.h"
#include "page/html_text.h"

namespace isnad {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int kDeepest = 6;  // graphs within lists within graphs; deeper holds no article

std::string text_of(element value) {
    std::string_view raw;
    std::string text;
    if (!value.get(raw)) append_html_text(raw, HtmlContent::data, text);
    return std::string(trimmed(text));
}

std::string field(object from, std::string_view name) {
    element value;
    return from[name].get(value) ? std::string() : text_of(value);
}

// A name: a string, or the `name` of an object, or those of a list; of persons, or of organizations.
void add_names(element value, bool organizations, std::vector<std::string>& out) {
    object one;
    array all;
    if (!value.get(all)) {
        for (element each : all)
            if (!each.is_array()) add_names(each, organizations, out);
        return;
    }
    const bool is_object = !value.get(one);
    if (is_object && field(one, "@type").ends_with("Organization") != organizations) return;
    if (!is_object && organizations) return;
    std::string name = is_object ? field(one, "name") : text_of(value);
    if (!name.empty() && name.find("://") == std::string::npos) out.push_back(std::move(name));
}

int rank_of_type(std::string_view type) {
    if (type.ends_with("Article") || type.ends_with("Posting") || type == "Report" || type == "Review")
        return 3;
    return type == "WebPage" ? 2 : 0;
}

int rank_of(object from) {
    element type;
    if (from["@type"].get(type)) return 0;
    array all;
    int rank = 0;
    if (!type.get(all)) {
        for (element each : all) rank = std::max(rank, rank_of_type(text_of(each)));
    } else {
        rank = rank_of_type(text_of(type));
    }
    element headline;
    return rank == 0 && !from["headline"].get(headline) ? 1 : rank;
}

void add_keywords(element value, std::vector<std::string>& out) {
    array all;
    if (value.get(all)) return out.push_back(text_of(value));
    for (element each : all) out.push_back(text_of(each));
}

std::string address_of(object from) {
    element page;
    object one;
    if (!from["mainEntityOfPage"].get(page)) {
        std::string address = !page.get(one) ? field(one, "@id") : text_of(page);
        if (address.starts_with("http")) return address;
    }
    return field(from, "url");
}

void read_object(object from, int rank, JsonLd& best) {
    if (rank <= best.rank) return;
    best = {};
    best.rank = rank;
    best.title = field(from, "headline");
    if (best.title.empty()) best.title = field(from, "name");
    best.published = field(from, "datePublished");
    best.created = field(from, "dateCreated");
    best.modified = field(from, "dateModified");
    best.language = field(from, "inLanguage");
    best.summary = field(from, "description");
    best.address = address_of(from);
    element value;
    std::vector<std::string> publishers;
    if (!from["publisher"].get(value))
        add_names(value, false, publishers), add_names(value, true, publishers);
    if (!from["author"].get(value)) add_names(value, false, best.authors), add_names(value, true, publishers);
    if (!publishers.empty()) best.publisher = publishers[0];
    if (!from["keywords"].get(value)) add_keywords(value, best.keywords);
}

void walk(element value, int depth, JsonLd& best) {
    array all;
    object one;
    if (depth > kDeepest) return;
    if (!value.get(all)) {
        for (element each : all) walk(each, depth + 1, best);
    } else if (!value.get(one)) {
        read_object(one, rank_of(one), best);
        for (std::string_view inner : {"@graph", "mainEntity"})
            if (element within; !one[inner].get(within)) walk(within, depth + 1, best);
    }
}

// Without the comment or CDATA signs round it; control characters, which JSON does not allow, become blanks.
std::string mended(std::string_view body) {
    body = trimmed(body);
    for (std::string_view mark : {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["})
        if (body.starts_with(mark)) body = trimmed(body.substr(mark.size()));
    for (std::string_view mark : {"-->", "//]]>", "/*]]>*/", "]]>", ";"})
        if (body.ends_with(mark)) body = trimmed(body.substr(0, body.size() - mark.size()));
    std::string text(body);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return text;
}

// The string behind `"key":` in a body that is no JSON, "" where there is none.
std::string value_in_text(std::string_view text, std::string_view key) {
    const std::string quoted = '"' + std::string(key) + '"';
    const size_t at = text.find(quoted);
    if (at == std::string_view::npos) return {};
    std::string_view rest = trimmed(text.substr(at + quoted.size()));
    if (!rest.starts_with(':')) return {};
    rest = trimmed(rest.substr(1));
    const size_t end = rest.starts_with('"') ? rest.find('"', 1) : std::string_view::npos;
    return end == std::string_view::npos ? std::string() : std::string(rest.substr(1, end - 1));
}

// Quotation marks within a headline break many a script; its dates can be read all the same.
void read_broken(std::string_view text, JsonLd& best) {
    if (best.rank > 0 || text.find("Article\"") == std::string_view::npos) return;
    best.published = value_in_text(text, "datePublished");
    best.created = value_in_text(text, "dateCreated");
    best.modified = value_in_text(text, "dateModified");
    best.language = value_in_text(text, "inLanguage");
}

}  // namespace

void read_json_ld(std::string_view body, JsonLd& best) {
    const std::string text = mended(body);
    simdjson::dom::parser parser;
    element whole;
    if (text.empty()) return;
    if (!parser.parse(text).get(whole))
        walk(whole, 0, best);
    else
        read_broken(text, best);
}

}  // namespace isnad
