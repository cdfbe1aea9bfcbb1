#include "claim/marks.h"

#include <optional>

namespace isnad {
namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter

// Senses that a word may begin, once some of its letters are taken off, and how it stands then.
struct Way {
    std::span<const Lexemes::Entry> senses;
    Mark found;
};

// All ways to take a word, in the order in which they are tried.
struct Ways {
    uint32_t begin = 0;  // in the pool beside the notes
    uint32_t plain = 0;  // the first that takes off و or ف
    uint32_t end = 0;
    bool operator==(const Ways&) const = default;
};

bool starts(std::string_view word, std::string_view letter) { return word.starts_with(letter); }

char preposition(std::string_view word) {
    if (starts(word, "ب")) return 'b';
    if (starts(word, "ل")) return 'l';
    if (starts(word, "ك")) return 'k';
    if (starts(word, "س")) return 's';
    return 0;
}

// Lists the ways to take one word: as it stands, else with less and less before it, else without its pronoun.
class WayFinder {
 public:
    WayFinder(std::string_view written, const Lexemes& lexemes, std::vector<Way>& pool)
        : written_(written), lexemes_(lexemes), pool_(pool) {}

    Ways run(std::string_view word) {
        Ways out;
        out.begin = size();
        Mark mark;
        look_inside(word, mark);
        out.plain = size();
        if (starts(word, "و") || starts(word, "ف")) {
            mark.conj = true;
            look_inside(word.substr(kLetter), mark);
        }
        out.end = size();
        return out.end > out.begin ? out : Ways{};
    }

 private:
    uint32_t size() const { return static_cast<uint32_t>(pool_.size()); }

    void look_inside(std::string_view word, Mark mark) {
        look_at(word, mark);
        mark.prep = preposition(word);
        if (mark.prep == 0 || word.size() < 4 * kLetter) return;
        look_at(word.substr(kLetter), mark);
    }

    void look_at(std::string_view word, const Mark& mark) {
        add(word, mark);
        without_article(word, mark);
        without_pronoun(word, mark);
        construct_plural(word, mark);
    }

    // مسلحو الحركة, منتسبي الجيش: the plural whose ن the next noun took.
    void construct_plural(std::string_view word, const Mark& mark) {
        if (word.size() < 5 * kLetter || !(word.ends_with("و") || word.ends_with("ي"))) return;
        bound_.assign(word).append("ن");
        add(bound_, mark);
    }

    void without_article(std::string_view word, Mark mark) {
        mark.definite = true;
        if (starts(word, "ال") && word.size() >= 5 * kLetter) return add(word.substr(2 * kLetter), mark);
        if (mark.prep == 'l' && starts(word, "ل") && word.size() >= 4 * kLetter)
            add(word.substr(kLetter), mark);
    }

    void without_pronoun(std::string_view word, Mark mark) {
        for (std::string_view pronoun : {"هما", "ها", "هم", "هن", "نا", "ه"}) {
            if (pronoun == "ه" && written_.ends_with("ة")) continue;
            if (!word.ends_with(pronoun) || word.size() < pronoun.size() + 3 * kLetter) continue;
            mark.suffix = static_cast<uint8_t>(pronoun.size());
            const std::string_view rest = word.substr(0, word.size() - pronoun.size());
            add(rest, mark);
            if (!rest.ends_with("ت")) return;
            bound_.assign(rest.substr(0, rest.size() - kLetter)).append("ه");
            return add(bound_, mark);
        }
    }

    void add(std::string_view word, const Mark& found) {
        const auto senses = lexemes_.at(word);
        if (!senses.empty()) pool_.push_back({senses, found});
    }

    std::string_view written_;
    const Lexemes& lexemes_;
    std::vector<Way>& pool_;
    std::string bound_;
};

class Marker {
 public:
    Marker(const Words& words, std::string_view text, const Lexemes& lexemes, std::vector<Mark>& out)
        : words_(words),
          text_(text),
          lexemes_(lexemes),
          notes_(words.notes<Ways>(&lexemes)),
          pool_(words.notebook.beside<std::vector<Way>>(&lexemes)),
          out_(out) {}

    void look(uint32_t at) {
        at_ = at;
        const size_t pooled = pool_.size();
        const uint32_t id = words_.ids[at];
        const Ways ways = notes_.of(words_, at, [&] { return ways_of(words_.tokens[at]); });
        if (!first_of(ways.begin, ways.plain)) first_of(ways.plain, ways.end);
        if (id == 0) pool_.resize(pooled);
    }

 private:
    Ways ways_of(const Token& token) {
        return WayFinder(under(token.span, text_), lexemes_, pool_).run(words_.folded(token));
    }

    bool first_of(uint32_t begin, uint32_t end) {
        for (uint32_t i = begin; i < end; ++i) {
            if (!take(pool_[i])) continue;
            if (!tells_event()) first_event_of(i + 1, end);
            return true;
        }
        return false;
    }

    // الغارات is counted as it stands, and tells of an event without its article.
    void first_event_of(uint32_t begin, uint32_t end) {
        for (uint32_t i = begin; i < end; ++i)
            if (take(pool_[i], Tag::event)) return;
    }

    bool tells_event() const {
        for (size_t i = out_.size(); i > 0 && out_[i - 1].begin == at_; --i)
            if (out_[i - 1].sense.tag == Tag::event) return true;
        return false;
    }

    bool take(const Way& way, std::optional<Tag> only = std::nullopt) {
        bool any = false;
        for (const Lexemes::Entry& entry : way.senses) {
            if (only && entry.sense.tag != *only) continue;
            if (!tail_follows(entry.tail) || has_tag(entry.sense.tag)) continue;
            Mark mark = way.found;
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
    Notes<Ways> notes_;
    std::vector<Way>& pool_;
    std::vector<Mark>& out_;
    uint32_t at_ = 0;
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
