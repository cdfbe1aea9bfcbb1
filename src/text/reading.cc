#include "text/reading.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "text/affixes.h"
#include "text/spelling.h"
#include "text/stems.h"

namespace isnad {
namespace {

using namespace affixes;

constexpr Affix kYeh{"ي"}, kAlef{"ا"}, kLam{"ل"}, kKal{"كال"}, kFa{"ف"}, kInfal{"ان"}, kTeh{"ت"},
    kYast{"يست"}, kTast{"تست"}, kYata{"يت"};
constexpr Ending kTaa{"ه", 0, 0, 3, feminine};
constexpr Ending kConstruct{"ي", 0, 0, 8, either};  // `مسؤولي` of `مسؤولين`

bool is_arabic(std::string_view folded) {
    if (folded.size() % kLetter != 0) return false;
    for (size_t at = 0; at < folded.size(); at += kLetter) {
        const auto lead = static_cast<unsigned char>(folded[at]);
        if (lead < 0xD8 || lead > 0xDB) return false;
    }
    return true;
}

class WordReader {
 public:
    WordReader(std::string_view word, std::string_view written, const Stems& stems)
        : padded_(word), word_(padded_.view()), spelling_(word, written), stems_(stems) {}

    Reading run() {
        find_cuts();
        for (const Conjunction& conjunction : kConjunctions) {
            if (!conjunction.letters.begins(word_)) continue;
            const std::string_view rest = word_.substr(conjunction.letters.size);
            for (const Prefix& prefix : kPrefixes) {
                if (!prefix.letters.begins(rest)) continue;
                begin_ = conjunction.letters.size + prefix.letters.size;
                if (begin_ >= word_.size()) continue;
                prefix_ = &prefix;
                conjunction_ = static_cast<uint8_t>(conjunction.letters.size);
                prefix_cost_ = conjunction.cost + prefix.cost;
                if (prefix.article == 2 * kLetter && is_hamza(spelling_.letter(begin_ - prefix.article)))
                    prefix_cost_ += kHamzaArticle;
                read_rest(word_.substr(begin_));
            }
        }
        return best_;
    }

 private:
    // Where a pronoun may be cut off the word, and the endings that stand before it: the same for every way
    // to read the word's beginning. Endings are bits, by their places in their tables.
    struct Cut {
        const Pronoun* pronoun;
        size_t end;
        uint32_t nouns, perfects, imperfects;
    };

    void find_cuts() {
        for (const Pronoun& pronoun : kPronouns) {
            if (!pronoun.letters.ends(word_)) continue;
            const std::string_view before = word_.substr(0, word_.size() - pronoun.letters.size);
            const bool bound = !pronoun.letters.empty();
            cuts_[cut_count_++] = {&pronoun, before.size(), matching(nouns(bound), before),
                                   matching(perfects(bound), before), matching(imperfects(bound), before)};
        }
    }

    template <class Ending>
    static uint32_t matching(std::span<const Ending> endings, std::string_view before) {
        uint32_t bits = 0;
        for (size_t i = 0; i < endings.size(); ++i) bits |= uint32_t{endings[i].letters.ends(before)} << i;
        return bits;
    }

    static std::span<const Ending> nouns(bool bound) {
        return bound ? std::span<const Ending>(kBoundNounEndings) : kNounEndings;
    }
    static std::span<const VerbEnding> perfects(bool bound) {
        return bound ? std::span<const VerbEnding>(kBoundPerfectEndings) : kPerfectEndings;
    }
    static std::span<const VerbEnding> imperfects(bool bound) {
        return bound ? std::span<const VerbEnding>(kBoundImperfectEndings) : kImperfectEndings;
    }

    // Calls `use` with the endings of these bits that are no longer than `room`.
    template <class Ending, class Use>
    static void each(std::span<const Ending> endings, uint32_t bits, size_t room, Use use) {
        for (; bits != 0; bits &= bits - 1) {
            const Ending& ending = endings[static_cast<size_t>(std::countr_zero(bits))];
            if (ending.letters.size <= room) use(ending);
        }
    }

    void read_rest(std::string_view rest) {
        for (size_t i = 0; i < cut_count_; ++i) {
            cut_ = &cuts_[i];
            pronoun_ = cut_->pronoun;
            if (pronoun_->letters.size > rest.size()) continue;
            if (bound() && bars_pronoun()) break;
            const std::string_view middle = rest.substr(0, rest.size() - pronoun_->letters.size);
            if (prefix_->before & particle) as_particle(middle);
            if (middle.empty()) continue;
            if (prefix_->before & noun) as_noun(middle);
            if (prefix_->before & perfect) as_perfect(middle);
            if (prefix_->before & imperfect) as_imperfect(middle);
            if ((prefix_->before & noun) && !bound()) as_name(middle);
        }
    }

