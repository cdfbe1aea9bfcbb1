#include "find/name_tokens.h"

#include <cstring>

#include "find/common_form.h"

namespace isnad {
namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter

// The particle that a word begins with, or 0. All are two bytes that begin with 0xD9 but ب (0xD8 0xA8).
char particle_at(std::string_view word) {
    if (word.size() <= 2 * kLetter) return 0;
    const auto first = static_cast<unsigned char>(word[0]), second = static_cast<unsigned char>(word[1]);
    if (first == 0xD8) return second == 0xA8 ? 'b' : 0;
    if (first != 0xD9) return 0;
    switch (second) {
        case 0x88:
            return 'w';
        case 0x81:
            return 'f';
        case 0x84:
            return 'l';
        case 0x83:
            return 'k';
        default:
            return 0;
    }
}

bool use(NameToken& token, const NameLexicon::Word* word, size_t skip) {
    if (!word || (word->flags == 0 && word->node == 0)) return false;
    token.flags = word->flags;
    token.id = word->id;
    token.node = word->node;
    token.skip = static_cast<uint8_t>(skip);
    return true;
}

// `للجيش` read as `الجيش`.
bool use_fused(NameToken& token, std::string_view rest, size_t skip, const NameLexicon& lexicon) {
    char buffer[64];
    if (!rest.starts_with("لل") || rest.size() + 4 > sizeof buffer) return false;
    std::memcpy(buffer, "ال", 4);
    std::memcpy(buffer + 4, rest.data() + 4, rest.size() - 4);
    if (!use(token, lexicon.word({buffer, rest.size()}), skip)) return false;
    token.lam = true;
    token.particle = 'l';
    return true;
}

constexpr int kClearlyForeign = 16;  // eighths of a bit

// `لرونالدو` is `ل` and a name, `كبيرا` is not `ك` and `بيرا`.
bool clearly_foreign(std::string_view rest, const NameLexicon& lexicon) {
    return rest.size() >= 5 * kLetter && lexicon.look().score(rest) >= kClearlyForeign;
}

// Takes particles off one by one, in the order in which Arabic joins them, until what is left is known.
void peel(NameToken& token, std::string_view word, const NameLexicon& lexicon) {
    size_t skip = 0;
    char conjunction = 0;
    char particle = particle_at(word);
    if (particle == 'w' || particle == 'f') {
        skip = kLetter;
        conjunction = particle;
        if (use(token, lexicon.word(word.substr(skip)), skip)) {
            token.particle = token.conjunction = conjunction;
            return;
        }
        particle = particle_at(word.substr(skip));
    }
    if (particle == 'l' && use_fused(token, word.substr(skip), skip, lexicon)) {
        token.conjunction = conjunction;
        return;
    }
    if (particle != 'b' && particle != 'l' && particle != 'k') return;
    const NameLexicon::Word* rest = lexicon.word(word.substr(skip + kLetter));
    if (!rest) return;
    if (rest->flags == kForeign && rest->node == 0 && !clearly_foreign(word.substr(skip + kLetter), lexicon))
        return;
    if (rest->flags == 0 && is_common_form(lexicon, word.substr(skip))) return;  // `كبيرا` is not `بيرا`
    if (!use(token, rest, skip + kLetter)) return;
    token.particle = particle;
    token.conjunction = conjunction;
}

// `والحيمة`, `بالجفينة`, `للجفينة`, of which no table knows anything: what stands before the article is a
// particle.
void split_before_article(NameToken& token, std::string_view word) {
    if (word.size() < 12) return;
    if (word.starts_with("لل")) {
        token.lam = true;
        token.particle = 'l';
        return;
    }
    const char particle = particle_at(word);
    if (particle == 0 || particle == 'l' || !word.substr(kLetter).starts_with("ال")) return;
    token.skip = kLetter;
    token.particle = particle;
    if (particle == 'w' || particle == 'f') token.conjunction = particle;
}

// The article is written with a bare alef; `أل` and `إل` begin names.
bool has_article(const Words& words, const Token& t, std::string_view text, const NameToken& token) {
    if (token.lam) return true;
    if (!words.folded(t).substr(token.skip).starts_with("ال")) return false;
    const uint32_t at = token.skip == 0
                            ? t.span.begin
                            : words.map.source_of({t.folded.begin + token.skip, t.folded.end}).begin;
    return text.substr(at).starts_with("ا");
}

// `على` and `علي` fold to one word, `فإن` and `فان`; how it is written tells the particle from the name.
bool is_particle(std::string_view written) {
    if (written.ends_with("ى")) return written == "على" || written == "وعلى" || written == "فعلى";
    return written == "فإن" || written == "فأن" || written == "فإنّ" || written == "فأنّ";
}

// `اقتراحا روسياً` is a Russian proposal: with the mark of the indefinite the word is no country.
bool is_indefinite_nisba(std::string_view written) {
    return written.ends_with("ياً") || written.ends_with("يًا");
}

constexpr int kLooksForeign = 12;  // eighths of a bit
constexpr int kNameForeign = 0;    // the same for a word that the dictionary of stems has as a name only
constexpr size_t kLeastForeign = 4 * kLetter;

// Pronouns at the end and a و that may be a conjunction speak against a foreign name.
bool has_arabic_edge(std::string_view stem) {
    for (std::string_view end : {"ها", "هم", "هما", "نا", "كم", "وا", "ات"})
        if (stem.ends_with(end)) return true;
    if (stem.find("ااا") != std::string_view::npos) return true;  // a word drawn out
    return stem.starts_with("و") && !stem.starts_with("وو") && !stem.starts_with("واي") && stem.size() > 8;
}

constexpr uint64_t kForeignName = kForeign | kSurname | kGiven;

// What the word's form tells where no table of names holds it.
void read_form(NameToken& token, const Token& t, std::string_view word, const NameLexicon& lexicon) {
    const bool misread = t.article > 0 && !token.article;  // `ألبرت` as `ال` and `برت`
    token.named = !misread && t.pos == PartOfSpeech::name && (token.flags & ~kForeignName) == 0;
    token.ordinary = !misread && t.pos != PartOfSpeech::unknown && t.pos != PartOfSpeech::name;
    if (token.ordinary || (token.flags & ~kForeignName) != 0 || token.article) return;
    const std::string_view stem = word.substr(token.skip);
    if (stem.size() < kLeastForeign || static_cast<unsigned char>(stem[0]) < 0xD8) return;
    if ((token.flags & kGiven) && stem.size() < 5 * kLetter) return;       // `بيني`
    if (t.ending > 0 && stem.ends_with("يه") && token.flags == 0) return;  // `هوليوودية`
    const int least = t.pos == PartOfSpeech::name ? kNameForeign : kLooksForeign;
    token.foreign =
        (token.flags & kForeign) != 0 ||
        (!has_arabic_edge(stem) && lexicon.look().score(stem) >= least && !looks_common_form(lexicon, stem));
}

// What the room of words split off a word that no table of names holds.
void split_as_read(NameToken& token, const Token& t, std::string_view word) {
    token.skip = t.before;
    token.particle = particle_at(word);
    if (token.particle == 'w' || token.particle == 'f') token.conjunction = token.particle;
    if (token.conjunction && t.before > kLetter) token.particle = particle_at(word.substr(kLetter));
    if (token.particle == 'l' && t.article == kLetter) {  // `للجوازات`
        token.lam = true;
        token.skip = static_cast<uint8_t>(t.before - kLetter);
    }
}

// `بالأمين` is `ب` and `الأمين`, whoever is called بالامين elsewhere.
bool hides_article(std::string_view word, const NameLexicon::Word* whole, const NameLexicon& lexicon) {
    if (!whole || whole->flags != kForeign || whole->node != 0 || particle_at(word) == 0) return false;
    const std::string_view rest = word.substr(kLetter);
    if (!rest.starts_with("ال") || rest.size() < 6 * kLetter) return false;
    const NameLexicon::Word* noun = lexicon.word(rest);
    return noun && (noun->flags & (kCommon | kClosed | kRole | kTitle | kTitlePart)) != 0;
}

// All that is looked at is of the word itself, so that it may be noted.
NameToken name_token(const Words& words, const Token& t, std::string_view text, const NameLexicon& lexicon) {
    NameToken token;
    const std::string_view word = words.folded(t);
    if (is_particle(under(t.span, text)) || is_indefinite_nisba(under(t.span, text))) {
        token.flags = kClosed;
        return token;
    }
    const NameLexicon::Word* whole = lexicon.word(word);
    if (whole) token.whole = whole->id;
    if (hides_article(word, whole, lexicon) || !use(token, whole, 0)) peel(token, word, lexicon);
    const bool is_name = t.pos == PartOfSpeech::name && t.before == 0 && token.skip > 0;
    const bool known_whole =
        token.particle == 'k' || ((token.flags & (kClosed | kCommon)) && !(token.flags & kNative));
    if (is_name && known_whole) token = {.whole = token.whole};  // `واين` is not `و` and `أين`
    // `بنوك` is not `ب` and `نوك`.
    const bool is_noun = t.before == 0 && t.pos == PartOfSpeech::noun && token.conjunction == 0;
    if (is_noun && token.skip > 0 && token.flags == 0) token = {.whole = token.whole};
    if (token.id == 0 && t.before > 0 && t.before < t.folded.size()) split_as_read(token, t, word);
    if (token.id == 0 && token.skip == 0) split_before_article(token, word);
    token.article = has_article(words, t, text, token);
    read_form(token, t, word, lexicon);
    const std::string_view stem = word.substr(token.skip);
    token.begins = token.node != 0 || token.foreign || (token.flags & (kNameBegins | kTitle | kRole)) != 0 ||
                   stem == "المنطقه";
    token.son = stem == "بن";
    return token;
}

// A stroke of its own between two words, which no token stands for: `أحمد ـ خالد`.
bool stroke_before(const Words& words, size_t i, std::string_view text) {
    constexpr std::string_view kTatweel = "\u0640";
    if (i == 0) return false;
    const Span gap{words.tokens[i - 1].span.end, words.tokens[i].span.begin};
    return gap.end > gap.begin + kTatweel.size() && under(gap, text).find(kTatweel) != std::string_view::npos;
}

}  // namespace

void read_name_tokens(const Words& words, std::string_view text, const NameLexicon& lexicon,
                      std::vector<NameToken>& out) {
    out.clear();
    out.resize(words.tokens.size());
    const auto notes = words.notes<NameToken>(&lexicon);
    for (size_t i = 0; i < words.tokens.size(); ++i) {
        const Token& t = words.tokens[i];
        if (t.kind != TokenKind::word) continue;
        out[i] = notes.of(words, i, [&] { return name_token(words, t, text, lexicon); });
        out[i].parted = stroke_before(words, i, text);
    }
}

}  // namespace isnad
