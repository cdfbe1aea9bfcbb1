// XML as feeds write it, walked tag by tag. Comes in: UTF-8 text; goes out: tags and texts with their places.
// Refuses nothing: what is not well-formed is passed over. No declarations are followed, so no entity can
// grow.
#pragma once

#include <string>
#include <string_view>

#include "base/offset_map.h"
#include "base/span.h"

namespace isnad {

struct XmlPart {
    enum class Kind : uint8_t { open, close, empty, text, raw, end } kind = Kind::end;  // raw: CDATA
    std::string_view name;  // of a tag, with its prefix
    std::string_view body;  // a tag's attributes, or the text
    Span span;              // all of it, in the text
};

class XmlWalk {
 public:
    explicit XmlWalk(std::string_view text, size_t from = 0) : text_(text), at_(from) {}
    XmlPart next();

 private:
    XmlPart tag();
    XmlPart until(std::string_view mark, size_t skip, XmlPart::Kind kind);

    std::string_view text_;
    size_t at_;
};

// The value of an attribute, references resolved; "" where it is absent.
std::string xml_attribute(std::string_view attributes, std::string_view name);

// Appends `raw` with its references (&amp; &#1575; …) resolved; `map` leads from `out` to the text in which
// `raw` begins at `raw_at`. References that XML does not define (&nbsp;) stay for the HTML inside.
void append_xml_text(std::string_view raw, uint32_t raw_at, std::string& out, OffsetMap& map);

}  // namespace isnad
