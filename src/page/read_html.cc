#include "page/read_html.h"

#include "page/read_plain.h"

namespace isnad {

PageText read_html(std::string_view html, const Limits&) { return read_plain(html); }

}  // namespace isnad
