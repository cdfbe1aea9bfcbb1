#include "text/stem_builder.h"

#include <algorithm>
#include <string>

#include "base/fold.h"
#include "text/spelling.h"

namespace isnad {
namespace {

bool begins_in_hamza(std::string_view letters) {
    return letters.starts_with("أ") || letters.starts_with("إ") || letters.starts_with("آ");
}

uint16_t spelling_of(std::string_view written) {
    unsigned flags = begins_in_hamza(written) ? unsigned{Stem::hamza} : 0u;
    if (written.starts_with("ا")) flags |= Stem::wasla;
    if (written.size() > kLetter && begins_in_hamza(written.substr(kLetter))) flags |= Stem::second_hamza;
    return static_cast<uint16_t>(flags);
}

std::string_view without_last(std::string_view written) {
    return written.substr(0, written.size() - kLetter);
}

}  // namespace

void StemBuilder::lower(uint8_t& cost, uint8_t to) { cost = cost == 0 ? to : std::min(cost, to); }

Stem& StemBuilder::at(std::string_view written) {
    Stem& stem = map_.at(folded(written));
    stem.flags |= spelling_of(written);
    return stem;
}

void StemBuilder::noun(std::string_view written, uint8_t cost) {
    if (written.ends_with("ة")) return feminine(without_last(written), cost);
    Stem& stem = at(written);
    lower(stem.noun, cost);
    stem.flags &= static_cast<uint16_t>(~Stem::suffixed);
    if (written.ends_with("ء") || written.ends_with("أ")) suffixed(without_last(written), {"ئ", "ؤ"}, cost);
    if (written.ends_with("ى")) suffixed(without_last(written), {"ا"}, cost);
}

void StemBuilder::feminine(std::string_view base, uint8_t cost) { lower(at(base).feminine, cost); }

void StemBuilder::adjective(std::string_view written, uint8_t cost) {
    noun(written, cost);
    feminine(written, cost);
    at(written).flags |= Stem::participle;
}

void StemBuilder::perfect(std::string_view written, uint8_t cost) {
    lower(at(written).perfect, cost);
    if (written.ends_with("ى")) lower(at(std::string(without_last(written)) + "ا").perfect, cost);
}

void StemBuilder::shortened(std::string_view written, uint8_t cost) { lower(at(written).shortened, cost); }

void StemBuilder::imperfect(std::string_view written, uint8_t cost) {
    lower(at(written).imperfect, cost);
    if (written.ends_with("ي")) lower(at(std::string(without_last(written)) + "ا").imperfect, cost);
}

void StemBuilder::use(std::string_view written, StemUse as, uint8_t verb_cost, uint8_t noun_cost) {
    switch (as) {
        case StemUse::perfect:
            return perfect(written, verb_cost);
        case StemUse::shortened:
            return shortened(written, verb_cost);
        case StemUse::imperfect:
            return imperfect(written, verb_cost);
        case StemUse::noun:
            return noun(written, noun_cost);
        case StemUse::feminine:
            return feminine(written, noun_cost);
        case StemUse::adjective:
            return adjective(written, noun_cost);
    }
}

void StemBuilder::suffixed(std::string_view base, std::initializer_list<const char*> seats, uint8_t cost) {
    for (const char* seat : seats) {
        Stem& stem = at(std::string(base) + seat);
        if (stem.noun == 0) stem.flags |= Stem::suffixed;
        lower(stem.noun, cost);
    }
}

}  // namespace isnad
