#include "claim/statements.h"

#include <algorithm>

#include "claim/cast.h"
#include "claim/cue.h"
#include "claim/relays.h"

namespace isnad {
namespace {

constexpr uint32_t kClauseReach = 22;     // tokens between a verb and what it opens
constexpr uint32_t kNearOpening = 4;      // tokens before what an object or a noun of action does not open
constexpr uint32_t kToldWithin = 4;       // tokens behind the speaker in which it is said whom it was told
constexpr uint32_t kAside = 14;           // tokens between two commas
constexpr uint32_t kBreath = 5;           // tokens within which قائلا belongs to the verb before it
constexpr uint32_t kSpokenSentences = 4;  // that a colon without quotation marks may run over

class StatementFinder {
 public:
    explicit StatementFinder(const Scene& scene) : s_(scene), cast_(scene), cues_(find_cues(scene)) {}

    std::vector<Statement> run() {
        for (index_ = 0; index_ < cues_.size(); ++index_) read(cues_[index_]);
        cut_contents();
        return std::move(found_);
    }

 private:
    struct Reading {
        Known speaker;
        uint32_t behind = 0;  // the token behind cue and speaker
        std::string_view rule;
        uint32_t begin = 0;
        bool medium = false;  // the speaker is one
                              // of the whole phrase, speaker before it included
    };

    void read(const Cue& cue) {
        if (in_relay(cue) || in_title(cue)) return;
        std::optional<Reading> reading;
        switch (cue.shape) {
            case CueShape::verb:
                reading = of_verb(cue);
                break;
            case CueShape::participle:
                reading = carried(cue, "statement.participle");
                break;
            case CueShape::as:
                reading = behind_cue(cue, "statement.as");
                break;
            case CueShape::source:
                reading = of_source(cue);
                break;
            case CueShape::document:
                reading = carried_document(cue);
                break;
            case CueShape::quote:
                reading = of_quote(cue);
                break;
        }
        if (reading) keep(cue, *reading);
    }

    bool in_relay(const Cue& cue) const { return cue.begin < passed_; }

    // The text says again what its title says.
    bool in_title(const Cue& cue) const { return s_.words.lines.size() > 1 && cue.begin < s_.words.lines[1]; }

    // قوله, قائلا behind a statement of the same breath belong to it; else they are one of their own.
    std::optional<Reading> of_quote(const Cue& cue) {
        if (!found_.empty()) {
            const Cue& last = cues_[cue_of_.back()];
            const bool same = s_.sentence_index(last.begin) == s_.sentence_index(cue.begin);
            if (same && (cue.begin - last.end < kBreath || !s_.folded(cue.begin).starts_with("قايل")))
                return std::nullopt;
        }
        if (!clause_opening(s_, cue.end, 3)) return std::nullopt;
        Cue gendered = cue;
        gendered.feminine = s_.folded(cue.begin).ends_with("ه") && s_.folded(cue.begin).starts_with("قا");
        return carried(gendered, "statement.quote");
    }

    // Verb–subject, subject–verb, or nobody named: the speaker before.
    std::optional<Reading> of_verb(const Cue& cue) {
        if (cue.report->verb == "نقل" || (cue.report->verb == "نسب" && quote_follows(cue)))
            return of_transmission(cue);
        if (!cue.conj)
            if (auto reading = before_cue(cue)) return reading;
        if (auto reading = behind_topic(cue)) return reading;
        if (auto reading = behind_cue(cue, "statement.verb")) return reading;
        if (!cue.conj)
            if (auto reading = before_aside(cue)) return reading;
        if (!opens_clause(cue)) return std::nullopt;
        return carried(cue, "statement.carried");
    }

    // أما الوزير فقال: the subject stands behind أما.
    std::optional<Reading> behind_topic(const Cue& cue) {
        if (!s_.folded(cue.begin).starts_with("ف") || !cue.conj) return std::nullopt;
        const uint32_t start = s_.sentence_of(cue.begin).begin;
        for (uint32_t at = cue.begin; at > start && cue.begin - at < kAside; --at) {
            if (s_.folded(at - 1) != "اما" && s_.folded(at - 1) != "واما") continue;
            const auto party = party_at(s_, at);
            if (!party || (party->kind == PartyKind::described && party->name == kNone)) return std::nullopt;
            Known speaker = cast_.resolve(*party);
            speaker.feminine = cue.feminine;
            return Reading{speaker, cue.end, "statement.topic", at, is_medium(s_, *party)};
        }
        return std::nullopt;
    }

