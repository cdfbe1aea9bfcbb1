#include "find/alias_key.h"

#include "base/fold.h"
#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kLoose = 4;  // consonants from which on a foreign name is told by them alone

std::string_view without_article(std::string_view word) {
    return word.starts_with("ال") && word.size() >= 8 ? word.substr(4) : word;
}

constexpr uint64_t kArabic =
    kGiven | kWeakGiven | kFamily | kHead | kCommon | kClosed | kOrgTail | kOrgKeep | kTitle | kSecond;

bool is_arabic(const NameLexicon& lexicon, std::string_view word) {
    if (word == "ابا" || word.ends_with("الدين") || word.ends_with("الله")) return true;
    for (std::string_view form : {word, without_article(word)}) {
        const auto* known = lexicon.word(form);
        if (known && (known->flags & kForeign)) return false;
        if (known && (known->flags & kArabic)) return true;
    }
    return word.starts_with("ال") && word.size() >= 12;
}

// A letter's class in foreign words: the letters that transcribe one sound.
char32_t sound_of(char32_t c) {
    switch (c) {
        case U'ق':
        case U'غ':
        case U'ج':
        case U'گ':
            return U'ك';
        case U'ط':
        case U'ث':
            return U'ت';
        case U'ص':
        case U'ز':
        case U'ظ':
            return U'س';
        case U'ض':
        case U'ذ':
            return U'د';
        case U'ڤ':
            return U'ف';
        case U'پ':
            return U'ب';
        default:
            return c;
    }
}

bool is_vowel(char32_t c) { return c == U'ا' || c == U'و' || c == U'ي'; }
bool is_silent(char32_t c) { return c == U'ء' || c == U'ع'; }

// In a short word only غ and ج pass for each other.
char32_t short_sound_of(char32_t c) { return c == U'ج' ? U'غ' : c; }

std::vector<char32_t> sounds_of(std::string_view word, bool long_word = true) {
    std::vector<char32_t> out;
    for (size_t at = 0; at < word.size();) {
        const char32_t letter = next_code_point(word, at);
        const char32_t c = long_word ? sound_of(letter) : short_sound_of(letter);
        if (!is_silent(c)) out.push_back(c);
    }
    if (out.size() > 1 && out.back() == U'ه') out.back() = U'ا';
    return out;
}

size_t consonants_in(const std::vector<char32_t>& sounds) {
    size_t count = 0;
    for (size_t i = 0; i < sounds.size(); ++i) count += i == 0 || !is_vowel(sounds[i]);
    return count;
}

// `ستيباناكيرت` → `ستبنكرت`: the first sound, consonants, and the last vowel.
void append_skeleton(std::string& key, std::string_view word) {
    auto sounds = sounds_of(word);
    const bool loose = consonants_in(sounds) >= kLoose;
    if (!loose) sounds = sounds_of(word, false);
    char32_t last = 0;
    for (size_t i = 0; i < sounds.size(); ++i) {
        const char32_t c = sounds[i];
        const bool edge = i == 0 || i + 1 == sounds.size();
        const bool heard = edge || !is_vowel(c) || (!loose && c != U'ا');
        if (heard && c != last) append_utf8(key, c);
        last = c;
    }
}

void append_arabic(std::string& key, std::string_view word) {
    if (word == "ابي" || word == "ابا") word = "ابو";
    char32_t last = 0;
    for (size_t at = 0; at < word.size();) {
        char32_t c = next_code_point(word, at);
        if (c == U'ه' && at == word.size() && word.size() > 4) c = U'ا';
        if (c != last && c != U'ء') append_utf8(key, c);
        last = c;
    }
}

bool is_class_word(const NameLexicon& lexicon, NameKind kind, std::string_view word) {
    const auto* known = lexicon.word(word);
    if (!known) return false;
    if (kind == NameKind::place) return (known->flags & kPlaceDrop) != 0 && !(known->flags & kPlaceHead);
    return kind == NameKind::org && (known->flags & kOrgDrop) != 0;
}

// Words of an organisation that are written in several ways and mean one.
std::string_view usual(std::string_view word) {
    if (word == "مليشيا" || word == "مليشيات" || word == "ميليشيات" || word == "ميلشيا" || word == "ميليشا")
        return "ميليشيا";
    if (word == "شوون" || word == "شئون" || word == "شيون") return "شوون";
    return word;
}

// `عبد الله`, `نور الدين`: the article stays where two words are one name, as it does where they are written
// as one.
bool joins(const std::string& key, const NameLexicon& lexicon, std::string_view word) {
    const auto* known = lexicon.word(word);
    return key.ends_with("عبد") || (!key.empty() && known && (known->flags & kSecond));
}

void append_word(std::string& key, const NameLexicon& lexicon, NameKind kind, std::string_view word,
                 bool only) {
    if (kind == NameKind::org)
        if (const uint16_t nation = lexicon.nation_of(word)) {
            key += '@';
            key += std::to_string(nation);
            return;
        }
    word = usual(word);
    if (!is_arabic(lexicon, word)) return append_skeleton(key, only ? without_article(word) : word);
    append_arabic(key, joins(key, lexicon, word) ? word : without_article(word));
}

}  // namespace

std::vector<std::string_view> words_of_name(std::string_view name) {
    std::vector<std::string_view> words;
    size_t from = 0;
    while (from < name.size()) {
        const size_t end = std::min(name.find_first_of(" -.\"'()\n\t", from), name.size());
        if (end > from) words.push_back(name.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

std::string alias_key(const NameLexicon& lexicon, NameKind kind, std::string_view name) {
    std::string text = folded(name);
    if (text.starts_with("لل")) text.replace(0, 4, "ال");
    auto words = words_of_name(text);
    while (words.size() > 1 && is_class_word(lexicon, kind, words.front())) words.erase(words.begin());
    if (kind == NameKind::org && words.size() > 1 && words.front() == "وزاره" &&
        lexicon.is_portfolio(words[1]))
        words.erase(words.begin());
    std::string key;
    for (std::string_view word : words) append_word(key, lexicon, kind, word, words.size() == 1);
    return key;
}

std::string_view alias_rule(const NameLexicon& lexicon, NameKind kind, std::string_view a,
                            std::string_view b) {
    if (a == b) return "alias.same";
    if (alias_key(lexicon, kind, a) != alias_key(lexicon, kind, b)) return "";
    std::string left, right;
    for (char c : folded(a))
        if (c != ' ') left += c;
    for (char c : folded(b))
        if (c != ' ') right += c;
    return left == right ? "alias.spacing" : "alias.letters";
}

}  // namespace isnad
