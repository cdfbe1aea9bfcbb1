#include "claim/place_names.h"

#include <algorithm>

#include "claim/place_tie.h"

namespace isnad {
namespace {

constexpr uint32_t kSiteWords = 2;     // of an unknown name behind the word for its kind
constexpr uint32_t kShortestName = 6;  // bytes of an unknown name
constexpr uint32_t kUnnamedWords = 3;  // between a site without a name and its town

bool verb(const Scene& s, uint32_t at) {
    const Token& token = s.words.tokens[at];
    return token.pos == PartOfSpeech::perfect || (token.pos == PartOfSpeech::imperfect && token.before == 0);
}

bool in_word(const Scene& s, uint32_t at) { return s.folded(at) == "في" || s.folded(at) == "وفي"; }

class PlaceNames {
 public:
    PlaceNames(const Scene& scene, uint32_t token) : s_(scene), token_(token) {}

    std::optional<Place> run() const {
        if (auto site = at_site()) return site;
        const uint32_t name = s_.name_at(token_);
        if (name == kNone) return stranger() ? std::optional(place(token_ + 1)) : std::nullopt;
        if (s_.read.names[name].kind != NameKind::place) return land_of_party();
        if (s_.names[name].begin != token_ || s_.marks.has(token_, Tag::fate) || whose() || hour() ||
            common(s_.names[name]))
            return std::nullopt;
        return place(s_.names[name].end, name);
    }

 private:
    Place place(uint32_t end, uint32_t name = kNone) const {
        Place out;
        out.begin = token_;
        out.end = end;
        out.name = name;
        out.extent = s_.marks.has(token_, {Tag::country, Tag::back}) ? Extent::country
                     : s_.marks.has(token_, Tag::region)             ? Extent::region
                     : s_.marks.has(token_, Tag::spot)               ? Extent::spot
                                                                     : Extent::town;
        return out;
    }

    // القوات السعودية: an adjective that is a country's name too.
    bool whose() const {
        return token_ > 0 && s_.folded(token_).ends_with("يه") && s_.words.tokens[token_].before == 0 &&
               s_.words.tokens[token_ - 1].article > 0;
    }

    // صلاة المغرب, أذان المغرب: sunset.
    bool hour() const {
        if (token_ == 0) return false;
        return s_.rules.plain.has(s_.words.stem(s_.words.tokens[token_ - 1]), Plain::prayer);
    }

    // في حديثه, 11300 كان, النيل من الوحدة: a noun with a pronoun, a verb behind a number, a word for a deed.
    bool common(const TokenRange& name) const {
        const Token& token = s_.words.tokens[token_];
        if (name.end > name.begin + 1) return false;
        if (token.after > 0) return true;
        const bool deed = s_.folded(token_) == "النيل" || s_.folded(token_) == "الحد";
        if (deed && s_.folded(name.end) == "من") return true;
        return token_ > 0 && token.before == 0 && token.article == 0 &&
               s_.words.tokens[token_ - 1].kind == TokenKind::digits && !s_.date_at(token_ - 1);
    }

    // بعثة المنظمة في كذا: the country in the name of a party.
    std::optional<Place> land_of_party() const {
        const Mark* country = s_.marks.find(token_, Tag::country);
        if (!country || whose() || s_.names[s_.name_at(token_)].begin == token_) return std::nullopt;
        Place out = place(country->end);
        out.tie = Tie::of_party;
        out.describes = true;
        return out;
    }