    bool quote_follows(const Cue& cue) const {
        const uint32_t end = std::min(cue.end + 14, s_.sentence_of(cue.begin).end);
        for (uint32_t at = cue.end; at < end; ++at)
            if (s_.marks.has(at, Tag::quote)) return true;
        return false;
    }

    // A verb that names nobody goes on with the speaker before only where a clause begins.
    bool opens_clause(const Cue& cue) const {
        const Sentence& sentence = s_.sentence_of(cue.begin);
        bool opens = cue.conj || cue.begin == sentence.begin;
        if (!opens) {
            const uint32_t before = cue.begin - 1;
            const std::string_view word = s_.folded(before);
            opens = s_.is_mark(before) || s_.marks.has(before, Tag::link) || word == "قد" || word == "وقد" ||
                    word == "كما" || word == "لكنه" || word == "لكنها" || word == "لكنهم" || word == "ثم" ||
                    word == "فقد" || word == "انه" || word == "انها";
        }
        if (!opens || (cue.present && (!cue.conj || cue.report->verb == "بين"))) return false;
        if (!cue.report->needs.object) return true;
        if (clause_opening(s_, cue.end, 8)) return true;
        return leads_on(skip_adverbs(cue.end));
    }

    // إلى, على, ب…: what a verb of demand or praise is about.
    bool leads_on(uint32_t at) const {
        const std::string_view word = s_.folded(at);
        if (word == "الي" || word == "علي" || word == "عن" || word == "من" || word == "في") return true;
        return word.starts_with("ب") || word.starts_with("لل");
    }

    // Adverbs and in-a-statement phrases between verb and speaker are passed over.
    uint32_t skip_adverbs(uint32_t at) const {
        for (bool on = true; on && at < s_.size();) {
            on = false;
            if (s_.marks.has(at, Tag::day) && !s_.marks.has(at, Tag::title))
                on = true, at = s_.marks.find(at, Tag::day)->end;
            else if (s_.is_mark(at, "(")) {
                for (uint32_t t = at + 1; t < std::min(at + 6, s_.size()); ++t)
                    if (s_.is_mark(t, ")")) {
                        at = t + 1, on = true;
                        break;
                    }
                if (!on) return at;
            }
        }
        return at;
    }

    std::optional<Reading> behind_cue(const Cue& cue, std::string_view rule) {
        const uint32_t at = skip_adverbs(cue.end);
        if (at >= s_.size() || s_.sentence_index(at) != s_.sentence_index(cue.begin)) return std::nullopt;
        const bool plain = cue.report && cue.report->needs.anything && !cue.report->needs.object;
        const bool loose = cue.shape == CueShape::as || (plain && clause_opening(s_, at, 8).has_value());
        if (cue.shape == CueShape::verb && told(at)) return std::nullopt;
        auto party = party_at(s_, at, loose);
        if (party) party = author_of(*party);
        if (party && (sacred(*party) ||
                      (cue.shape == CueShape::verb && (accusative(*party, cue) || lone_object(*party, cue)))))
            return std::nullopt;
        if (!party || (party->kind == PartyKind::described && !subject_like(*party, cue)))
            return std::nullopt;
        Known speaker = cast_.resolve(*party);
        speaker.feminine = cue.feminine;
        speaker.plural = cue.plural || party->kind == PartyKind::witness;
        return Reading{speaker, party->end, rule, cue.begin, is_medium(s_, *party)};
    }

    // بيان صادر عن الجيش, تعداد لوكالة: who made the document speaks.
    Party author_of(const Party& document) const {
        if (document.kind != PartyKind::document && document.kind != PartyKind::described) return document;
        if (document.name != kNone) return document;
        const uint32_t end = std::min(document.end + 3, s_.sentence_of(document.begin).end);
        for (uint32_t at = document.begin + 1; at < end; ++at) {
            const bool by = s_.folded(at) == "عن" || makes(s_.folded(at));
            const bool of =
                s_.folded(at).starts_with("ل") &&
                (s_.marks.has(at, Tag::body) || s_.marks.has(at, Tag::medium) || s_.name_at(at) != kNone);
            if (!by && !of) continue;
            if (const auto party = party_at(s_, by ? at + 1 : at);
                party && (party->kind != PartyKind::described || party->name != kNone))
                return *party;
            return document;
        }
        return document;
    }

