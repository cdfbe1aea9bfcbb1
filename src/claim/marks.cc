#include "claim/marks.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <utility>

namespace isnad {
namespace {

// The words that may stand second in a phrase, a bit for each of 256 kinds: most words are of no kind that is
// wanted, which is known without comparing them.
class Seconds {
 public:
    void add(std::string_view word) { kinds_.set(kind(word)); }
    bool may_be(std::string_view word) const { return kinds_[kind(word)]; }
    bool none() const { return kinds_.none(); }

 private:
    static size_t kind(std::string_view word) {
        const auto letter = [&](size_t at) { return word.size() > at ? static_cast<uint8_t>(word[at]) : 0u; };
        return (word.size() + 7 * letter(1) + 11 * letter(3) + 29 * letter(5)) & 255;
    }
    std::bitset<256> kinds_;
};

Seconds seconds_of(const Ways& ways) {
    Seconds out;
    for (const Way& way : ways.all)
        for (const Lexemes::Entry& entry : way.senses)
            if (!entry.tail.empty()) out.add(entry.tail.front());
    return out;
}

// Takes the senses of one word, way after way. `goes_on` tells whether a phrase's further words stand there.
template <class GoesOn>
class Taker {
 public:
    Taker(const Ways& ways, GoesOn goes_on, std::vector<Mark>& out)
        : ways_(ways), goes_on_(goes_on), out_(out), first_(out.size()) {}

    void run() {
        if (!first_of(0, ways_.whole)) first_of(ways_.whole, ways_.all.size());
    }

 private:
    bool first_of(size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            if (!take(ways_.all[i])) continue;
            if (!has_tag(Tag::event)) first_event_of(i + 1, end);
            return true;
        }
        return false;
    }

    // الغارات is counted as it stands, and tells of an event without its article.
    void first_event_of(size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            if (take(ways_.all[i], Tag::event)) return;
    }

    bool take(const Way& way, std::optional<Tag> only = std::nullopt) {
        bool any = false;
        for (const Lexemes::Entry& entry : way.senses) {
            const Tag tag = entry.sense.tag;
            if ((only && tag != *only) || (!has_many_readings(tag) && has_tag(tag))) continue;
            if (!entry.tail.empty() && !goes_on_(entry.tail)) continue;
            Mark& mark = out_.emplace_back(way.found);
            mark.end = 1 + static_cast<uint32_t>(entry.tail.size());
            mark.sense = entry.sense;
            any = true;
        }
        return any;
    }

    // One word may begin several verbs of these, of which the words around it choose.
    static bool has_many_readings(Tag tag) {
        return tag == Tag::report || tag == Tag::fate || tag == Tag::event;
    }
    bool has_tag(Tag tag) const {
        return std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                           [&](const Mark& mark) { return mark.sense.tag == tag; });
    }

    const Ways& ways_;
    GoesOn goes_on_;
    std::vector<Mark>& out_;
    const size_t first_;
};

// What is known of a word wherever it stands: its marks where it begins no phrase of several words, and how
// to look for such phrases.
struct Known {
    uint32_t begin = 0;  // in the pool's marks
    uint32_t count = 0;
    uint32_t phrases = 0;  // 1 + the place in the pool's phrases, 0 of a word that begins none
    bool operator==(const Known&) const = default;
};

struct Phrases {
    Ways ways;
    Seconds seconds;
};

struct Pool {
    std::vector<Mark> marks;  // as if their word were the first
    std::vector<Phrases> phrases;
};

class Marker {
 public:
    Marker(const Words& words, std::string_view text, const Lexemes& lexemes, std::vector<Mark>& out)
        : words_(words),
          text_(text),
          lexemes_(lexemes),
          notes_(words.notes<Known>(&lexemes)),
          pool_(words.notebook.beside<Pool>(&lexemes)),
          out_(out) {}

    // Adds the marks that begin at the token, and gives their tags.
    TagSet look(uint32_t at) {
        const size_t marks = pool_.marks.size(), phrases = pool_.phrases.size();
        const Known known = notes_.of(words_, at, [&] { return known_of(words_.tokens[at]); });
        if (known == Known{}) return {};
        const TagSet tags = lay(at, known);
        if (words_.ids[at] == 0) {  // nothing is kept of it
            pool_.marks.resize(marks);
            pool_.phrases.resize(phrases);
        }
        return tags;
    }

 private:
    TagSet lay(uint32_t at, const Known& known) {
        const size_t first = out_.size();
        if (known.phrases > 0 && pool_.phrases[known.phrases - 1].seconds.may_be(behind(at, 0)))
            take(pool_.phrases[known.phrases - 1].ways, at);
        else
            for (uint32_t i = 0; i < known.count; ++i) out_.push_back(pool_.marks[known.begin + i]);
        TagSet tags;
        for (size_t i = first; i < out_.size(); ++i) {
            out_[i].begin = at;
            out_[i].end += at;
            tags |= out_[i].sense.tag;
        }
        return tags;
    }

    Known known_of(const Token& token) {
        Ways ways = ways_of(words_.folded(token), under(token.span, text_), lexemes_);
        Known out;
        out.begin = static_cast<uint32_t>(pool_.marks.size());
        Taker(
            ways, [](const auto&) { return false; }, pool_.marks)
            .run();
        out.count = static_cast<uint32_t>(pool_.marks.size()) - out.begin;
        if (const Seconds seconds = seconds_of(ways); !seconds.none()) {
            pool_.phrases.push_back({std::move(ways), seconds});
            out.phrases = static_cast<uint32_t>(pool_.phrases.size());
        }
        return out.count > 0 || out.phrases > 0 ? out : Known{};
    }

    void take(const Ways& ways, uint32_t at) {
        const auto goes_on = [&](const std::vector<std::string>& tail) {
            for (size_t i = 0; i < tail.size(); ++i)
                if (behind(at, i) != tail[i]) return false;
            return true;
        };
        Taker(ways, goes_on, out_).run();
    }

    // The word that stands so many words behind the next; "" behind the last.
    std::string_view behind(uint32_t at, size_t words) const {
        const size_t token = at + 1 + words;
        return token < words_.tokens.size() ? words_.folded(words_.tokens[token]) : std::string_view();
    }

    const Words& words_;
    std::string_view text_;
    const Lexemes& lexemes_;
    Notes<Known> notes_;
    Pool& pool_;
    std::vector<Mark>& out_;
};

}  // namespace

void Marks::read(const Words& words, std::string_view text, const Lexemes& lexemes) {
    const size_t size = words.tokens.size();
    marks_.clear();
    marks_.reserve(size);
    first_.resize(size + 1);
    tags_.assign(size, {});
    Marker marker(words, text, lexemes, marks_);
    for (uint32_t at = 0; at < size; ++at) {
        first_[at] = static_cast<uint32_t>(marks_.size());
        if (words.tokens[at].kind == TokenKind::word) tags_[at] = marker.look(at);
    }
    first_[size] = static_cast<uint32_t>(marks_.size());
}

}  // namespace isnad
