// The parts of a document type declaration. Comes in: what follows `<!doctype` up to its `>`; goes out: name
// and identifiers as the standard reads them. Refuses nothing; what is ill-formed is marked as quirky.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad {

struct HtmlDoctype {
    std::optional<std::string> name;  // in small letters
    std::optional<std::string> public_id;
    std::optional<std::string> system_id;
    bool quirks = false;
};

// `closed`: the declaration ends with `>`, not with the page.
HtmlDoctype read_doctype(std::string_view body, bool closed);

}  // namespace isnad