    static bool makes(std::string_view word) {
        for (std::string_view verb :
             {"اصدرته", "اصدرتها", "اصدره", "اصدرها", "وضعتها", "وضعته", "اعدته", "اعدتها", "نشرته", "نشرتها",
              "نشره", "اجرته", "اجرتها", "اجراه", "احصتها", "جمعتها"})
            if (word == verb) return true;
        return false;
    }

    // Scripture is quoted, not reported.
    static bool sacred_word(std::string_view word) {
        for (std::string_view w : {"الله", "تعالي", "سبحانه", "النبي", "الرسول", "رسول", "عز"})
            if (word == w) return true;
        return false;
    }
    bool sacred(const Party& party) const {
        return sacred_word(s_.folded(party.begin)) ||
               (party.end > party.begin && sacred_word(s_.folded(party.end - 1)));
    }

    // وقال لوكالة الأنباء: whom it was told is not who said it.
    bool told(uint32_t at) const {
        if (!s_.folded(at).starts_with("ل")) return false;
        const uint32_t name = s_.name_at(at);
        if (name != kNone && s_.words.tokens[at].span.begin < s_.read.names[name].span.begin) return true;
        for (const Mark& mark : s_.marks.at(at))
            if (mark.prep == 'l') return true;
        return false;
    }

    // وحث الأطراف على: such a verb wants both subject and object, and one alone is the object.
    bool lone_object(const Party& party, const Cue& cue) const {
        if (!cue.conj || !cue.report || found_.empty() || party.kind == PartyKind::person) return false;
        if (s_.sentence_index(cues_[cue_of_.back()].begin) != s_.sentence_index(cue.begin)) return false;
        for (std::string_view verb : {"حث", "حض", "ناشد", "اتهم", "طالب", "دعا", "هنأ", "شكر"})
            if (cue.report->verb == verb) return leads_on(party.end);
        return false;
    }

    // واتهم المتمردين: the plural in ين is whom it is done to.
    bool accusative(const Party& party, const Cue& cue) const {
        const std::string_view head = s_.folded(party.begin);
        return party.name == kNone && cue.report && cue.report->needs.object && head.ends_with("ين") &&
               head.size() > 8;
    }

    // A described subject must be definite, or lead straight to what is said.
    bool subject_like(const Party& party, const Cue& cue) const {
        if (party.name != kNone) return true;
        const bool definite = s_.folded(party.begin).starts_with("ال");
        if (definite && (leads_on(party.end) || !cast_.last())) return true;
        const auto opening = clause_opening(s_, party.end, 4);
        return opening.has_value() || (cue.shape != CueShape::verb) ||
               (s_.folded(party.begin).starts_with("ال") &&
                clause_opening(s_, party.end, kClauseReach).has_value());
    }

    std::optional<Reading> before_cue(const Cue& cue) {
        uint32_t target = cue.begin;
        const uint32_t start = s_.sentence_of(cue.begin).begin;
        bool relative = false;
        while (target > start && aside(target - 1)) relative |= s_.marks.has(--target, Tag::rel);
        if (relative && cue.pronoun) return std::nullopt;
        const auto party = party_before(s_, clause_begin(target, start), target);
        if (!party || (party->kind == PartyKind::described && party->name == kNone)) return std::nullopt;
        if (!begins_clause(party->begin, start)) return std::nullopt;
        if (nested_deed(cue)) return std::nullopt;
        Known speaker = cast_.resolve(*party);
        speaker.feminine = cue.feminine;
        speaker.plural = cue.plural;
        return Reading{speaker, cue.end, "statement.subject_first", party->begin, is_medium(s_, *party)};
    }