    bool bars_pronoun() const {
        const char32_t last = spelling_.last();
        return prefix_->article > 0 || last == U'ة' || last == U'ى';
    }

    bool bound() const { return !pronoun_->letters.empty(); }

    void as_particle(std::string_view middle) {
        if (middle.empty()) {  // له, بها
            if (bound() && prefix_->particle > 0 && prefix_->takes_pronoun)
                take(PartOfSpeech::particle, 6 + pronoun_->on_particle, {});
            return;
        }
        const Stem* stem = stems_.find(middle);
        if (!stem || stem->particle == 0) return;
        if (prefix_->particle > 0 && !stem->has(Stem::preposition)) return;
        if (!stem->has(bound() ? Stem::pronoun : Stem::alone)) return;
        take(PartOfSpeech::particle, stem->particle + pronoun_->on_particle + spelling_cost(*stem), {});
    }

    void as_name(std::string_view middle) {
        const Stem* stem = stems_.find(middle);
        if (!stem || stem->name == 0) return;
        const bool taa = spelling_.last() == U'ة', heh = spelling_.last() == U'ه';
        int cost = stem->name + spelling_cost(*stem);
        if (kFa.begins(word_) && conjunction_ > 0) cost += kFaOnName;
        if (taa && !stem->has(Stem::name_in_taa)) cost += kHehForTaa;
        if (heh && !stem->has(Stem::name_in_heh)) cost += kHehForTaa;
        take(PartOfSpeech::name, cost, taa ? kTaa : Ending{});
    }

    void as_noun(std::string_view middle) {
        if (pronoun_->on_noun == 0) return;
        each(nouns(bound()), cut_->nouns, middle.size() - 1,
             [&](const Ending& ending) { noun_with(middle, ending); });
    }

    void noun_with(std::string_view middle, const Ending& ending) {
        const std::string_view base = middle.substr(0, middle.size() - ending.letters.size);
        int cost = ending.cost + pronoun_->on_noun;
        if (!bound()) {
            if (ending.taa() && spelling_.last() == U'ه') cost += kHehForTaa;
            if (!ending.taa() && spelling_.last() == U'ة') return;
            if (ending.kept > 0 && spelling_.last() == U'ى') cost += kYehForMaksura;
            if (ending.tanwin() && prefix_->article > 0) return;
        }
        unknown_with(base, ending, cost);
        const Stem* stem = stems_.find(base);
        if (!stem) return;
        const int known = noun_cost(*stem, ending);
        if (known == 0 || (stem->has(Stem::suffixed) && !bound() && ending.letters.empty())) return;
        cost += known + spelling_cost(*stem);
        if (ending.letters == kConstruct.letters && stem->has(Stem::participle) && !bound() &&
            prefix_->article == 0)
            take(PartOfSpeech::noun, cost - 1, kConstruct);
        take(PartOfSpeech::noun, cost, ending);
    }

    // 0 where the stem is no noun.
    static int noun_cost(const Stem& stem, const Ending& ending) {
        const int here = ending.gender == Gender::feminine ? stem.feminine : stem.noun;
        const int there = ending.gender == Gender::feminine ? stem.noun : stem.feminine;
        if (here > 0 && there > 0)
            return std::min(here, there + (ending.gender == either ? 0 : kOtherGender));
        if (here > 0) return here;
        return there > 0 ? there + (ending.gender == either ? 0 : kOtherGender) : 0;
    }

    void unknown_with(std::string_view base, const Ending& ending, int cost) {
        const size_t letters = base.size() / kLetter;
        cost += kUnknown + kUnknownLetter * static_cast<int>(letters);
        if (letters < std::size(kUnknownShort)) cost += kUnknownShort[letters];
        if (begin_ > 0) cost += looks_like_verb(base) ? -kVerbLook : kYeh.begins(base) ? kUnknownYeh : 0;
        cost += ending.foreign + pronoun_->on_unknown;
        take(PartOfSpeech::unknown, cost + inner_hamza(base.size()) + first_letter(), ending);
    }

    // `يستـ`, `تتـ`, `استـ`, `افتـ`, `انـ`: a derived verb or its noun, of a root that nobody knows.
    bool looks_like_verb(std::string_view base) const {
        if (base.size() < 5 * kLetter) return false;
        if (spelling_.letter(begin_) == U'ا')
            return (kInfal.begins(base) || kTeh.begins(base.substr(2 * kLetter))) &&
                   (prefix_->particle == 0 || kAlef.begins(base.substr(base.size() - 2 * kLetter)));
        if (!(prefix_->before & imperfect)) return false;
        return kYast.begins(base) || kTast.begins(base) || kYata.begins(base);
    }

