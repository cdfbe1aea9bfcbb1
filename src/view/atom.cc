#include "view/atom.h"

#include <algorithm>

#include "base/utf8.h"
#include "view/paint.h"

namespace isnad {
namespace {

constexpr size_t kSummary = 400;  // letters
constexpr const char* kNoDay = "1970-01-01";

std::string day_of(const Article& a) {
    if (!a.published) return kNoDay;
    const auto day = a.published->days.from ? a.published->days.from : a.published->days.to;
    return day ? day->iso() : kNoDay;
}

std::string element(std::string_view name, std::string_view text) {
    std::string out = "<" + std::string(name) + ">";
    append_xml_text(out, text);
    return out + "</" + std::string(name) + ">\n";
}

// The text after the title.
std::string_view body_of(const Article& a) {
    return a.text.starts_with(a.title) ? std::string_view(a.text).substr(a.title.size())
                                       : std::string_view(a.text);
}

std::string entry_of(const Article& a) {
    std::string out = "<entry>\n" + element("id", "urn:isnad:article:" + a.id) + element("title", a.title) +
                      element("updated", day_of(a) + "T00:00:00Z");
    out += "<author>" + element("name", a.outlet.name.empty() ? a.uri : a.outlet.name) + "</author>\n";
    if (a.uri.starts_with("http")) {
        out += "<link href=\"";
        append_xml_text(out, a.uri);
        out += "\"/>\n";
    }
    return out + element("summary", shortened(body_of(a), kSummary)) + "</entry>\n";
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
    const std::string whole = repaired(text);
    for (size_t at = 0; at < whole.size();) {
        const size_t from = at;
        const char32_t c = next_code_point(whole, at);
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF) continue;
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out.append(whole, from, at - from);
    }
}

Result<std::string> atom_of(const Record& record, const Selection& selection) {
    std::vector<Article> articles;
    const auto done = for_each_article(record, selection, [&](ReadArticle&& read) {
        articles.push_back(std::move(read.article));
        return true;
    });
    if (!done) return done.fault();
    std::string title = "Isnad";
    if (!selection.story.empty()) {
        const auto story = record.story(selection.story);
        if (!story) return story.fault();
        if (!*story) return Fault{selection.story, "the record has no story of this id"};
        title = (*story)->title;
    }
    std::stable_sort(articles.begin(), articles.end(),
                     [](const Article& a, const Article& b) { return day_of(a) > day_of(b); });
    std::string out =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
    out += element("id", "urn:isnad:story:" + (selection.story.empty() ? "all" : selection.story)) +
           element("title", title);
    out += element("updated",
                   (articles.empty() ? kNoDay : day_of(articles.front())) + std::string("T00:00:00Z"));
    for (const Article& a : articles) out += entry_of(a);
    return out + "</feed>\n";
}

}  // namespace isnad