    // قوات الدفاع، الجناح العسكري للحزب، دانت: the subject stands before what is said of it between commas.
    std::optional<Reading> before_aside(const Cue& cue) {
        const uint32_t start = s_.sentence_of(cue.begin).begin;
        if (cue.begin < start + 4 || !s_.is_mark(cue.begin - 1, "،")) return std::nullopt;
        uint32_t comma = cue.begin - 2;
        while (comma > start && cue.begin - comma < kAside && !s_.is_mark(comma)) --comma;
        if (!s_.is_mark(comma, "،") || !s_.folded(comma + 1).starts_with("ال")) return std::nullopt;
        const auto party = party_before(s_, clause_begin(comma, start), comma);
        if (!party || (party->kind == PartyKind::described && party->name == kNone)) return std::nullopt;
        Known speaker = cast_.resolve(*party);
        speaker.feminine = cue.feminine;
        return Reading{speaker, cue.end, "statement.subject_aside", party->begin, is_medium(s_, *party)};
    }

    // Nothing of another phrase stands before the subject: وفي شرق البلاد قال is no البلاد قال.
    bool begins_clause(uint32_t at, uint32_t start) const {
        if (at == start || s_.is_mark(at - 1)) return true;
        for (Tag tag : {Tag::that, Tag::link, Tag::rel})
            if (s_.marks.has(at - 1, tag)) return true;
        const std::string_view before = s_.folded(at - 1);
        for (std::string_view word :
             {"كان", "كانت", "وكان", "وكانت", "لكن", "ولكن", "اما", "الا", "غير", "بينما", "فيما", "وفيما",
              "كما", "وقد",  "قد",   "ثم",    "حيث", "ان",   "وان", "بان", "فان", "لان",   "وبات", "واصبح"})
            if (before == word) return true;
        for (uint32_t back = 2; back <= 4 && back <= at; ++back)
            if (const Mark* link = s_.marks.find(at - back, Tag::link); link && link->end == at) return true;
        return false;
    }

    // قال إن تركيا وافقت: a deed told inside another's words.
    bool nested_deed(const Cue& cue) const {
        if (found_.empty() || !in_open_content(cue)) return false;
        return cue.report->needs.object || (!cue.report->needs.words.empty() && !cue.report->needs.clause);
    }

    bool aside(uint32_t at) const {
        const std::string_view word = s_.folded(at);
        return word == "قد" || word == "فقد" || word == "كان" || word == "كانت" ||
               s_.marks.has(at, Tag::rel) || s_.marks.has(at, Tag::day) ||
               (s_.opens_quote(at) && at > 0 && s_.marks.has(at - 1, Tag::rel));
    }

    uint32_t clause_begin(uint32_t target, uint32_t start) const {
        uint32_t at = target;
        while (at > start) {
            const uint32_t before = at - 1;
            const bool inner = s_.closes_quote(before) || s_.opens_quote(before) || s_.is_mark(before, ")") ||
                               s_.is_mark(before, "(");
            if (s_.is_mark(before) && !inner) break;
            if (s_.marks.has(before, Tag::that)) break;
            at = before;
        }
        return at;
    }

    std::optional<Reading> carried(const Cue& cue, std::string_view rule) {
        const Known* last = nullptr;
        if (cue.shape == CueShape::participle)
            if (const auto subject = sentence_subject(cue)) {
                Known speaker = cast_.resolve(*subject);
                speaker.feminine = cue.feminine;
                return Reading{speaker, cue.end, rule, cue.begin};
            }
        last = cast_.last(cue.feminine);
        if (!last) return std::nullopt;
        return Reading{*last, cue.end, rule, cue.begin};
    }

    // The subject of a sentence that no statement of its own precedes: شكلت المحكمة لجنة، مشيرة إلى.
    std::optional<Party> sentence_subject(const Cue& cue) const {
        const Sentence& sentence = s_.sentence_of(cue.begin);
        if (!found_.empty() && found_.back().span.begin >= sentence.span.begin) return std::nullopt;
        if (const Known* last = cast_.last();
            last && sentence_of_last_ + 1 >= s_.sentence_index(cue.begin) && in_open_content(cue))
            return std::nullopt;
        for (uint32_t at = sentence.begin; at < std::min(sentence.begin + 6, cue.begin); ++at) {
            if (s_.marks.has(at, Tag::prep) || s_.marks.has(at, Tag::in))
                ++at;
            else if (const auto party = party_at(s_, at);
                     party && party->kind != PartyKind::described && party->kind != PartyKind::witness)
                return party;
        }
        return std::nullopt;
    }

