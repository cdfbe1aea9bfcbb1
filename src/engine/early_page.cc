#include "engine/early_page.h"

#include <simdjson.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace isnad {
namespace {

std::string field(simdjson::dom::element line, const char* name) {
    std::string_view out;
    return line[name].get_string().get(out) == simdjson::SUCCESS ? std::string(out) : "";
}

void lay_out(Article& a, std::string_view body, Span source) {
    a.text = a.title;
    if (!a.title.empty())
        a.blocks.push_back({BlockKind::title, {0, static_cast<uint32_t>(a.text.size())}, source});
    while (!body.empty()) {
        const size_t end = std::min(body.find('\n'), body.size());
        const std::string_view line = trimmed(body.substr(0, end));
        body.remove_prefix(std::min(end + 1, body.size()));
        if (line.empty()) continue;
        if (!a.text.empty()) a.text += '\n';
        const auto begin = static_cast<uint32_t>(a.text.size());
        a.text += line;
        a.blocks.push_back({BlockKind::paragraph, {begin, static_cast<uint32_t>(a.text.size())}, source});
    }
}

}  // namespace

void for_each_page(const std::vector<std::string>& paths, const Limits&,
                   const std::function<bool(Result<RawPage>&&)>& take) {
    for (const std::string& path : paths) {
        auto bytes = read_file(path);
        if (!bytes) {
            if (!take(bytes.fault())) return;
        } else if (!path.ends_with(".jsonl")) {
            if (!take(RawPage{path, "", "text/plain", std::move(*bytes), "", ""})) return;
        } else {
            std::string_view rest = *bytes;
            for (int line = 1; !rest.empty(); ++line) {
                const size_t end = std::min(rest.find('\n'), rest.size());
                RawPage raw{path + "#" + std::to_string(line), "", "application/json",
                            std::string(rest.substr(0, end)),  "", ""};
                rest.remove_prefix(std::min(end + 1, rest.size()));
                if (!raw.bytes.empty() && !take(std::move(raw))) return;
            }
        }
    }
}

Result<std::vector<Article>> early_articles(RawPage&& raw, Page& page) {
    page.uri = raw.uri;
    page.media = raw.media;
    page.sha256 = sha256_hex(raw.bytes);
    page.id = sha256_hex(raw.address + '\n' + raw.bytes).substr(0, 16);
    page.bytes = raw.bytes.size();
    page.text = repaired(raw.bytes);
    const Span all{0, static_cast<uint32_t>(page.text.size())};
    Article a;
    a.id = page.id + ".0";
    a.page = page.id;
    a.uri = page.uri;
    a.language = "ar";
    if (raw.media == "application/json") {
        simdjson::dom::parser parser;
        simdjson::dom::element line;
        if (const auto error = parser.parse(page.text).get(line))
            return Fault{raw.uri, simdjson::error_message(error)};
        if (const std::string uri = field(line, "uri"); !uri.empty()) a.uri = uri;
        a.title = field(line, "title");
        a.outlet.name = field(line, "outlet");
        if (const std::string by = field(line, "byline"); !by.empty()) a.byline = {by};
        if (const auto day = Day::parse(field(line, "date")))
            a.published = Published{{day, day}, DateBasis::stated, day->iso()};
        lay_out(a, field(line, "text"), all);
    } else {
        lay_out(a, page.text, all);
    }
    page.articles = {a.id};
    return std::vector<Article>{std::move(a)};
}

}  // namespace isnad