    // How the first letter of a stem that nobody knows goes with the particle before it.
    int first_letter() const {
        if (prefix_->article > 0) {
            const bool rare = prefix_->letters == kKal || (conjunction_ > 0 && kFa.begins(word_));
            return rare ? kRareArticle : 0;
        }
        if (begin_ == 0) return 0;
        const char32_t first = spelling_.letter(begin_);
        if (first == U'ا') return prefix_->particle > 0 ? kBareAlef : kBareAlefJoined;
        if (prefix_->letters == kLam && first != U'و' && first != U'ي' && spelling_.known())
            return -kVowelless;
        return 0;
    }

    int inner_hamza(size_t size) const {
        int cost = spelling_.letter(begin_ + kLetter) == U'أ' || spelling_.letter(begin_ + kLetter) == U'آ'
                       ? kSecondHamza
                       : 0;
        for (size_t at = kLetter; at < size; at += kLetter)
            if (spelling_.letter(begin_ + at) == U'إ') cost += kInnerLowHamza;
        return cost;
    }

    void as_perfect(std::string_view middle) {
        if (pronoun_->on_verb == 0 || spelling_.last() == U'ة') return;
        each(perfects(bound()), cut_->perfects, middle.size(),
             [&](const VerbEnding& ending) { perfect_with(middle, ending); });
    }

    void perfect_with(std::string_view middle, const VerbEnding& ending) {
        const Stem* stem = stems_.find(middle.substr(0, middle.size() - ending.letters.size));
        if (!stem) return;
        uint8_t cost = stem->perfect;
        if (ending.after_short && stem->shortened > 0 && (cost == 0 || stem->shortened < cost))
            cost = stem->shortened;
        if (cost > 0)
            take(PartOfSpeech::perfect, cost + ending.cost + pronoun_->on_verb + spelling_cost(*stem),
                 verb_ending(ending));
    }

    static Ending verb_ending(const VerbEnding& ending) { return {ending.letters, 0, 0, 0, either}; }

    void as_imperfect(std::string_view middle) {
        if (pronoun_->on_verb == 0 || spelling_.last() == U'ة') return;
        for (const Person& person : kPersons) {
            if (!person.letter.begins(middle)) continue;
            const std::string_view rest = middle.substr(person.letter.size);
            each(imperfects(bound()), cut_->imperfects, rest.size(),
                 [&](const VerbEnding& ending) { imperfect_with(rest, ending, person.cost); });
        }
    }

    void imperfect_with(std::string_view rest, const VerbEnding& ending, int cost) {
        const Stem* stem = stems_.find(rest.substr(0, rest.size() - ending.letters.size));
        if (!stem || stem->imperfect == 0) return;
        take(PartOfSpeech::imperfect, cost + stem->imperfect + ending.cost + pronoun_->on_verb,
             verb_ending(ending));
    }

    // How far the letters written speak against the stem that begins at begin_.
    int spelling_cost(const Stem& stem) const {
        if (!spelling_.known()) return 0;
        int cost = 0;
        const char32_t first = spelling_.letter(begin_), second = spelling_.letter(begin_ + kLetter);
        const bool hamza = stem.has(Stem::hamza), wasla = stem.has(Stem::wasla);
        if (hamza && !wasla && first == U'ا') cost += kBareForHamza;
        if (wasla && !hamza && is_hamza(first)) cost += kHamzaForBare;
        if (is_hamza(second) && !stem.has(Stem::second_hamza))
            cost += second == U'إ' ? kInnerLowHamza : kSecondHamza;
        return cost;
    }

    void take(PartOfSpeech kind, int cost, const Ending& ending) {
        cost += prefix_cost_;
        if (cost >= best_.cost) return;
        best_ = {conjunction_,
                 prefix_->particle,
                 prefix_->article,
                 static_cast<uint8_t>(ending.letters.size - ending.kept),
                 ending.inner,
                 static_cast<uint8_t>(pronoun_->letters.size),
                 kind,
                 static_cast<uint16_t>(cost)};
    }

    PaddedWord padded_;
    std::string_view word_;
    Spelling spelling_;
    const Stems& stems_;
    Reading best_;
    std::array<Cut, std::size(kPronouns)> cuts_;
    size_t cut_count_ = 0;
    const Cut* cut_ = nullptr;
    const Prefix* prefix_ = nullptr;
    const Pronoun* pronoun_ = nullptr;
    size_t begin_ = 0;  // of what stands behind the particles and the article
    uint8_t conjunction_ = 0;
    int prefix_cost_ = 0;
};

}  // namespace

Reading read_word(std::string_view folded, std::string_view written, const Stems& stems) {
    if (!is_arabic(folded) || folded.size() < 2 * kLetter || folded.size() > PaddedWord::kMost) return {};
    return WordReader(folded, written, stems).run();
}

}  // namespace isnad