    bool in_open_content(const Cue& cue) const {
        return !found_.empty() && found_.back().content.end > s_.words.tokens[cue.begin].span.begin;
    }

    std::optional<Reading> carried_document(const Cue& cue) {
        const auto document = party_at(s_, cue.end);
        if (!document) return std::nullopt;
        const Party party = author_of(*document);
        Known speaker = cast_.resolve(party);
        return Reading{speaker, std::max(party.end, document->end), "statement.document", cue.begin};
    }

    // بحسب الشرطة. A medium that is named so before another cue is that statement's relay.
    std::optional<Reading> of_source(const Cue& cue) {
        auto party = quoted_party(cue.end);
        if (!party) party = party_at(s_, cue.end, true);
        if (party) party = author_of(*party);
        if (!party || (party->kind == PartyKind::described && !named_at_once(*party))) return std::nullopt;
        if (party->kind == PartyKind::document && party->end == party->begin + 1 && found_.empty())
            return std::nullopt;
        if (inside_last(cue) && is_medium_ref()) return replace_last(*party);
        Known speaker = cast_.resolve(*party);
        if (is_medium(s_, *party) && leads_to_another(cue, party->end)) {
            pending_.push_back(speaker.ref);
            pending_sentence_ = s_.sentence_index(cue.begin);
            return std::nullopt;
        }
        if (speaker.ref.text.empty()) return std::nullopt;
        return Reading{speaker, party->end, "statement.source", cue.begin};
    }

    bool named_at_once(const Party& party) const {
        return party.name != kNone && s_.names[party.name].begin <= party.begin;
    }

    // حسب «رويترز».
    std::optional<Party> quoted_party(uint32_t at) const {
        if (!s_.opens_quote(at)) return std::nullopt;
        const Quote& quote = s_.quotes[s_.quote_at(at)];
        if (!quote.closed || quote.close - at > kBreath) return std::nullopt;
        auto party = party_at(s_, at + 1);
        if (party && party->end == quote.close) party->end = quote.close + 1;
        return party;
    }

    // ذكرت الإذاعة نقلا عن مسؤولين: the officials speak, the radio relays.
    bool inside_last(const Cue& cue) const {
        if (found_.empty() || s_.sentence_index(cues_[cue_of_.back()].begin) != s_.sentence_index(cue.begin))
            return false;
        return s_.folded(cue.begin).ends_with("نقلا") && cue.begin >= behind_last_ &&
               cue.begin - behind_last_ < 4;
    }
    bool is_medium_ref() const { return last_is_medium_; }
    std::optional<Reading> replace_last(const Party& source) {
        Statement& last = found_.back();
        Known speaker = cast_.resolve(source);
        if (last.speaker) last.relay.push_back(*last.speaker);
        last.speaker = speaker.ref;
        last.role = speaker.role;
        last.rule = "statement.through";
        speaker.relay = last.relay;
        cast_.remember(speaker);
        return std::nullopt;
    }

    bool leads_to_another(const Cue& cue, uint32_t behind) const {
        if (index_ + 1 >= cues_.size()) return false;
        const Cue& next = cues_[index_ + 1];
        return s_.sentence_index(next.begin) == s_.sentence_index(cue.begin) && next.begin < behind + 12 &&
               next.shape == CueShape::verb;
    }

    // نقلت الصحيفة عن مسؤول: the official speaks, the newspaper relays.
    std::optional<Reading> of_transmission(const Cue& cue) {
        std::optional<Reading> medium = behind_cue(cue, "");
        if (!medium && !cue.conj) medium = before_cue(cue);
        uint32_t at = medium && medium->rule.empty() ? medium->behind : cue.end;
        const uint32_t end = std::min(at + 14, s_.sentence_of(cue.begin).end);
        while (at < end && s_.folded(at) != "عن" && s_.folded(at) != "الي" &&
               !s_.folded(at).starts_with("عنه"))
            ++at;
        if (at >= end) return std::nullopt;
        const auto source = party_at(s_, at + 1, true);
        if (!source) return std::nullopt;
        Known speaker = cast_.resolve(*source);
        speaker.plural = source->kind == PartyKind::witness || source->kind == PartyKind::title;
        speaker.relay.clear();
        if (medium) {
            Known through = medium->speaker;
            speaker.relay = {through.ref};
        }
        return Reading{speaker, source->end, "statement.transmitted", cue.begin};
    }

