#include "find/names.h"
#include "base/image.h"

#include "find/name_entities.h"
#include "find/name_lone.h"
#include "find/name_memory.h"
#include "find/name_org.h"
#include "find/name_person.h"
#include "find/name_place.h"
#include "find/name_scan.h"

namespace isnad {
namespace {

void take_longer(FoundName& best, const FoundName& other) {
    if (other.end > best.end || (!best && other)) best = other;
}

// `صحيفة «الوطن»`, `حزب النهضة`: a form that needs a cue stands in quotes or after a class word.
bool cued_org(const NameScan& scan, const FoundName& known) {
    if (known.kind != NameKind::org || !known.entry->cue) return false;
    const uint32_t at = known.begin;
    if (at > 0 && scan.has(at - 1, kOrgDrop | kOrgKeep)) return true;
    return at > 0 && scan.opens_quote(at - 1) && !scan.is_mark(at - 1, "(") && scan.closes_quote(known.end);
}

// `صحيفة هآرتس` is known, but its class word is no part of the name; `تنظيم الدولة` would say nothing
// without.
FoundName without_class(const NameScan& scan, FoundName name) {
    if (name.kind == NameKind::place && name.size() > 1 && scan.has(name.begin, kPlaceDrop) &&
        !scan.is(name.begin, "اقليم") && scan.known(name.begin + 1, true).entry == name.entry)
        ++name.begin;
    if (name.kind == NameKind::org && name.size() > 1 && scan.has(name.begin, kOrgDrop) &&
        !scan.is(name.begin + 1, "الدوله"))
        ++name.begin;
    return name;
}

// `حلب القديمة`.
FoundName with_age(const NameScan& scan, FoundName name) {
    if (name.kind == NameKind::place && !scan.ends_sentence(name.end) && !scan.attached(name.end) &&
        (scan.is(name.end, "القديمه") || scan.is(name.end, "الجديده")))
        ++name.end;
    return name;
}

bool all_foreign(const NameScan& scan, const FoundName& name) {
    for (uint32_t i = name.begin; i < name.end; ++i)
        if (!scan.foreign(i) && !scan.has(i, kHead | kForeign | kOrgForeign)) return false;
    return true;
}

// `سهم جوليوس باير`, and `يونايتد إندستريز`, which the grammar of persons finds too.
FoundName as_company(const NameScan& scan, FoundName person, const FoundName& org) {
    if (person.kind != NameKind::person || person.entry) return person;
    if (org.kind == NameKind::org && org.end >= person.end) return org;
    if (person.begin == 0 || !scan.has(person.begin - 1, kOrgBeside) || !all_foreign(scan, person))
        return person;
    return {person.begin, person.end, NameKind::org, nullptr, "name.org.beside"};
}

bool feminine(std::string_view word) {
    return word.ends_with("ه") || word.ends_with("ات") || word.ends_with("اخري");
}

// `العقبة المتمثلة في`, `الحمامات العامة`: a word of the language that also names a place, with an adjective
// behind.
bool is_described(const NameScan& scan, const FoundName& name) {
    constexpr uint64_t kOfNames = kNationality | kPlaceTail | kPlaceSide | kOrgTail | kFamily | kTitle |
                                  kRole | kTitlePart | kPlainAdjective;
    const uint32_t next = name.end;
    if (name.kind != NameKind::place || !scan.ordinary(name.begin) || !scan.definite(name.begin))
        return false;
    if (scan.ends_sentence(next) || scan.attached(next) || !scan.definite(next) || scan.known(next, false))
        return false;
    if (scan.is(name.begin, "المملكه") || feminine(scan.stem(name.begin)) != feminine(scan.stem(next)))
        return false;
    return scan.ordinary(next) && !scan.has(next, kOfNames) && !scan.stem(next).ends_with("ين") &&
           (scan.adjective(next) || scan.stem(next).starts_with("الم"));
}

// `قصور في الأداء`, `نتائج مالية`: a word of the language that a far town of the gazetteer is called.
bool is_word(const NameScan& scan, const FoundName& name) {
    const uint32_t at = name.begin;
    if (name.kind != NameKind::place || !name.entry || !name.entry->gathered || !scan.ordinary(at))
        return false;
    return at == 0 || scan.attached(at) || !scan.has(at - 1, kPlaceCue);
}

// `الروضة الحسينية`, `الأشكال الجمالية`: a nisba behind a definite noun describes it, whatever place is
// called so.
bool describes(const NameScan& scan, const FoundName& name) {
    const uint32_t at = name.begin;
    if (name.kind != NameKind::place || at == 0 || scan.attached(at) || !scan.definite(at)) return false;
    if (!scan.stem(at).ends_with("يه") || scan.has(at, kNationality)) return false;
    return scan.definite(at - 1) && scan.ordinary(at - 1) && !scan.verb(at - 1) &&
           !scan.has(at - 1, kPlaceCue | kRole | kTitle | kPlaceSide);
}

// `صدام مسلح`: a word of the language that some person is called, with an adjective that needs no article.
bool is_quality(const NameScan& scan, const FoundName& name) {
    const uint32_t next = name.end;
    if (name.kind != NameKind::person || scan.definite(name.begin) || scan.attached(next)) return false;
    if (!scan.ordinary(name.begin) && !scan.has(name.begin, kCommon)) return false;
    return !scan.ends_sentence(next) && scan.is_word(next) && !scan.definite(next) && scan.adjective(next) &&
           !scan.known(next, false) && !scan.has(next, kGiven | kFamily | kForeign);
}

// `صلاة المغرب`, `أذان المغرب`: the hour, not the country.
bool is_hour_of_prayer(const NameScan& scan, uint32_t at) {
    if (!scan.is(at, "المغرب") || at == 0) return false;
    const std::string_view before = scan.stem(at - 1);
    return before.ends_with("صلاه") || before.ends_with("اذان") || before.ends_with("صلاتي") ||
           scan.is(at + 1, "والعشاء");
}

FoundName best_at(const NameScan& scan, uint32_t at, const FoundName& before) {
    FoundName best = scan.known(at, false);
    if (best.size() == 1 && scan.has(at, kClosed)) best = {};  // a verb or a day, whatever else it names
    if (best.size() == 1 && (is_described(scan, best) || is_word(scan, best) || describes(scan, best) ||
                             is_quality(scan, best) || is_hour_of_prayer(scan, at)))
        best = {};
    if (best) best = with_age(scan, without_class(scan, best));
    if (!best) best = cued_place(scan, at, before);
    if (!best)
        if (const FoundName known = scan.known(at, true); known && cued_org(scan, known)) best = known;
    if (best && best.kind == NameKind::person && best.entry->alone) {
        const FoundName longer = person_at(scan, at);
        if (longer.end > best.end) best = longer;
    }
    const bool due = scan.expected(at) != Expect::nothing;
    if (due || scan.begins_by_itself(at)) {
        if (!best || best.kind == NameKind::person || due) take_longer(best, person_at(scan, at));
        const FoundName org = org_at(scan, at);
        best = as_company(scan, best, org);
        take_longer(best, org);
    }
    return best;
}

// Names of one sentence, put at the end of `out`.
void find_in_sentence(NameScan& scan, uint32_t begin, uint32_t end, std::vector<FoundName>& out) {
    scan.set_sentence(end);
    for (uint32_t at = scan.next_begin(begin); at < end; at = scan.next_begin(at)) {
        if (!scan.is_word(at)) {
            ++at;
            continue;
        }
        if (scan.has(at, kTitle | kRole)) expect_bearer(scan, at);
        const FoundName before = out.empty() ? FoundName{} : out.back();
        const FoundName best = best_at(scan, at, before);
        if (scan.has(at, kPlaceDrop | kPlaceKeep | kPlaceList)) {
            const size_t had = out.size();
            const uint32_t after = places_of_class(scan, at, out);
            if (out.size() > had && out[had].end > best.end) {
                at = after;
                continue;
            }
            out.resize(had);
        }
        if (best) out.push_back(best);
        at = best ? best.end : at + 1;
    }
}

// What found a name, and what told whose it is.
std::string two_rules(std::string_view found, std::string_view entity) {
    std::string out;
    out.reserve(found.size() + 1 + entity.size());
    return out.append(found).append(" ").append(entity);
}

Span span_of(const Words& words, const FoundName& name, const std::vector<NameToken>& tokens) {
    const Token& first = words.tokens[name.begin];
    const uint8_t skip = tokens[name.begin].skip;
    const uint32_t begin = skip == 0
                               ? first.span.begin
                               : words.map.source_of({first.folded.begin + skip, first.folded.end}).begin;
    return {begin, words.tokens[name.end - 1].span.end};
}

// `الرئيس الإيراني روحاني`, `الوزير الروسي السيد لافروف`; of a body, what the body beside it is of:
// `الحكومة الكرواتية ووزارة الداخلية`.
uint16_t nation_before(const NameScan& scan, const FoundName& name) {
    const bool joined = scan[name.begin].particle == 'w';
    if (name.kind == NameKind::place || joined != (name.kind == NameKind::org)) return 0;
    if (!joined && scan.attached(name.begin)) return 0;
    for (uint32_t i = name.begin; i-- > 0 && name.begin - i <= 2 && scan.is_word(i);) {
        if (scan.has(i, kNationality)) return scan.lexicon().nation_of(scan.stem(i));
        if (joined || !scan.has(i, kTitle | kTitlePart)) break;
    }
    return 0;
}

}  // namespace

Result<NameRules> NameRules::load(const Lexicon& lexicon) {
    NameRules rules;
    if (unpack(lexicon.packed("names"), rules)) return rules;
    auto names = NameLexicon::load(lexicon);
    if (!names) return names.fault();
    rules.lexicon_ = std::move(*names);
    rules.entities_ = EntityIndex(rules.lexicon_);
    return rules;
}

std::vector<Name> find_names(const Words& words, std::string_view text, const NameRules& rules) {
    std::vector<NameToken> tokens;
    read_name_tokens(words, text, rules.lexicon(), tokens);
    NameScan scan(words, rules.lexicon(), tokens);
    std::vector<FoundName> found;
    for (const Sentence& sentence : words.sentences)
        find_in_sentence(scan, sentence.begin, sentence.end, found);
    repeat_names(scan, found);
    find_lone_names(scan, found);
    std::vector<Name> names;
    names.reserve(found.size());
    std::vector<std::string_view> texts;
    for (const FoundName& name : found) {
        const Span span = span_of(words, name, tokens);
        texts.push_back(under(span, text));
        names.push_back({span, std::string(texts.back()), name.kind, "", "", nation_before(scan, name)});
    }
    const auto entities = entities_of(scan, rules.entities(), found, texts);
    for (size_t i = 0; i < names.size(); ++i) {
        names[i].entity = entity_id(entities[i].number);
        names[i].rule = two_rules(found[i].rule, entities[i].rule);
    }
    return names;
}

}  // namespace isnad
