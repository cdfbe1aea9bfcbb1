// A story as a feed that readers follow (RFC 4287). Comes in: stories with their articles; goes out: one feed
// in which each article is an entry. Refuses nothing; control characters that XML cannot hold are left out.
#pragma once

#include <string>

#include "store/selection.h"

namespace isnad {

Result<std::string> atom_of(const Record& record, const Selection& selection);
void append_xml_text(std::string& out, std::string_view text);

}  // namespace isnad