    void keep(const Cue& cue, Reading& reading) {
        Statement s;
        s.span = {s_.words.tokens[cue.begin].span.begin, s_.words.tokens[cue.end - 1].span.end};
        s.text = s_.text_of(s.span);
        TokenRange content = content_of(cue, reading);
        add_relays(cue, reading, content);
        s.speaker = reading.speaker.ref;
        s.role = reading.speaker.role;
        s.relay = reading.speaker.relay;
        s.stance = cue.report ? cue.report->stance : Stance::say;
        s.content = content.begin < content.end ? s_.span_of(content.begin, content.end)
                                                : Span{s.span.end, s.span.end};
        s.direct = mostly_quoted(content);
        s.rule = reading.rule;
        cast_.remember(reading.speaker);
        behind_last_ = reading.behind;
        last_is_medium_ = reading.medium || reading.speaker.kind == PartyKind::medium;
        sentence_of_last_ = s_.sentence_index(cue.begin);
        found_.push_back(std::move(s));
        contents_.push_back(content);
        cue_of_.push_back(index_);
    }

    // Those of what the same speaker said before, then those named now, from the asker on.
    void add_relays(const Cue& cue, Reading& reading, TokenRange& content) {
        const bool own = reading.rule == "statement.transmitted";
        const bool goes_on = reading.rule == "statement.participle" || reading.rule == "statement.carried";
        if (!own && !goes_on) reading.speaker.relay = cast_.relay_of(reading.speaker.ref.text);
        uint32_t passed = 0;
        const uint32_t end = std::min(std::max(content.begin, reading.behind + kToldWithin), s_.size());
        auto relays = relays_between(s_, std::min(cue.end, reading.behind), end, passed);
        if (passed > 0) passed_ = passed;
        if (passed > content.begin && content.begin >= reading.behind)
            content.begin = std::min(passed, content.end);
        if (cue.shape == CueShape::verb)
            if (auto asker = asker_before(s_, cue.begin)) relays.insert(relays.begin(), *asker);
        if (!pending_.empty() && pending_sentence_ == s_.sentence_index(cue.begin)) {
            relays.insert(relays.begin(), pending_.begin(), pending_.end());
            pending_.clear();
        }
        for (Ref& relay : relays) add_relay(reading.speaker, std::move(relay));
    }

    static void add_relay(Known& speaker, Ref relay) {
        if (relay.text == speaker.ref.text) return;
        for (const Ref& known : speaker.relay)
            if (known.text == relay.text) return;
        speaker.relay.push_back(std::move(relay));
    }

    TokenRange content_of(const Cue& cue, const Reading& reading) const {
        if (cue.shape == CueShape::as) return before(cue.begin, reading.behind);
        if (cue.shape == CueShape::source) {
            const Sentence& sentence = s_.sentence_of(cue.begin);
            const bool first = cue.begin <= sentence.begin + 1 || s_.is_mark(cue.begin - 1);
            if (cue.begin <= sentence.begin + 1 || (first && cue.begin - sentence.begin < 4))
                return after(reading.behind, cue);
            return before(cue.begin, reading.behind);
        }
        if (const auto opening = clause_opening(s_, reading.behind, content_reach(cue, reading.behind)))
            return after(*opening, cue);
        return after(skip_adverbs(reading.behind), cue);
    }

    // What is said opens far behind the speaker only where adverbs stand between: وقال في كلمة أمام النواب
    // إن.
    uint32_t content_reach(const Cue& cue, uint32_t behind) const {
        if (cue.report && !cue.report->needs.clause &&
            !(cue.report->needs.anything && !cue.report->needs.object))
            return kNearOpening;
        const uint32_t at = skip_adverbs(behind);
        if (at >= s_.size() || s_.is_mark(at)) return kClauseReach;
        for (Tag tag : {Tag::in, Tag::prep, Tag::rel, Tag::that, Tag::day, Tag::medium, Tag::speech})
            if (s_.marks.has(at, tag)) return kClauseReach;
        return s_.folded(at).starts_with("ل") ? kClauseReach : kNearOpening;
    }

