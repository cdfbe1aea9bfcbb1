#include "find/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "find/cardinal.h"
#include "find/number_context.h"
#include "find/number_rules.h"
#include "find/ordinal.h"

namespace isnad {
namespace {

constexpr uint32_t kAfterReach = 6;  // tokens between a number and the words behind that bound it
constexpr uint32_t kChangeReach = 8;
constexpr uint32_t kSharedNoun = 2;  // words of the noun between two numbers under one bound

class NumberFinder {
 public:
    NumberFinder(const Words& words, std::string_view text, const NumberRules& rules,
                 const std::vector<Span>& taken)
        : words_(words),
          text_(text),
          rules_(rules),
          taken_(taken),
          cardinals_(words, text, rules.words, habit_) {}

    std::vector<Number> find() {
        const auto size = static_cast<uint32_t>(words_.tokens.size());
        for (uint32_t at = 0; at < size;) {
            if (is_taken(at))
                from_ = ++at;
            else
                at = std::max(at + 1, read(at));
        }
        return std::move(numbers_);
    }

 private:
    std::string_view folded(uint32_t at) const {
        return at < words_.tokens.size() ? words_.folded(words_.tokens[at]) : std::string_view();
    }
    bool is_word(uint32_t at) const {
        return at < words_.tokens.size() && words_.tokens[at].kind == TokenKind::word;
    }

    bool is_taken(uint32_t at) {
        const Span span = words_.tokens[at].span;
        while (next_taken_ < taken_.size() && taken_[next_taken_].end <= span.begin) ++next_taken_;
        return next_taken_ < taken_.size() && taken_[next_taken_].overlaps(span);
    }

    // The token behind what was read at `at`; `at` itself where nothing was.
    uint32_t read(uint32_t at) {
        const Token& token = words_.tokens[at];
        if (token.kind == TokenKind::digits) return read_cardinal(at, 1);
        if (token.kind != TokenKind::word) return at;
        const NumberWord* w = rules_.words.find(folded(at));
        if (!w) return skip_address(at);
        if (is_percent_word(at) && at + 1 < words_.tokens.size() &&
            words_.tokens[at + 1].kind == TokenKind::digits)
            return at + 1;  // بالمئة 10
        switch (w->cls) {
            case WordClass::vague:
                return read_vague(at);
            case WordClass::ordinal:
                return read_ordinal_at(at);
            case WordClass::dual:
                return read_dual(at, *w);
            case WordClass::minus:
                return read_cardinal(at + 1, -1);
            case WordClass::piece:
                return read_piece(at, at, 1);
            case WordClass::price:
                return read_price(at, *w);
            default:
                return read_cardinal(at, 1);
        }
    }

    // The numbers of an address on the net are none of the text's.
    uint32_t skip_address(uint32_t at) {
        const std::string_view word = folded(at);
        if (word != "http" && word != "https" && word != "www") return at;
        uint32_t end = at + 1;
        while (end < words_.tokens.size() && words_.tokens[end].glued) ++end;
        return from_ = end;
    }

    uint32_t read_vague(uint32_t at) {
        const auto found = rules_.vague.longest_from(words_, at, folded(at).substr(letters_at(at)));
        if (!found) return at;
        Number n;
        n.bounds = rules_.vague_list[found.value].bounds;
        n.qualifier = Qualifier::vague;
        n.value = n.bounds.low.value_or(0);
        n.rule = "number.vague";
        return place(n, at, at + found.tokens, at, at + found.tokens, letters_at(at));
    }

    uint32_t read_ordinal_at(uint32_t at) {
        const auto o = read_ordinal(words_, text_, at, rules_);
        if (!o) return at;
        return add_ordinal(*o);
    }

    uint32_t add_ordinal(const Ordinal& o) {
        Number n;
        n.kind = NumberKind::ordinal;
        n.why = NotCount::ordinal;
        n.value = o.value;
        n.from = o.from;
        n.definite = o.definite;
        n.bounds = {o.value, o.value};
        n.rule = "number.ordinal";
        if (names_hour(o)) n.why = NotCount::time;
        return place(n, o.begin, o.end, o.begin, o.end);
    }

