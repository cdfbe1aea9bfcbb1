#include "find/number_context.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr double kFirstHijri = 1300, kFirstYear = 1800, kLastYear = 2100;
constexpr double kMostGoals = 60;
constexpr uint32_t kCueReach = 12, kNearReach = 4, kNameReach = 4;

class Context {
 public:
    Context(const Words& words, const Cardinal& number, const Place& place, const NumberRules& rules)
        : words_(words), number_(number), place_(place), rules_(rules) {}

    NotCount reason() const {
        if (const auto why = shape(); why != NotCount::counts) return why;
        if (const auto why = name(); why != NotCount::counts) return why;
        if (const auto why = unit(); why != NotCount::counts) return why;
        if (const auto why = cues_after(); why != NotCount::counts) return why;
        if (const auto why = cues_before(); why != NotCount::counts) return why;
        return bare_year();
    }

 private:
    std::string_view folded(uint32_t at) const {
        return at < words_.tokens.size() ? words_.folded(words_.tokens[at]) : std::string_view();
    }

    NotCount shape() const {
        switch (number_.shape) {
            case Digits::Shape::time:
                return NotCount::time;
            case Digits::Shape::date:
                return NotCount::date;
            case Digits::Shape::phone:
                return NotCount::phone;
            case Digits::Shape::code:
                return NotCount::code;
            default:
                break;
        }
        if (number_.digits && latin_at(place_.end)) return NotCount::code;  // 1M, 5G
        if (number_.digits && place_.begin > 0 && latin_at(place_.begin - 1) &&
            words_.tokens[place_.begin].glued)
            return NotCount::code;
        if (is_phone()) return NotCount::phone;
        if (number_.plain && number_.size > 15) return NotCount::code;
        if (is_list_mark()) return NotCount::reference;
        if (is_model()) return NotCount::name;
        return NotCount::counts;
    }

    // +90 212 555 0199: three runs of digits with nothing but blanks and hyphens between.
    bool is_phone() const {
        if (!number_.digits) return false;
        uint32_t runs = 1;
        for (uint32_t at = place_.begin; at > 0 && runs < 4; --at) {
            const Token& before = words_.tokens[at - 1];
            if (before.kind == TokenKind::digits)
                ++runs;
            else if (words_.folded(before) != "-")
                break;
        }
        for (uint32_t at = place_.end; at < words_.tokens.size() && runs < 4; ++at) {
            const Token& next = words_.tokens[at];
            if (next.kind == TokenKind::digits)
                ++runs;
            else if (words_.folded(next) != "-")
                break;
        }
        return runs >= 3 && !place_.pair;
    }

    // إف-16, سو-25
    bool is_model() const {
        const uint32_t at = place_.begin;
        if (!number_.digits || at < 2 || !words_.tokens[at].glued || !words_.tokens[at - 1].glued)
            return false;
        const std::string_view mark = folded(at - 1);
        return (mark == "-" || mark == "–") && words_.tokens[at - 2].kind == TokenKind::word;
    }

    // 2- at the head of a line or behind a full stop: the second of a list.
    bool is_list_mark() const {
        if (!number_.plain || number_.size > 2 || place_.end >= words_.tokens.size() ||
            !words_.tokens[place_.end].glued)
            return false;
        const std::string_view mark = folded(place_.end);
        if (mark != "-" && mark != "." && mark != ")" && mark != "–") return false;
        if (place_.end + 1 >= words_.tokens.size() || words_.tokens[place_.end + 1].kind != TokenKind::word)
            return false;
        if (place_.begin == 0 || std::ranges::binary_search(words_.lines, place_.begin)) return true;
        const std::string_view before = folded(place_.begin - 1);
        return mark == "-" && (before == "." || before == ":" || before == "،" || before == "؛");
    }

    // A Latin word glued to the digits.
    bool latin_at(uint32_t at) const {
        if (at >= words_.tokens.size() || words_.tokens[at].kind != TokenKind::word) return false;
        if (at == place_.end && !words_.tokens[at].glued) return false;
        const char c = folded(at)[0];
        return c >= 'a' && c <= 'z';
    }

    // A name that holds the number and begins at most three words before it.
    NotCount name() const {
        for (uint32_t back = 0; back < kNameReach && back <= place_.begin; ++back) {
            const uint32_t at = place_.begin - back;
            const auto found = rules_.names.longest_at(words_, at);
            if (found && at + found.tokens > place_.begin) return rules_.name_list[found.value];
        }
        return NotCount::counts;
    }

    NotCount unit() const {
        const auto found = rules_.units.longest_at(words_, place_.end);
        if (!found) return NotCount::counts;
        const NumberRules::Unit& unit = rules_.unit_list[found.value];
        if (unit.count) return NotCount::counts;
        switch (unit.kind) {
            case NumberRules::UnitKind::time:
                return NotCount::duration;
            case NumberRules::UnitKind::times:
                return NotCount::times;
            case NumberRules::UnitKind::percent:
                return NotCount::counts;
            default:
                return NotCount::measure;
        }
    }

