#include "find/name_scan.h"

#include "find/common_form.h"

namespace isnad {
namespace {

constexpr int kLooksForeign = 8;  // eighths of a bit
constexpr uint64_t kNameFlags = kGiven | kWeakGiven | kFamily | kHead | kForeign;

}  // namespace

// A word that begins persons and organisations, or one that makes its neighbour do so.
bool NameScan::begins_by_itself(uint32_t i) const {
    return has(i, kNameBegins) || foreign(i) || son(i + 1) || is(i, "المنطقه");
}

bool NameScan::opens_quote(uint32_t i) const {
    return is_mark(i, "«") || is_mark(i, "\"") || is_mark(i, "“") || is_mark(i, "(") || is_mark(i, "‘") ||
           is_mark(i, "'");
}

bool NameScan::closes_quote(uint32_t i) const {
    return is_mark(i, "»") || is_mark(i, "\"") || is_mark(i, "”") || is_mark(i, ")") || is_mark(i, "’") ||
           is_mark(i, "'");
}

bool NameScan::doubtful(uint32_t i) const {
    const std::string_view word = stem(i);
    if (word.starts_with("و") || word.starts_with("لا")) return true;
    const bool short_word = word.size() <= 10;
    for (std::string_view begin : {"ي", "ت", "ن"})
        if (word.starts_with(begin)) return short_word || word.starts_with("يت") || word.starts_with("تت");
    return false;
}

bool NameScan::nisba(uint32_t i) const {
    if (!definite(i)) return false;
    const std::string_view word = stem(i);
    return word.ends_with("ي") && word.size() >= 10;
}

bool NameScan::common_form(uint32_t i) const {
    const auto look = [&] {
        return CommonForm{looks_common_form(lexicon_, words_.folded(words_.tokens[i]))};
    };
    return common_forms_.of(words_, i, look).is;
}

bool NameScan::his(uint32_t i) const {
    return is_word(i) && words_.tokens[i].after == std::string_view("ه").size();
}

bool NameScan::verb(uint32_t i) const {
    if (!is_word(i)) return false;
    const PartOfSpeech pos = words_.tokens[i].pos;
    return pos == PartOfSpeech::perfect || pos == PartOfSpeech::imperfect;
}

bool NameScan::clause(uint32_t i) const {
    if (!verb(i) || tokens_[i].flags != 0 || tokens_[i].node != 0 || definite(i)) return false;
    const Token& t = words_.tokens[i];
    return t.after > 0 ||
           (t.pos == PartOfSpeech::imperfect && lexicon_.look().score(stem(i)) < kLooksForeign);
}

bool NameScan::adjective(uint32_t i) const {
    if (!is_word(i)) return false;
    if (has(i, kAdjective)) return true;
    const std::string_view word = stem(i);
    if (!word.ends_with("ه") || word.size() < 6) return false;
    const auto* masculine = lexicon_.word(word.substr(0, word.size() - 2));
    return masculine && (masculine->flags & kAdjective) != 0;
}

bool NameScan::common(uint32_t i) const {
    if (!is_word(i)) return true;
    const NameToken& t = tokens_[i];
    if (t.flags & (kCommon | kClosed)) return true;
    if (t.flags & kNameFlags) return false;
    return common_form(i);
}

bool NameScan::unknown(uint32_t i) const {
    if (!is_word(i) || tokens_[i].flags != 0 || stem(i).size() < 4) return false;
    return !common_form(i);
}

FoundName NameScan::known(uint32_t i, bool cue) const {
    FoundName best;
    if (i >= sentence_end_) return best;
    uint32_t node = tokens_[i].node;
    for (uint32_t n = 1; node != 0; ++n) {
        if (const NameEntry* entry = lexicon_.at(node); entry && (cue || !entry->cue))
            best = {i, i + n, entry->kind, entry, "name.lexicon"};
        if (!lexicon_.goes_on(node) || i + n >= sentence_end_) break;
        node = lexicon_.step(node, tokens_[i + n].whole);
    }
    return best;
}

}  // namespace isnad