    TokenRange before(uint32_t cue, uint32_t) const {
        uint32_t begin = s_.sentence_of(cue).begin, end = cue;
        if (end > begin && s_.is_mark(end - 1, "،")) --end;
        return {begin, end};
    }

    // To the end of the quotation where one opens, else of the sentence; what a colon opens runs on over a
    // few sentences.
    TokenRange after(uint32_t begin, const Cue& cue) const {
        if (begin >= s_.size()) return {s_.size(), s_.size()};
        for (uint32_t at = begin; at < std::min(begin + 2, s_.size()); ++at)
            if (s_.opens_quote(at)) return {at, s_.quotes[s_.quote_at(at)].close + 1};
        uint32_t end = s_.sentence_of(begin).end;
        if (begin > 0 && s_.is_mark(begin - 1, ":")) end = spoken_end(begin);
        if (const uint32_t q = s_.quote_at(cue.begin); q != kNone && s_.quotes[q].close >= begin)
            end = std::min(end, s_.quotes[q].close);
        if (end > 0 && s_.quote_at(end - 1) != kNone && s_.quotes[s_.quote_at(end - 1)].open >= begin)
            end = std::max(end, s_.quotes[s_.quote_at(end - 1)].close + 1);
        return {begin, std::max(begin, end)};
    }

    uint32_t spoken_end(uint32_t begin) const {
        const TokenRange line = s_.line_of(begin);
        uint32_t index = s_.sentence_index(begin);
        uint32_t end = s_.words.sentences[index].end;
        for (uint32_t n = 1; n < kSpokenSentences && end < line.end; ++n) {
            const Sentence& next = s_.words.sentences[++index];
            if (next.begin >= line.end || reports_early(next)) break;
            end = next.end;
        }
        return std::min(end, line.end);
    }

    bool reports_early(const Sentence& sentence) const {
        for (uint32_t at = sentence.begin; at < std::min(sentence.begin + 6, sentence.end); ++at)
            if (s_.marks.has(at, Tag::report) || s_.marks.has(at, Tag::source) || s_.marks.has(at, Tag::link))
                return true;
        return false;
    }

    // What one statement says ends where the next, of another clause, begins.
    void cut_contents() {
        for (size_t i = 0; i + 1 < found_.size(); ++i) {
            const Cue& cue = cues_[cue_of_[i]];
            const Cue& next = cues_[cue_of_[i + 1]];
            if (cue.shape == CueShape::as) continue;
            const bool quoted = contents_[i].begin < s_.size() && s_.opens_quote(contents_[i].begin);
            const bool runs_on = next.shape == CueShape::participle || next.conj ||
                                 next.shape == CueShape::source || next.shape == CueShape::as;
            if (quoted || !runs_on || next.begin <= contents_[i].begin || next.begin >= contents_[i].end)
                continue;
            contents_[i].end = next.begin;
            found_[i].content = s_.span_of(contents_[i].begin, contents_[i].end);
            found_[i].direct = mostly_quoted(contents_[i]);
        }
    }

    bool mostly_quoted(TokenRange content) const {
        if (content.begin >= content.end || content.begin >= s_.size()) return false;
        if (s_.opens_quote(content.begin)) return true;
        uint32_t quoted = 0;
        for (uint32_t at = content.begin; at < content.end; ++at)
            if (s_.quote_at(at) != kNone && s_.quotes[s_.quote_at(at)].closed) ++quoted;
        return quoted * 2 > content.end - content.begin;
    }

    const Scene& s_;
    Cast cast_;
    std::vector<Cue> cues_;
    std::vector<Statement> found_;
    std::vector<TokenRange> contents_;
    std::vector<size_t> cue_of_;
    std::vector<Ref> pending_;
    uint32_t pending_sentence_ = kNone;
    uint32_t sentence_of_last_ = 0;
    uint32_t passed_ = 0;
    uint32_t behind_last_ = 0;
    bool last_is_medium_ = false;
    size_t index_ = 0;
};

}  // namespace

std::vector<Statement> find_statements(const Scene& scene) { return StatementFinder(scene).run(); }

}  // namespace isnad
