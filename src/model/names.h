// The closed lists of the record format as text, and back. One table each, in the order of the enumeration.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/article.h"
#include "model/claim.h"
#include "model/mention.h"
#include "model/page.h"
#include "model/story.h"

namespace isnad {

// The value whose name is `text`, for every enumeration that has a name_of; nothing where there is none.
template <class E>
std::optional<E> parse_name(std::string_view text);
template <class E>
size_t count_of_names();

}  // namespace isnad