    std::optional<Place> at_site() const {
        if (!s_.marks.has(token_, {Tag::sites, Tag::site})) return std::nullopt;
        const Mark* several = s_.marks.find(token_, Tag::sites);
        const Mark* site = several ? several : s_.marks.find(token_, Tag::site);
        if (!site || site->suffix > 0 || inside_party() || means_how(*site)) return std::nullopt;
        if (token_ > 0 && s_.number_at(token_ - 1) != kNone) return std::nullopt;  // counted: 12 منزلا في كذا
        if (site->definite) return of_country(*site);
        const uint32_t whole = s_.name_at(token_);  // مطار الملك كذا الدولي
        if (whole != kNone && s_.names[whole].begin == token_ && s_.names[whole].end > site->end)
            return place(behind_quality(s_.names[whole].end), whole);
        Place out = place(site->end);
        out.end = nunated(*site) ? site->end : names_end(site->end, out.name);
        if (out.end == site->end) return unnamed(*site);
        while (several) {
            const uint32_t next = s_.is_mark(out.end, "،") ? out.end + 1 : out.end;
            if (!is_joined(s_, next)) break;
            const uint32_t end = names_end(next, out.name);
            if (end == next) break;
            out.end = end;
        }
        return out;
    }

    // عن طريق كذا, من ناحية كذا: how, not where.
    bool means_how(const Mark& site) const {
        if (token_ == 0 || s_.words.tokens[token_].before > 0) return false;
        const std::string_view before = s_.folded(token_ - 1), word = s_.folded(site.begin);
        return (before == "عن" && word == "طريق") || (before == "من" && word == "ناحيه");
    }

    // الحدود السورية, السجون الإسرائيلية; not القضاء السوري, الشارع السوري.
    std::optional<Place> of_country(const Mark& site) const {
        if (!s_.marks.has(token_, {Tag::sites, Tag::region})) return std::nullopt;
        const Mark* whose = s_.marks.find(site.end, Tag::nationality);
        if (!whose || !whose->definite || whose->conj) return std::nullopt;
        Place out = place(whose->end);
        out.extent = Extent::country;
        return out;
    }

    // مسجدا, مركزا ثقافيا: no name can follow.
    bool nunated(const Mark& site) const {
        const std::string_view word = s_.words.bare(s_.words.tokens[site.begin]);
        return word.ends_with("ا") && word.size() > kShortestName;
    }

    // سوق في كذا, مركز ثقافي في كذا: a site without a name is told by its town.
    std::optional<Place> unnamed(const Mark& site) const {
        if (!s_.marks.has(token_, Tag::spot)) return std::nullopt;
        for (uint32_t at = site.end; at < std::min(s_.size(), site.end + kUnnamedWords); ++at) {
            uint32_t town = in_word(s_, at) ? at + 1 : at;
            while (town < site.end + 2 * kUnnamedWords && is_direction(s_, town)) ++town;
            if (in_word(s_, at) || held_by(s_, at, "ب")) {
                const auto of = town < s_.size() ? PlaceNames(s_, town).run() : std::nullopt;
                if (!of || of->extent == Extent::country) return std::nullopt;
                Place out = place(of->end, of->name);
                out.unnamed = true;
                return out;
            }
            if (verb(s_, at) || held_by(s_, at, "ل") || s_.is_mark(at) || s_.number_at(at) != kNone ||
                is_joined(s_, at))
                return std::nullopt;
            for (const Mark& mark : s_.marks.at(at))
                if (mark.sense.tag != Tag::vague_site && mark.sense.tag != Tag::counted) return std::nullopt;
        }
        return std::nullopt;
    }

    // Part of the name of a party or person: جبهة النصرة.
    bool inside_party() const {
        const uint32_t name = s_.name_at(token_);
        return name != kNone && s_.read.names[name].kind != NameKind::place;
    }

    uint32_t names_end(uint32_t at, uint32_t& known) const {
        uint32_t end = at;
        if (s_.opens_quote(at)) ++at;
        for (uint32_t n = 0; n < kSiteWords; ++n, ++at) {
            const uint32_t name = s_.name_at(at);
            if (name != kNone && s_.names[name].begin == at) {
                if (known == kNone && s_.read.names[name].kind == NameKind::place) known = name;
                return behind_quality(s_.names[name].end);
            }
            if (n > 0 ? !goes_on(at) : !unknown_name(at)) break;
            end = at + 1;
        }
        return end;
    }