    // الساعة الثالثة, الثالثة فجرا
    bool names_hour(const Ordinal& o) const {
        Cardinal c;
        c.begin = o.begin;
        c.end = o.end;
        c.low = c.high = o.value;
        if (reason_against(words_, c, {o.begin, o.end, false, false}, rules_) == NotCount::time) return true;
        const auto after = rules_.cues_after.longest_at(words_, o.end);
        if (!after) return false;
        for (const auto& cue : rules_.cue_list[after.value])
            if (cue.of == NumberRules::Of::ordinal) return true;
        return false;
    }

    uint32_t read_dual(uint32_t at, const NumberWord& w) {
        if (w.second != NumberWord::Second::none && !heads_noun(at, w.second)) return at;
        uint32_t end = at + 1;
        for (uint32_t next = at + 1; next <= at + 3 && is_word(next); ++next) {  // عسكريين تركيين اثنين
            const NumberWord* again = rules_.words.find(folded(next));
            if (again && !again->conj && again->cls == WordClass::unit && again->value == 2) {
                end = next + 1;
                break;
            }
            if (!is_dual_ending(folded(next))) break;
        }
        const bool told = end > at + 1 || points(at) || vocalised_dual(at);
        if (w.doubtful && !told) return at;
        Number n;
        n.dual = true;
        n.definite = w.definite;
        n.value = 2;
        n.bounds = {2, 2};
        n.rule = "number.dual";
        uint32_t begin = at;
        if (at >= 2 && folded(at - 1) == "او" && same_noun(at - 2, at)) {  // كوبا أو كوبين
            n.bounds.low = n.value = 1;
            n.qualifier = Qualifier::range;
            begin = at - 2;
        }
        return bind(n, {begin, end, false, false}, begin, letters_at(begin));
    }

    // محطتي حافلات, رجلا أمن: a dual without ن needs its second noun; ًرجلا and رحلتي are something else.
    bool heads_noun(uint32_t at, NumberWord::Second second) const {
        if (!is_word(at + 1)) return false;
        const std::string_view next = folded(at + 1);
        if (second == NumberWord::Second::compound) return rules_.is(next, NumberRules::kCompound);
        return !rules_.is(next, NumberRules::kFunction) && !next.starts_with("و") && next.size() > 4;
    }

    static bool is_dual_ending(std::string_view word) { return word.ends_with("ان") || word.ends_with("ين"); }

    bool points(uint32_t at) const {
        if (at == 0) return false;
        const std::string_view before = folded(at - 1);
        return before.ends_with("هذين") || before.ends_with("هاتين") || before.ends_with("كلا") ||
               before.ends_with("كلتا");
    }
    // جنديَّين: fatha before the ending.
    bool vocalised_dual(uint32_t at) const {
        const std::string_view raw = under(words_.tokens[at].span, text_);
        const size_t ending = raw.rfind("\u064Aن");
        if (ending == std::string_view::npos || ending < 4) return false;
        return raw.substr(ending - 4, 4).find("\u064E") != std::string_view::npos;  // beside a shadda
    }
    bool same_noun(uint32_t one, uint32_t two) const {
        const std::string_view a = folded(one), b = folded(two);
        const size_t common = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
        return common + 4 >= b.size() && common + 2 >= a.size();
    }

    // [n] جزء من مئة
    uint32_t read_piece(uint32_t begin, uint32_t piece, double times) {
        if (folded(piece + 1) != "من") return piece;
        const auto whole = cardinals_.read(piece + 2);
        if (!whole || whole->low <= 1 || whole->sort != Cardinal::Sort::count) return piece;
        return add_fraction(begin, whole->end, times / whole->low);
    }

    uint32_t add_fraction(uint32_t begin, uint32_t end, double value) {
        Number n;
        n.kind = NumberKind::fraction;
        n.value = value;
        n.bounds = {value, value};
        n.rule = "number.fraction";
        return bind(n, {begin, end, false, false}, begin, letters_at(begin));
    }

    uint32_t letters_at(uint32_t at) const {
        const NumberWord* w = is_word(at) ? rules_.words.find(folded(at)) : nullptr;
        return w ? w->letters * 2U : 0U;
    }

    uint32_t read_price(uint32_t at, const NumberWord& w) {
        if (at + 1 < words_.tokens.size() && !rules_.is(folded(at + 1), NumberRules::kWhole)) return at;
        return add_fraction(at, at + 1, w.value);
    }

