// Why a tally has its verdict, as a code with values. Comes in: the code and at most two values; goes out:
// the English words that the record keeps, and back from them, so that a view can say them in another
// language. Refuses (gives nothing for) words that are none of these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/story.h"

namespace isnad {

enum class ReasonCode : uint8_t {
    once,        // told once
    compatible,  // every entry leaves room for the others
    clash,       // two values that cannot both hold
    growth,      // a later value that is larger than an earlier one
    scale,       // a value far from all others
    words        // a value that its own words rule out
};

struct ReasonValue {
    Bounds bounds;
    std::string day;  // ISO 8601, "" where it is not known
    bool operator==(const ReasonValue&) const = default;
};

struct Reason {
    ReasonCode code = ReasonCode::once;
    std::vector<ReasonValue> values;  // two for clash and growth, one for scale and words
    bool operator==(const Reason&) const = default;
};

std::string_view name_of(ReasonCode code);
std::string text_of(const Reason& reason);
std::string usual_reason(Verdict verdict);  // of one that has no values; "" where each has its own
std::optional<Reason> parse_reason(std::string_view text);

}  // namespace isnad