    bool unknown_name(uint32_t at) const {
        if (at >= s_.size() || s_.words.tokens[at].kind != TokenKind::word || s_.number_at(at) != kNone)
            return false;
        const Token& token = s_.words.tokens[at];
        if (token.pos == PartOfSpeech::particle || (token.pos == PartOfSpeech::noun && token.after > 0))
            return false;
        for (const Mark& mark : s_.marks.at(at))
            if (mark.sense.tag != Tag::counted && mark.sense.tag != Tag::body && mark.sense.tag != Tag::title)
                return false;
        const std::string_view word = s_.folded(at);
        const bool held = word.starts_with("لل") || word.starts_with("كال") ||
                          (held_by(s_, at, "ل") && s_.words.tokens[at].pos == PartOfSpeech::noun);
        return !verb(s_, at) && !held && !quality(at) && word.size() >= kShortestName;
    }

    // معسكر تدريبي: an indefinite adjective.
    bool quality(uint32_t at) const {
        const Token& token = s_.words.tokens[at];
        const std::string_view word = s_.words.stem(token);
        return token.article == 0 && token.pos == PartOfSpeech::noun &&
               (word.ends_with("ي") || word.ends_with("يه"));
    }

    // حي بغداد الجديدة, حي اليرموك الثانية: one of several of that name.
    uint32_t behind_quality(uint32_t end) const {
        if (end >= s_.size()) return end;
        const uint32_t number = s_.number_at(end);
        if (number != kNone && s_.numbers[number].kind == NumberKind::ordinal &&
            s_.folded(end).starts_with("ال") && s_.folded(end + 1) != "من")
            return end + 1;
        return s_.is(end, Plain::quality) ? end + 1 : end;
    }

    // The second word of a name: حي الزيتون القديم, منطقة الحراج الثالثة.
    bool goes_on(uint32_t at) const {
        if (at >= s_.size() || !s_.folded(at).starts_with("ال")) return false;
        const uint32_t number = s_.number_at(at);
        return number == kNone ? unknown_name(at) : s_.numbers[number].kind == NumberKind::ordinal;
    }

    // في كذا, where no table and no dictionary knows the word; of one that could be a person's, or has the
    // article, what follows must say where it lies.
    bool stranger() const {
        const Token& token = s_.words.tokens[token_];
        if (token_ == 0 || !in_word(s_, token_ - 1) || token.before > 0 || token.after > 0) return false;
        if (!s_.marks.at(token_).empty() || s_.date_at(token_) || !unknown_name(token_) || deed())
            return false;
        const bool told = (says_where(s_, token_ + 1) && s_.words.tokens[token_ + 1].article == 0) ||
                          (held_by(s_, token_ + 1, "ب") && s_.name_at(token_ + 1) != kNone);
        return told || (token.pos == PartOfSpeech::unknown && token.article == 0);
    }

    // في ترشيد الماء, في تفطير الصائمين: a masdar that no dictionary has, before what it is done to.
    bool deed() const {
        const std::string_view word = s_.folded(token_);
        return word.size() == 10 && word.starts_with("ت") && word.substr(6, 2) == "ي" &&
               token_ + 1 < s_.size() && s_.words.tokens[token_ + 1].kind == TokenKind::word &&
               !says_where(s_, token_ + 1);
    }

    const Scene& s_;
    uint32_t token_;
};

}  // namespace

std::optional<Place> place_at(const Scene& scene, uint32_t token) { return PlaceNames(scene, token).run(); }

bool points_to_place(const Scene& s, uint32_t token) {
    const Token& word = s.words.tokens[token];
    if (word.article == 0 || word.after > 0) return false;
    const Mark* site = s.marks.find(token, Tag::site);
    return (site && site->definite && site->end == token + 1) || s.marks.has(token, Tag::back);
}

bool is_joined(const Scene& s, uint32_t at) {
    return at < s.size() && s.words.tokens[at].before > 0 && s.folded(at).starts_with("و") &&
           !s.marks.has(at, Tag::fate);
}

bool says_where(const Scene& s, uint32_t at) {
    return at < s.size() && (is_direction(s, at) || s.marks.has(at, Tag::lies));
}

}  // namespace isnad
