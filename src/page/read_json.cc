#include "page/read_json.h"

#include <simdjson.h>

#include <optional>

#include "base/utf8.h"
#include "page/json_string.h"
#include "page/read_html.h"
#include "page/read_plain.h"

namespace isnad {
namespace {

using simdjson::ondemand::json_type;
using simdjson::ondemand::value;

// What stands between the quotes of a string of the line.
using Raw = std::optional<std::string_view>;

struct Fields {
    Raw title, text, html;
    Given given;
};

// Reads the fields of one object; the first thing that is wrong ends it.
class FieldReader {
 public:
    FieldReader(std::string_view line, const std::string& where) : line_(line), where_(where) {}

    Result<Fields> read(simdjson::ondemand::document& document) {
        simdjson::ondemand::object object;
        json_type type;
        if (document.type().get(type) || type != json_type::object) return Fault{where_, "is no JSON object"};
        if (document.get_object().get(object)) return broken();
        for (auto field : object) {
            std::string_view key;
            if (field.unescaped_key().get(key)) return broken();
            const std::string name(key);
            value held;
            if (field.value().get(held)) return broken();
            if (const auto done = take(name, held); !done) return done.fault();
        }
        const char* more = nullptr;
        if (!document.current_location().get(more)) return Fault{where_, "holds more than one JSON value"};
        return std::move(fields_);
    }

 private:
    Fault broken() const { return {where_, "is broken JSON"}; }

    Result<Done> take(const std::string& name, value& held) {
        Given& given = fields_.given;
        if (name == "title") return keep(name, held, fields_.title);
        if (name == "text") return keep(name, held, fields_.text);
        if (name == "html") return keep(name, held, fields_.html);
        if (name == "uri") return keep(name, held, given.address);
        if (name == "outlet") return keep(name, held, given.outlet);
        if (name == "date") return keep(name, held, given.published);
        if (name == "language") return keep(name, held, given.language);
        if (name == "byline") return keep(name, held, given.byline);
        if (name == "keywords") return keep(name, held, given.keywords);
        return Done{};
    }

    Result<Done> keep(const std::string& name, value& held, Raw& raw) {
        json_type type;
        if (held.type().get(type)) return broken();
        if (type == json_type::null) return Done{};
        if (type != json_type::string) return Fault{where_, "the field `" + name + "` is no text"};
        std::string_view token = held.raw_json_token();
        const size_t end = token.rfind('"');  // behind it stand blanks alone
        if (end == std::string_view::npos || end == 0) return broken();
        raw = token.substr(1, end - 1);
        std::string_view checked;
        if (held.get_string().get(checked))
            return Fault{where_, "the field `" + name + "` holds a broken escape"};
        return Done{};
    }

    Result<Done> keep(const std::string& name, value& held, std::string& text) {
        Raw raw;
        if (const auto done = keep(name, held, raw); !done) return done.fault();
        if (raw) text = unescaped(*raw);
        return Done{};
    }

    // One text, or a list of texts.
    Result<Done> keep(const std::string& name, value& held, std::vector<std::string>& texts) {
        json_type type;
        if (held.type().get(type)) return broken();
        if (type != json_type::array) {
            std::string text;
            if (const auto done = keep(name, held, text); !done) return done.fault();
            if (!text.empty()) texts.push_back(std::move(text));
            return Done{};
        }
        for (auto item : held.get_array()) {
            value inner;
            if (item.get(inner)) return broken();
            std::string text;
            if (const auto done = keep(name, inner, text); !done) return done.fault();
            if (!text.empty()) texts.push_back(std::move(text));
        }
        return Done{};
    }

    static std::string unescaped(std::string_view raw) {
        std::string out;
        OffsetMap unused;
        append_json_string(raw, 0, out, unused);
        return out;
    }

    std::string_view line_;
    const std::string& where_;
    Fields fields_;
};

uint32_t place_of(std::string_view part, std::string_view line) {
    return static_cast<uint32_t>(part.data() - line.data());
}

void add_title(std::string_view title, std::string_view line, PageText& page) {
    append_json_string(title, place_of(title, line), page.flow, page.to_page);
    page.pieces.push_back({{0, static_cast<uint32_t>(page.flow.size())}, BlockKind::title});
    page.given.title = page.flow;
    page.one_article = !trimmed(page.flow).empty();
    page.flow += '\n';
}

PageText read_text(const Fields& fields, std::string_view line) {
    PageText page;
    page.given = fields.given;
    page.laid_out = true;
    page.flow.reserve(fields.text->size() + (fields.title ? fields.title->size() : 0) + 1);
    if (fields.title && !fields.title->empty()) add_title(*fields.title, line, page);
    const size_t from = page.flow.size();
    append_json_string(*fields.text, place_of(*fields.text, line), page.flow, page.to_page);
    add_lines(page.flow, from, page.pieces);
    return page;
}

// What the fields say goes before what the HTML says.
void prefer(const Given& fields, Given& given) {
    const auto prefer_text = [](const std::string& better, std::string& text) {
        if (!better.empty()) text = better;
    };
    prefer_text(fields.address, given.address);
    prefer_text(fields.outlet, given.outlet);
    prefer_text(fields.published, given.published);
    prefer_text(fields.language, given.language);
    if (!fields.byline.empty()) given.byline = fields.byline;
    if (!fields.keywords.empty()) given.keywords = fields.keywords;
}

PageText read_markup(const Fields& fields, std::string_view line, const Limits& limits) {
    std::string html;
    OffsetMap to_line;
    append_json_string(*fields.html, place_of(*fields.html, line), html, to_line);
    PageText page = read_html(html, limits);
    page.to_page = page.to_page.then(to_line);
    for (Dropped& dropped : page.dropped) dropped.span = to_line.source_of(dropped.span);
    prefer(fields.given, page.given);
    if (fields.title) {
        OffsetMap unused;
        page.given.title.clear();
        append_json_string(*fields.title, 0, page.given.title, unused);
    }
    return page;
}

}  // namespace

Result<PageText> read_json(std::string& line, const std::string& where, const Limits& limits) {
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    if (const auto error = parser.iterate(line.data(), line.size(), line.capacity()).get(document))
        return Fault{where, std::string("is broken JSON: ") + simdjson::error_message(error)};
    auto fields = FieldReader(line, where).read(document);
    if (!fields) return fields.fault();
    if (fields->text) return read_text(*fields, line);
    if (fields->html) return read_markup(*fields, line, limits);
    return Fault{where, "has neither `text` nor `html`"};
}

}  // namespace isnad
