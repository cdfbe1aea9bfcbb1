#include "store/json_list.h"

#include <charconv>

#include "base/utf8.h"

namespace isnad {
namespace {

void append_quoted(std::string& out, std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += kHex[c >> 4 & 15];
            out += kHex[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

// Walks over the few forms of JSON that the functions above write.
class Walk {
 public:
    explicit Walk(std::string_view json) : rest_(json) {}

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool number(int64_t& out) {
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out);
        if (error != std::errc()) return false;
        rest_.remove_prefix(static_cast<size_t>(end - rest_.data()));
        return true;
    }
    bool text(std::string& out) {
        out.clear();
        if (!take('"')) return false;
        while (!rest_.empty() && rest_.front() != '"') {
            if (take('\\'))
                escape(out);
            else
                out += rest_.front(), rest_.remove_prefix(1);
        }
        return take('"');
    }

 private:
    void escape(std::string& out) {
        if (rest_.size() >= 5 && rest_.front() == 'u') {
            unsigned code = 0;
            std::from_chars(rest_.data() + 1, rest_.data() + 5, code, 16);
            append_utf8(out, static_cast<char32_t>(code));
            rest_.remove_prefix(5);
        } else if (!rest_.empty()) {
            out += rest_.front();
            rest_.remove_prefix(1);
        }
    }

    std::string_view rest_;
};

}  // namespace

std::string json_text(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

std::string json_list(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) {
        if (out.size() > 1) out += ',';
        append_quoted(out, text);
    }
    return out += ']';
}

std::vector<std::string> list_of(std::string_view json) {
    std::vector<std::string> out;
    Walk walk(json);
    std::string text;
    if (!walk.take('[')) return out;
    while (walk.text(text)) {
        out.push_back(text);
        if (!walk.take(',')) break;
    }
    return out;
}

std::vector<std::vector<int64_t>> numbers_of(std::string_view json) {
    std::vector<std::vector<int64_t>> out;
    Walk walk(json);
    if (!walk.take('[')) return out;
    while (walk.take('[')) {
        out.emplace_back();
        for (int64_t value = 0; walk.number(value);) {
            out.back().push_back(value);
            if (!walk.take(',')) break;
        }
        if (!walk.take(']') || !walk.take(',')) break;
    }
    return out;
}

std::vector<Spelling> spellings_of(std::string_view json) {
    std::vector<Spelling> out;
    Walk walk(json);
    for (bool more = walk.take('['); more; more = walk.take(',')) {
        int64_t key = 0;
        std::string text;
        if (!walk.number(key) && !walk.text(text)) break;
        out.emplace_back(key, std::move(text));
    }
    return out;
}

std::string json_counts(const std::vector<int>& counts) {
    std::string out = "[";
    for (int count : counts) {
        if (out.size() > 1) out += ',';
        out += std::to_string(count);
    }
    return out += ']';
}

std::vector<int> counts_of(std::string_view json) {
    std::vector<int> out;
    Walk walk(json);
    int64_t count = 0;
    for (bool more = walk.take('['); more && walk.number(count); more = walk.take(','))
        out.push_back(static_cast<int>(count));
    return out;
}

std::string json_pairs(const Pairs& pairs) {
    std::string out = "{";
    for (const auto& [name, value] : pairs) {
        if (out.size() > 1) out += ',';
        append_quoted(out, name);
        out += ':';
        append_quoted(out, value);
    }
    return out += '}';
}

Pairs pairs_of(std::string_view json) {
    Pairs out;
    Walk walk(json);
    std::string name, value;
    if (!walk.take('{')) return out;
    while (walk.text(name) && walk.take(':') && walk.text(value)) {
        out.emplace_back(name, value);
        if (!walk.take(',')) break;
    }
    return out;
}

std::string iso_of(const std::optional<Day>& day) { return day ? day->iso() : std::string(); }

}  // namespace isnad