    // خمس الفطيرة is a fifth: a counted noun would be plural and without ال.
    bool part_of_whole(const Cardinal& c) const {
        if (c.end != c.begin + 1 || c.digits || c.definite || !is_word(c.end)) return false;
        const NumberWord* w = rules_.words.find(folded(c.begin));
        if (!w || (w->cls != WordClass::unit && w->cls != WordClass::ten) || w->value < 3) return false;
        if (folded(c.begin).ends_with("ه") || w->value == 6 || !folded(c.end).starts_with("ال")) return false;
        if (rules_.is(folded(c.end), NumberRules::kFunction) || folded(c.end).size() <= 6) return false;
        const std::string_view noun = folded(c.end).substr(4);
        const NumberWord* number = rules_.words.find(noun);
        if (number) return false;
        return !noun.ends_with("ات") && !rules_.is(noun, NumberRules::kPlural) && !noun.ends_with("ين");
    }

    uint32_t read_cardinal(uint32_t at, double sign) {
        const auto c = cardinals_.read(at);
        if (!c) return sign < 0 ? at - 1 : at;
        uint32_t begin = sign < 0 ? at - 1 : at;
        if (c->shape != Digits::Shape::number && c->shape != Digits::Shape::range &&
            c->shape != Digits::Shape::fraction)
            return add_shape(*c);
        if (sign > 0 && minus_sign(at)) sign = -1, begin = at - 1;
        if (sign > 0 && part_of_whole(*c)) return add_fraction(at, c->end, 1 / c->low);
        if (skips(*c)) return c->end;
        if (const uint32_t end = split_decimal(*c)) return from_ = end;
        if (const auto o = definite_ordinal(*c)) return add_ordinal(*o);
        if (const uint32_t end = rational(*c, begin, sign)) return end;
        if (const uint32_t end = mixed(*c, begin, sign)) return end;
        if (sign > 0)
            if (const uint32_t end = range(*c)) return end;
        return add_cardinal(*c, begin, c->end, sign * c->low, sign * c->high,
                            {begin, c->end, c->shape == Digits::Shape::range, false});
    }

    uint32_t add_shape(const Cardinal& c) {
        Number n;
        n.value = c.low;
        n.rule = "number.digits";
        n.why = reason_against(words_, c, {c.begin, c.end, false, false}, rules_);
        return place(n, c.begin, c.end, c.begin, c.end);
    }

    // A hyphen glued to the digits and to nothing before.
    bool minus_sign(uint32_t at) const {
        if (at == 0 || words_.tokens[at].kind != TokenKind::digits || !words_.tokens[at].glued) return false;
        const std::string_view mark = folded(at - 1);
        if (mark != "-" && mark != "−") return false;
        if (words_.tokens[at - 1].glued) return false;
        const bool line = at == 1 || std::binary_search(words_.lines.begin(), words_.lines.end(), at - 1);
        return !line || !is_word(at + 1);  // at the head of a line it is a bullet
    }

    // 12ر49: which side is the whole, only the page's layout tells.
    uint32_t split_decimal(const Cardinal& c) const {
        if (!c.plain || folded(c.end) != "ر" || !words_.tokens[c.end].glued ||
            c.end + 1 >= words_.tokens.size())
            return 0;
        const Token& next = words_.tokens[c.end + 1];
        return next.kind == TokenKind::digits && next.glued ? c.end + 2 : 0;
    }

    // الاثنين is Monday unless it stands behind a dual.
    bool skips(const Cardinal& c) const {
        if (c.low == 1 && c.definite && !c.digits && c.end == c.begin + 1) return true;  // للرأس الواحد
        if (c.low != 2 || c.end != c.begin + 1 || !c.definite || c.digits) return false;
        if (!folded(c.begin).ends_with("ين")) return false;
        return !(c.begin > 0 && (folded(c.begin - 1).ends_with("ين") || folded(c.begin - 1).ends_with("ان")));
    }

