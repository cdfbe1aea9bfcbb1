// The named subject of a reporting verb. Comes in: the discourse so far and a cue; goes out: who speaks, from
// behind the verb, before it, or before an aside between commas. Refuses objects of the verb, those to whom
// it was told, and subjects of another clause.
#pragma once

#include <optional>

#include "claim/discourse.h"

namespace isnad {

// قال الوزير; `rule` names the pattern in the statement.
std::optional<Speaker> subject_behind(Discourse& d, const Cue& cue, std::string_view rule);

// الوزير قال.
std::optional<Speaker> subject_before(Discourse& d, const Cue& cue);

// قوات الدفاع، الجناح العسكري للحزب، دانت: the subject stands before what is said of it between commas.
std::optional<Speaker> subject_before_aside(Discourse& d, const Cue& cue);

// أما الوزير فقال: the subject stands behind أما.
std::optional<Speaker> topic_before(Discourse& d, const Cue& cue);

}  // namespace isnad
