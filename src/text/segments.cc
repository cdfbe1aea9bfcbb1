#include "text/segments.h"

#include <vector>

#include "base/fold.h"
#include "base/offset_map.h"
#include "text/reading.h"
#include "text/text_rules.h"

namespace isnad {

std::string segments(std::string_view word, const TextRules& rules) {
    std::string shadow;
    OffsetMap map;
    fold(word, shadow, map);
    const Reading reading = read_word(shadow, word, rules.stems());
    std::string out;
    size_t at = 0;
    auto part = [&](size_t size, bool article = false) {
        if (size == 0) return;
        if (!out.empty()) out += '+';
        const Span source = map.source_of({static_cast<uint32_t>(at), static_cast<uint32_t>(at + size)});
        out += article && size == 2 ? "ال" : under(source, word);
        at += size;
    };
    const size_t behind = reading.before() + reading.article;
    part(reading.conjunction);
    part(reading.particle);
    part(reading.article, true);
    part(shadow.size() - behind - reading.ending - reading.pronoun);
    part(reading.inner);
    part(static_cast<size_t>(reading.ending - reading.inner));
    part(reading.pronoun);
    return out;
}

}  // namespace isnad
