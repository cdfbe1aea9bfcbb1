// The tokenizer cases of html5lib-tests, read from ../shared/peer/html5lib; skipped where that folder is not
// there. Compared are the tokens; the lists of parse errors are not, because the tokenizer does not report
// them.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <optional>

#include "base/utf8.h"
#include "page/html_chars.h"
#include "page/html_doctype.h"
#include "page/html_text.h"
#include "page/html_tokenizer.h"

namespace isnad {
namespace {

using simdjson::dom::element;

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }
std::string or_null(const std::optional<std::string>& text) { return text ? in_quotes(*text) : "null"; }

// `\uHHHH` in a text that the suite escaped twice; nothing where that gives a lone surrogate, which UTF-8 has
// not.
std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    char32_t high = 0;
    for (size_t at = 0; at < text.size();) {
        if (text.substr(at, 2) != "\\u" || at + 6 > text.size()) {
            if (high != 0) return std::nullopt;
            out += text[at++];
            continue;
        }
        const auto unit = static_cast<char32_t>(std::stoul(std::string(text.substr(at + 2, 4)), nullptr, 16));
        at += 6;
        const bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (is_low != (high != 0)) return std::nullopt;
        if (is_low)
            append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00)), high = 0;
        else if (unit >= 0xD800 && unit < 0xDC00)
            high = unit;
        else
            append_utf8(out, unit);
    }
    return high == 0 ? std::optional(out) : std::nullopt;
}

struct Dump {
    std::vector<std::string> tokens;
    bool text_last = false;

    void add(std::string token) { tokens.push_back(std::move(token)), text_last = false; }
    void add_text(std::string_view text) {
        if (text.empty()) return;
        if (!text_last) tokens.emplace_back("Character ");
        tokens.back() += text;
        text_last = true;
    }
    std::string all() const {
        std::string out;
        for (const std::string& token : tokens) out += token + "\n";
        return out;
    }
};

void add_start_tag(const HtmlToken& token, std::string_view html, Dump& dump) {
    std::string line = "StartTag ";
    append_html_name(under(token.body, html), line);
    std::map<std::string, std::string> attributes;
    for (const HtmlAttribute& attribute : token.attributes) {
        std::string name, value;
        append_html_name(under(attribute.name, html), name);
        append_attribute_value(under(attribute.value, html), value);
        attributes.emplace(name, value);
    }
    for (const auto& [name, value] : attributes) line += " " + name + "=" + in_quotes(value);
    dump.add(line + (token.self_closing ? " /" : ""));
}

std::string tokens_of(std::string_view html, HtmlContent content, std::string_view end_tag) {
    HtmlTokenizer tokenizer(html);
    tokenizer.set_content(content, end_tag);
    HtmlToken token;
    Dump dump;
    while (tokenizer.next(token)) {
        const std::string_view body = under(token.body, html);
        std::string text;
        switch (token.kind) {
            case HtmlTokenKind::text:
                append_html_text(body, token.content, text), dump.add_text(text);
                break;
            case HtmlTokenKind::comment:
                append_comment(body, text), dump.add("Comment " + text);
                break;
            case HtmlTokenKind::end_tag:
                append_html_name(body, text), dump.add("EndTag " + text);
                break;
            case HtmlTokenKind::start_tag:
                add_start_tag(token, html, dump);
                break;
            case HtmlTokenKind::doctype: {
                const HtmlDoctype type = read_doctype(
                    body, html[token.source.end - 1] == '>' && token.source.end > token.body.end);
                dump.add("DOCTYPE " + or_null(type.name) + " " + or_null(type.public_id) + " " +
                         or_null(type.system_id) + (type.quirks ? " quirks" : ""));
            }
        }
    }
    return dump.all();
}

class Suite {
 public:
    void run_file(const std::filesystem::path& path) {
        simdjson::dom::parser parser;
        element whole;
        ASSERT_FALSE(parser.load(path.string()).get(whole)) << path;
        simdjson::dom::array tests;
        if (whole["tests"].get(tests)) return;  // the suite of escapes for XML
        for (element test : tests) run_test(test, path.filename().string());
    }
    int passed = 0, failed = 0;
    std::map<std::string, int> inapplicable;

