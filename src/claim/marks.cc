#include "claim/marks.h"

namespace isnad {
namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter

bool starts(std::string_view word, std::string_view letter) { return word.starts_with(letter); }

char preposition(std::string_view word) {
    if (starts(word, "ب")) return 'b';
    if (starts(word, "ل")) return 'l';
    if (starts(word, "ك")) return 'k';
    if (starts(word, "س")) return 's';
    return 0;
}

class Marker {
 public:
    Marker(const Words& words, std::string_view text, const Lexemes& lexemes, std::vector<Mark>& out)
        : words_(words), text_(text), lexemes_(lexemes), out_(out) {}

    // The word as it stands, else with less and less before it, else without its pronoun.
    void look(uint32_t at) {
        at_ = at;
        const std::string_view word = words_.folded(words_.tokens[at]);
        Mark mark;
        if (look_inside(word, mark)) return;
        if (!starts(word, "و") && !starts(word, "ف")) return;
        mark = {};
        mark.conj = true;
        look_inside(word.substr(kLetter), mark);
    }

 private:
    bool look_inside(std::string_view word, Mark mark) {
        if (take(word, mark) || without_article(word, mark) || without_pronoun(word, mark)) return true;
        if (construct_plural(word, mark)) return true;
        mark.prep = preposition(word);
        if (mark.prep == 0 || word.size() < 4 * kLetter) return false;
        const std::string_view rest = word.substr(kLetter);
        return take(rest, mark) || without_article(rest, mark) || without_pronoun(rest, mark) ||
               construct_plural(rest, mark);
    }

    // مسلحو الحركة, منتسبي الجيش: the plural whose ن the next noun took.
    bool construct_plural(std::string_view word, const Mark& mark) {
        if (word.size() < 5 * kLetter || !(word.ends_with("و") || word.ends_with("ي"))) return false;
        bound_.assign(word).append("ن");
        return take(bound_, mark);
    }

    bool without_article(std::string_view word, Mark mark) {
        mark.definite = true;
        if (starts(word, "ال") && word.size() >= 5 * kLetter) return take(word.substr(2 * kLetter), mark);
        return mark.prep == 'l' && starts(word, "ل") && word.size() >= 4 * kLetter &&
               take(word.substr(kLetter), mark);
    }

    bool without_pronoun(std::string_view word, Mark mark) {
        for (std::string_view pronoun : {"هما", "ها", "هم", "هن", "نا", "ه"}) {
            if (pronoun == "ه" && under(words_.tokens[at_].span, text_).ends_with("ة")) continue;
            if (!word.ends_with(pronoun) || word.size() < pronoun.size() + 3 * kLetter) continue;
            mark.suffix = static_cast<uint8_t>(pronoun.size());
            const std::string_view rest = word.substr(0, word.size() - pronoun.size());
            if (take(rest, mark)) return true;
            if (!rest.ends_with("ت")) return false;
            bound_.assign(rest.substr(0, rest.size() - kLetter)).append("ه");
            return take(bound_, mark);
        }
        return false;
    }

    bool take(std::string_view word, const Mark& found) {
        bool any = false;
        for (const Lexemes::Entry& entry : lexemes_.at(word)) {
            if (!tail_follows(entry.tail) || has_tag(entry.sense.tag)) continue;
            Mark mark = found;
            mark.begin = at_;
            mark.end = at_ + 1 + static_cast<uint32_t>(entry.tail.size());
            mark.sense = entry.sense;
            out_.push_back(mark);
            any = true;
        }
        return any;
    }

    // One word may begin several verbs of these, of which the words around it choose.
    static bool has_many_readings(Tag tag) {
        return tag == Tag::report || tag == Tag::fate || tag == Tag::event;
    }

    bool has_tag(Tag tag) const {
        for (size_t i = out_.size(); i > 0 && out_[i - 1].begin == at_; --i)
            if (out_[i - 1].sense.tag == tag && !has_many_readings(tag)) return true;
        return false;
    }

    bool tail_follows(const std::vector<std::string>& tail) const {
        if (at_ + tail.size() >= words_.tokens.size()) return tail.empty();
        for (size_t i = 0; i < tail.size(); ++i)
            if (words_.folded(words_.tokens[at_ + 1 + i]) != tail[i]) return false;
        return true;
    }

    const Words& words_;
    std::string_view text_;
    const Lexemes& lexemes_;
    std::vector<Mark>& out_;
    uint32_t at_ = 0;
    std::string bound_;
};

}  // namespace

void Marks::read(const Words& words, std::string_view text, const Lexemes& lexemes) {
    marks_.clear();
    first_.clear();
    first_.reserve(words.tokens.size() + 1);
    Marker marker(words, text, lexemes, marks_);
    for (uint32_t at = 0; at < words.tokens.size(); ++at) {
        first_.push_back(static_cast<uint32_t>(marks_.size()));
        if (words.tokens[at].kind == TokenKind::word) marker.look(at);
    }
    first_.push_back(static_cast<uint32_t>(marks_.size()));
}

}  // namespace isnad