    // Past quotation marks and brackets that stand between.
    uint32_t behind(uint32_t at) const {
        while (at < words_.tokens.size() && (folded(at) == "»" || folded(at) == "\"" || folded(at) == ")"))
            ++at;
        return at;
    }

    bool turns(const NumberRules::Cue& cue) const {
        using Of = NumberRules::Of;
        if (cue.why == NotCount::year &&
            (number_.scale > 1 || number_.low < (cue.of == Of::digits ? kFirstYear : 1)))
            return number_.scale > 1 && number_.low >= 1000 && number_.low < kLastYear && cue.of == Of::any;
        if (cue.why == NotCount::year && cue.of == Of::digits)
            return number_.plain && number_.size == 4 && year_value() && !counted_noun();
        switch (cue.of) {
            case Of::any:
                return true;
            case Of::digits:
                return number_.digits;
            case Of::definite:
                return number_.definite;
            case Of::pair:
                return written_pair() && number_.high <= kMostGoals;
            case Of::one:
                return number_.low == 1 && number_.high == 1 && !number_.digits;
            case Of::clock:
                return number_.high <= 24;
            case Of::ordinal:
                return false;
        }
        return false;
    }

    // 2-1, 2/2
    bool written_pair() const {
        return (place_.pair && !place_.words_between) || number_.shape == Digits::Shape::fraction;
    }

    bool year_value() const { return number_.low >= kFirstYear && number_.high <= kLastYear; }

    // A noun that the press counts, a unit, money or من behind the number: then 2000 is no year.
    bool counted_noun() const {
        const uint32_t at = behind(place_.end);
        if (at >= words_.tokens.size() || words_.tokens[at].kind != TokenKind::word) return false;
        if (rules_.is(folded(at), NumberRules::kSingular) || rules_.is(folded(at), NumberRules::kPlural))
            return true;
        return static_cast<bool>(rules_.units.longest_at(words_, at)) ||
               static_cast<bool>(rules_.currencies.longest_at(words_, at));
    }

    NotCount cues_before() const {
        const bool pair = written_pair();
        const uint32_t reach = pair ? kCueReach : kNearReach;
        for (uint32_t back = 1; back <= reach && back <= place_.begin; ++back) {
            const uint32_t at = place_.begin - back;
            if (!pair && words_.tokens[at].kind == TokenKind::digits) break;
            const auto found = rules_.cues_before.longest_at(words_, at);
            if (!found || found.tokens > back) continue;
            const uint32_t between = marks_between(at + found.tokens, place_.begin);
            for (const auto& cue : rules_.cue_list[found.value])
                if (between < cue.reach && turns(cue)) return cue.why;
        }
        return NotCount::counts;
    }

    // Words between two tokens; an opening quotation mark or bracket does not part a cue from its number.
    uint32_t marks_between(uint32_t from, uint32_t to) const {
        uint32_t n = 0;
        for (uint32_t at = from; at < to; ++at)
            n += folded(at) == "«" || folded(at) == "\"" || folded(at) == "(" || folded(at) == "ال" ? 0 : 1;
        return n;
    }

    NotCount cues_after() const {
        const uint32_t begin = behind(place_.end);
        const uint32_t reach = written_pair() ? kCueReach : 1;
        for (uint32_t away = 0; away < reach && begin + away < words_.tokens.size(); ++away) {
            const auto found = rules_.cues_after.longest_at(words_, begin + away);
            if (!found) continue;
            for (const auto& cue : rules_.cue_list[found.value])
                if (away < cue.reach && turns(cue)) return cue.why;
        }
        return NotCount::counts;
    }

    // (2011), 1988-1994, بين 1988 و1994.
    NotCount bare_year() const {
        if (!number_.digits || number_.size != 4 || number_.scale > 1) return NotCount::counts;
        const bool school = place_.pair && number_.high == number_.low + 1 && number_.low >= kFirstHijri;
        if (school && !counted_noun()) return NotCount::year;  // 1436-1437
        if (!year_value()) return NotCount::counts;
        if (place_.pair) return counted_noun() ? NotCount::counts : NotCount::year;
        const bool bracket = place_.begin > 0 && folded(place_.begin - 1) == "(" && folded(place_.end) == ")";
        return number_.plain && bracket ? NotCount::year : NotCount::counts;
    }

    const Words& words_;
    const Cardinal& number_;
    const Place& place_;
    const NumberRules& rules_;
};

}  // namespace

NotCount reason_against(const Words& words, const Cardinal& number, const Place& place,
                        const NumberRules& rules) {
    return Context(words, number, place, rules).reason();
}

}  // namespace isnad
