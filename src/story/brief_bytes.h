// Figures and names as bytes of an article's digest. Comes in: briefs; goes out: bytes. Refuses, when
// reading, forms and kinds that there are not, through FieldReader.
//
//     figures   fields one after the other; places and days as the distance from the one before, or from the
//               article's day
//     names     their numbers in the record (FieldWriter::ascending), each with how often it is met,
//               whether it stands alone, and of which state it is
#pragma once

#include <string_view>
#include <vector>

#include "model/reading.h"
#include "story/digest.h"
#include "story/digest_fields.h"

namespace isnad {

// `read` are the figures that were digested, `day` is one near their days.
void write_figures(FieldWriter& out, const std::vector<FigureBrief>& figures, const std::vector<Figure>& read,
                   int32_t day);
enum class Forms { read, skipped };
void read_figures(FieldReader& in, std::vector<FigureBrief>& figures, std::string_view article, int32_t day,
                  Forms forms);

void write_names(FieldWriter& out, const std::vector<NameBrief>& names);
void read_names(FieldReader& in, std::vector<NameBrief>& names);

}  // namespace isnad