    // الكتاب الثلاثون; a plural before it is counted.
    std::optional<Ordinal> definite_ordinal(const Cardinal& c) const {
        if (!c.definite || c.digits || c.low < 20 || c.sort != Cardinal::Sort::count) return std::nullopt;
        const bool alone = c.begin == 0 && c.end == words_.tokens.size() && folded(c.begin).ends_with("ون");
        if (!alone && !orders_noun(words_, c.begin, rules_)) return std::nullopt;
        return Ordinal{c.begin, c.end, c.low, OrdinalFrom::start, true};
    }

    // واحد من ثلاثة, 100 على 35, واحد جزء من مئة
    uint32_t rational(const Cardinal& c, uint32_t begin, double sign) {
        if (c.sort != Cardinal::Sort::count) return 0;
        const NumberWord* piece = is_word(c.end) ? rules_.words.find(folded(c.end)) : nullptr;
        if (piece && piece->cls == WordClass::piece) {
            const uint32_t end = read_piece(begin, c.end, sign * c.low);
            return end > c.end ? end : 0;
        }
        const std::string_view between = folded(c.end);
        const bool of = between == "من" && c.low == 1 && !folded(c.end + 1).starts_with("ال");
        if (!of && between != "علي") return 0;
        uint32_t second = c.end + 1;
        if (of && folded(second) == "كل") ++second;
        const auto whole = cardinals_.read(second);
        if (!whole || whole->sort != Cardinal::Sort::count || whole->low <= 1 || whole->definite) return 0;
        if (!of && rules_.units.longest_at(words_, whole->end)) return 0;
        return add_fraction(begin, whole->end, sign * c.low / whole->low);
    }

    // 2 1/4
    uint32_t mixed(const Cardinal& c, uint32_t begin, double sign) {
        if (!c.plain || c.end >= words_.tokens.size() || words_.tokens[c.end].kind != TokenKind::digits)
            return 0;
        const auto rest = cardinals_.read(c.end);
        if (!rest || rest->shape != Digits::Shape::fraction || rest->low >= 1) return 0;
        return add_fraction(begin, rest->end, sign * (c.low + rest->low));
    }

    // بين 10 و15, من 20 إلى 30, 20 إلى 100, ثلاثة أو أربعة
    uint32_t range(const Cardinal& first) {
        const bool between =
            first.begin > 0 && (folded(first.begin - 1) == "بين" || folded(first.begin - 1) == "مابين");
        const bool from =
            first.begin > 0 && (folded(first.begin - 1) == "من" || folded(first.begin - 1) == "ومن");
        Cardinal low = first;
        auto high = second_of(low, between, from);
        if (!high && between && first.joined && !first.digits) {  // بين خمسة وعشرين
            if (const auto part = cardinals_.read(first.begin, false))
                low = *part, high = second_of(low, true, false);
        }
        if (!high || low.sort == Cardinal::Sort::vague || high->sort == Cardinal::Sort::vague) return 0;
        if (from && changes(first.begin - 1)) return 0;
        double bottom = low.low;
        if (high->scale > 1 && low.scale == 1 && bottom < high->high / high->scale) bottom *= high->scale;
        if (bottom >= high->high) return 0;
        uint32_t begin = first.begin - (between || from ? 1 : 0);
        if (between && begin > 0 && folded(begin - 1) == "ما") --begin;
        Cardinal whole = low;
        whole.end = high->end;
        whole.high = high->high;
        whole.low = bottom;
        whole.scale = std::max(low.scale, high->scale);
        whole.plain = false;
        return add_cardinal(whole, begin, high->end, bottom, high->high,
                            {begin, high->end, true, between || from});
    }

    std::optional<Cardinal> second_of(const Cardinal& first, bool between, bool from) const {
        uint32_t at = first.end;
        const std::string_view link = folded(at);
        if (between && link == "و")
            ++at;
        else if (link == "الي" || link == "حتي" || link == "لغايه") {
            const bool alike = words_.tokens[first.begin].kind ==
                               words_.tokens[std::min<size_t>(at + 1, words_.tokens.size() - 1)].kind;
            if (!between && !from && !alike) return std::nullopt;
            ++at;
        } else if (link == "-" || link == "–" || link == "~" || link == "—") {
            if (!first.digits) return std::nullopt;
            ++at;
        } else if (link == "او" && !between && first.scale == 1 && first.sort == Cardinal::Sort::count) {
            ++at;
        } else {
            const NumberWord* w = is_word(at) ? rules_.words.find(folded(at)) : nullptr;
            if (!between || !w || !w->conj) return std::nullopt;
        }
        const auto second = cardinals_.read(at);
        if (!second || second->sort == Cardinal::Sort::fraction) return std::nullopt;
        if (second->shape != Digits::Shape::number) return std::nullopt;
        return second;
    }