 private:
    std::optional<std::string> text_of(element value) const {
        const std::string_view text = value.get_string().value();
        return twice_ ? unescaped(text) : std::optional(std::string(text));
    }

    std::optional<std::string> or_null_of(element value) const {
        return value.is_null()  ? std::optional<std::string>("null")
               : text_of(value) ? std::optional(in_quotes(*text_of(value)))
                                : std::nullopt;
    }

    void add_expected(simdjson::dom::array token, Dump& dump, bool& applies) const {
        const std::string kind(token.at(0).get_string().value());
        const auto need = [&](std::optional<std::string> text) {
            applies = applies && text;
            return text.value_or("");
        };
        if (kind == "Character") return dump.add_text(need(text_of(token.at(1).value())));
        if (kind == "DOCTYPE") {
            std::string line = kind;
            for (size_t i = 1; i <= 3; ++i) line += " " + need(or_null_of(token.at(i).value()));
            return dump.add(line + (token.at(4).get_bool().value() ? "" : " quirks"));
        }
        std::string line = kind + " " + need(text_of(token.at(1).value()));
        if (kind == "StartTag") {
            std::map<std::string, std::string> attributes;
            const simdjson::dom::object fields = token.at(2).get_object();
            for (auto field : fields) {
                const std::string key(field.key);
                attributes.emplace(twice_ ? need(unescaped(key)) : key, need(text_of(field.value)));
            }
            for (const auto& [name, value] : attributes) line += " " + name + "=" + in_quotes(value);
            if (token.size() > 3 && token.at(3).get_bool().value()) line += " /";
        }
        dump.add(line);
    }

    static HtmlContent content_of(std::string_view state) {
        return state == "RCDATA state"          ? HtmlContent::rcdata
               : state == "RAWTEXT state"       ? HtmlContent::rawtext
               : state == "PLAINTEXT state"     ? HtmlContent::plaintext
               : state == "Script data state"   ? HtmlContent::script
               : state == "CDATA section state" ? HtmlContent::cdata
                                                : HtmlContent::data;
    }

    void run_test(element test, const std::string& file) {
        const std::string name = file + ": " + std::string(test["description"].get_string().value());
        bool twice = false;
        if (test["doubleEscaped"].get(twice)) twice = false;
        twice_ = twice;
        bool applies = true;
        const auto input = text_of(test["input"].value());
        Dump expected;
        const simdjson::dom::array output = test["output"].get_array();
        for (element token : output) add_expected(token.get_array().value(), expected, applies);
        if (!input || !applies) {
            ++inapplicable["a lone surrogate, which UTF-8 cannot hold: " + name];
            return;
        }
        std::string_view end_tag;
        if (test["lastStartTag"].get(end_tag)) end_tag = {};
        simdjson::dom::array states;
        if (test["initialStates"].get(states))
            return compare(*input, HtmlContent::data, end_tag, expected, name);
        for (element state : states)
            compare(*input, content_of(state.get_string().value()), end_tag, expected, name);
    }

    void compare(const std::string& input, HtmlContent content, std::string_view end_tag,
                 const Dump& expected, const std::string& name) {
        const std::string got = tokens_of(input, content, end_tag);
        EXPECT_EQ(got, expected.all())
            << name << " in content " << static_cast<int>(content) << " of " << input;
        ++(got == expected.all() ? passed : failed);
    }

    bool twice_ = false;
};

TEST(HtmlConformance, TokenizerCasesOfHtml5lib) {
    const std::filesystem::path folder = std::filesystem::path(ISNAD_SHARED_DIR) / "peer/html5lib";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "NOT CHECKED: no html5lib tokenizer cases at " << folder;
    Suite suite;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".test") suite.run_file(entry.path());
    std::cout << "html5lib: " << suite.passed << " runs passed, " << suite.failed << " failed, "
              << suite.inapplicable.size() << " cases do not apply\n";
    for (const auto& [name, count] : suite.inapplicable) std::cout << "  does not apply: " << name << "\n";
    EXPECT_GT(suite.passed, 6000);
    EXPECT_EQ(suite.failed, 0);
}

}  // namespace
}  // namespace isnad