    // ارتفع العدد من 20 إلى 30: a step from one count to another, not a range.
    bool changes(uint32_t at) const {
        for (uint32_t back = 1; back <= kChangeReach && back <= at; ++back) {
            const std::string_view word = folded(at - back);
            if (word == "." || word == "،") return false;
            if (rules_.is(word, NumberRules::kChange)) return true;
            if (word.size() > 4 &&
                (word.starts_with("و") || word.starts_with("ب") || word.starts_with("ف")) &&
                rules_.is(word.substr(2), NumberRules::kChange))
                return true;
        }
        return false;
    }

    uint32_t add_cardinal(const Cardinal& c, uint32_t begin, uint32_t end, double low, double high,
                          Place where) {
        Number n;
        n.value = low;
        n.bounds = {low, high};
        n.definite = c.definite || (begin > 0 && folded(begin - 1) == "ال" && c.digits);
        n.suspicious = c.suspicious;
        n.rule = c.digits ? "number.digits" : "number.words";
        if (c.sort == Cardinal::Sort::fraction) n.kind = NumberKind::fraction, n.rule = "number.fraction";
        if (c.sort == Cardinal::Sort::few || low < high) n.qualifier = Qualifier::range;
        if (c.sort == Cardinal::Sort::few) n.qualifier = Qualifier::vague;
        if (c.sort == Cardinal::Sort::vague) n.qualifier = Qualifier::vague, n.bounds.high.reset();
        Cardinal shape = c;
        shape.high = high;
        n.why = reason_against(words_, shape, where, rules_);
        if (n.why == NotCount::counts && begin > 0) n.why = unit_before(c, begin);
        if (n.why == NotCount::name && !c.digits && low == 1) return from_ = end;  // أي واحد
        where.begin = begin;
        where.end = end;
        return bind(n, where, begin, letters_at(begin));
    }

    // مرة واحدة, خمسة أشهر ونصف
    NotCount unit_before(const Cardinal& c, uint32_t begin) const {
        const bool one = c.low == 1 && !c.digits;
        const NumberWord* w = is_word(begin) ? rules_.words.find(folded(begin)) : nullptr;
        if (!one && !(c.sort == Cardinal::Sort::fraction && w && w->conj)) return NotCount::counts;
        if (!one && begin > 1 && folded(begin - 2) == "الساعه") return NotCount::time;  // الخامسة والنصف
        const auto unit = rules_.units.longest_at(words_, begin - 1);
        if (!unit || unit.tokens != 1) return NotCount::counts;
        const auto kind = rules_.unit_list[unit.value].kind;
        return kind == NumberRules::UnitKind::time    ? NotCount::duration
               : kind == NumberRules::UnitKind::times ? NotCount::times
                                                      : NotCount::counts;
    }

    // Percent signs and money, then the words that bound the number on either side.
    uint32_t bind(Number& n, const Place& where, uint32_t begin, uint32_t letters) {
        uint32_t first = begin, last = where.end;
        n.number_span = span_of(begin, where.end, letters);
        add_unit(n, first, last);
        BoundWords::Match before;
        if (letters == 0) before = rules_.bounds.before(words_, skip_open(first), from_);
        const auto after = bound_after(last);
        const bool use_after =
            after && (n.qualifier == Qualifier::exact || n.qualifier == Qualifier::range) &&
            !after.stresses &&
            (!before || before.qualifier == Qualifier::about || before.qualifier == Qualifier::exact);
        if (before && !use_after) qualify(n, before.qualifier);
        if (use_after) qualify(n, after.qualifier);
        if (!before && !after && shares_bound(begin)) qualify(n, Qualifier::at_least);
        if (before) first = before.begin, letters = before.letters;
        if (use_after)
            n.qualifier_span = span_of(after.begin, after.end, after.letters);
        else if (before)
            n.qualifier_span = span_of(before.begin, before.end, before.letters);
        if (after && after.begin == last) last = after.end;
        return place(n, first, last, begin, where.end, letters);
    }

    // ما لا يقل عن 200 قتيل و400 جريح: the words before the first bound both.
    bool shares_bound(uint32_t begin) const {
        if (numbers_.empty() || begin == 0) return false;
        const Number& last = numbers_.back();
        if (last.qualifier != Qualifier::at_least || !last.counts() ||
            last.qualifier_span.begin >= last.number_span.begin)
            return false;
        const NumberWord* w = is_word(begin) ? rules_.words.find(folded(begin)) : nullptr;
        const uint32_t conj = w && w->conj ? begin : folded(begin - 1) == "و" ? begin - 1 : 0;
        if (conj <= last.last_token || conj > last.last_token + kSharedNoun) return false;
        for (uint32_t at = last.last_token; at < conj; ++at)
            if (!is_word(at)) return false;
        return true;
    }

    // Over an opening quotation mark or bracket, or the article, before the number.
    uint32_t skip_open(uint32_t at) const {
        while (at > from_ && (folded(at - 1) == "«" || folded(at - 1) == "\"" || folded(at - 1) == "(" ||
                              folded(at - 1) == "ال"))
            --at;
        return at;
    }

    void add_unit(Number& n, uint32_t& first, uint32_t& last) const {
        if (n.dual) return;
        const uint32_t at =
            last < words_.tokens.size() && folded(last) == ")" && last + 1 < words_.tokens.size() ? last + 1
                                                                                                  : last;
        if (at < words_.tokens.size()) {
            const auto unit = rules_.units.longest_at(words_, at);
            if (unit && rules_.unit_list[unit.value].kind == NumberRules::UnitKind::percent)
                return to_percent(n), last = at + unit.tokens, void();
            const auto money = rules_.currencies.longest_at(words_, last);
            if (money && n.kind != NumberKind::fraction)
                return to_money(n, money.value), last += money.tokens, void();
        }
        if (first <= from_ || n.kind != NumberKind::number) return;
        const std::string_view before = folded(first - 1);
        if (before == "%" || is_percent_word(first - 1)) return to_percent(n), --first, void();
        if (words_.tokens[first - 1].kind == TokenKind::mark) {
            const auto money = rules_.currencies.longest_at(words_, first - 1);
            if (money && money.tokens == 1) return to_money(n, money.value), --first, void();
        }
        if (before.ends_with("نسبه") && n.why == NotCount::counts && n.qualifier != Qualifier::vague)
            to_percent(n);
    }

    // `بالمئة 10`, as tables write it; not behind a number of its own.
    bool is_percent_word(uint32_t at) const {
        const auto unit = rules_.units.longest_at(words_, at);
        return unit && unit.tokens == 1 &&
               rules_.unit_list[unit.value].kind == NumberRules::UnitKind::percent &&
               words_.tokens[at].kind == TokenKind::word;
    }

    static void to_percent(Number& n) {
        n.kind = NumberKind::percent;
        n.rule = "number.percent";
        n.why = NotCount::counts;
    }
    void to_money(Number& n, uint32_t index) const {
        n.kind = NumberKind::money;
        n.currency = rules_.currency_list[index].code;
        n.rule = "number.money";
        n.why = NotCount::counts;
    }

    // Words behind the number or behind its noun; not those that bound the next number.
    BoundWords::Match bound_after(uint32_t end) const {
        for (uint32_t at = end; at < end + kAfterReach && at < words_.tokens.size(); ++at) {
            const Token& token = words_.tokens[at];
            if (token.kind == TokenKind::digits) return {};
            if (const auto found = rules_.bounds.after(words_, at))
                return bounds_next(found) ? BoundWords::Match{} : found;
            const std::string_view word = folded(at);
            if (rules_.is(word, NumberRules::kPart)) return {};
            if (token.kind == TokenKind::mark && word != "\"" && word != "»" && word != "«" && word != "(" &&
                word != ")")
                return {};
            const NumberWord* w = token.kind == TokenKind::word ? rules_.words.find(word) : nullptr;
            if (w && w->cls != WordClass::ordinal && w->cls != WordClass::dual &&
                w->cls != WordClass::price && at > end)
                return {};
        }
        return {};
    }
    bool bounds_next(const BoundWords::Match& found) const {
        if (found.end >= words_.tokens.size()) return false;
        if (words_.tokens[found.end].kind == TokenKind::digits ||
            (folded(found.end) == "من" && compares(found.end - 1)))
            return true;
        const NumberWord* w = is_word(found.end) ? rules_.words.find(folded(found.end)) : nullptr;
        return w && !w->conj && w->cls != WordClass::ordinal && w->cls != WordClass::dual &&
               w->cls != WordClass::vague;
    }

    // أكثر, أقل: with من they bound what stands behind.
    bool compares(uint32_t at) const {
        const std::string_view word = folded(at);
        if (word.starts_with("ال")) return false;
        return word.ends_with("اكثر") || word.ends_with("اقل") || word.ends_with("ادني") ||
               word.ends_with("اكبر");
    }

    static void qualify(Number& n, Qualifier qualifier) {
        if (qualifier == Qualifier::exact || n.qualifier == Qualifier::vague) return;
        const bool range = n.qualifier == Qualifier::range;
        if (range && qualifier == Qualifier::about) return;
        const double low = n.bounds.low.value_or(n.value), high = n.bounds.high.value_or(n.value);
        n.qualifier = qualifier;
        if (qualifier == Qualifier::at_least || qualifier == Qualifier::more_than)
            n.bounds = {low, std::nullopt};
        if (qualifier == Qualifier::up_to || qualifier == Qualifier::less_than)
            n.bounds = {std::nullopt, high};
    }

    Span span_of(uint32_t first, uint32_t last, uint32_t letters) const {
        const Token& head = words_.tokens[first];
        Span span{head.span.begin, words_.tokens[last - 1].span.end};
        if (letters > 0 && letters < head.folded.size())
            span.begin = words_.map.source_of({head.folded.begin + letters, head.folded.end}).begin;
        return span;
    }

    uint32_t place(Number& n, uint32_t first, uint32_t last, uint32_t begin, uint32_t end,
                   uint32_t letters = 0) {
        n.first_token = first;
        n.last_token = last;
        n.span = span_of(first, last, letters);
        if (n.number_span.empty()) n.number_span = span_of(begin, end, letters_at(begin));
        if (repeats(n, begin)) return from_ = std::max(last, from_);
        numbers_.push_back(n);
        return from_ = last;
    }

    // `(7) سبعة`: one number written twice is one number.
    bool repeats(const Number& n, uint32_t begin) {
        if (numbers_.empty() || n.kind != NumberKind::number || begin == 0) return false;
        Number& last = numbers_.back();
        if (last.kind != n.kind || last.value != n.value || last.dual || n.dual) return false;
        if (folded(begin - 1) != ")" || last.last_token + 1 != begin) return false;
        last.span.end = n.span.end;
        last.last_token = n.last_token;
        return true;
    }

    const Words& words_;
    std::string_view text_;
    const NumberRules& rules_;
    const std::vector<Span>& taken_;
    MarkHabit habit_;
    CardinalReader cardinals_;
    std::vector<Number> numbers_;
    size_t next_taken_ = 0;
    uint32_t from_ = 0;  // no number reaches back before this token
};

constexpr std::array<std::string_view, 5> kKinds = {"number", "ordinal", "percent", "fraction", "money"};
constexpr std::array<std::string_view, 15> kReasons = {"counts",   "date",      "time",    "year",  "age",
                                                       "duration", "measure",   "times",   "phone", "score",
                                                       "name",     "reference", "ordinal", "price", "code"};

}  // namespace

std::vector<Number> find_numbers(const Words& words, std::string_view text, const NumberRules& rules,
                                 const std::vector<Span>& taken) {
    return NumberFinder(words, text, rules, taken).find();
}

std::string_view name_of(NumberKind kind) { return kKinds[static_cast<size_t>(kind)]; }
std::string_view name_of(NotCount why) { return kReasons[static_cast<size_t>(why)]; }

std::string value_text(const Number& number) {
    std::array<char, 40> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), "%.15g", number.value);
    std::string text(buffer.data(), static_cast<size_t>(size));
    if (number.kind != NumberKind::ordinal || number.from == OrdinalFrom::start) return text;
    return std::string(number.from == OrdinalFrom::end ? "end" : "current") + (number.value < 0 ? "" : "+") +
           text;
}

}  // namespace isnad
