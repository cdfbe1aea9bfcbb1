#include "page/feed.h"

#include <string>

#include "base/utf8.h"
#include "page/read_html.h"
#include "page/xml.h"

namespace isnad {
namespace {

using Kind = XmlPart::Kind;

bool is_item(std::string_view name) { return name == "item" || name == "entry"; }

// An element's text with a map back; elements inside it (Atom's XHTML) are copied as they stand.
struct Element {
    std::string text;
    OffsetMap map;
    std::string_view attributes;
};

// Reads on to the end of the element that `open` began.
Element element(XmlWalk& walk, const XmlPart& open, std::string_view item) {
    Element out;
    out.attributes = open.body;
    if (open.kind == Kind::empty) return out;
    size_t depth = 1;
    for (XmlPart part = walk.next(); part.kind != Kind::end; part = walk.next()) {
        if (part.kind == Kind::open) ++depth;
        if (part.kind == Kind::close && --depth == 0) break;
        const auto at = static_cast<uint32_t>(part.body.data() - item.data());
        if (part.kind == Kind::text) {
            append_xml_text(part.body, at, out.text, out.map);
        } else {
            const std::string_view bytes = part.kind == Kind::raw ? part.body : under(part.span, item);
            const uint32_t from = part.kind == Kind::raw ? at : part.span.begin;
            out.map.copied(static_cast<uint32_t>(out.text.size()), from, static_cast<uint32_t>(bytes.size()));
            out.text += bytes;
        }
    }
    return out;
}

std::string words_of(const Element& e) { return std::string(trimmed(e.text)); }

struct ItemFields {
    Element title, content, summary;
    Given given;
};

bool links_to_page(std::string_view attributes) {
    const std::string rel = xml_attribute(attributes, "rel");
    return rel.empty() || rel == "alternate";
}

void take_link(const Element& e, Given& given) {
    const std::string href = xml_attribute(e.attributes, "href");
    if (!href.empty() && !links_to_page(e.attributes)) return;
    if (given.address.empty()) given.address = href.empty() ? words_of(e) : href;
}

// Atom's `<author><name>…</name></author>` and RSS's plain text.
std::string person(const Element& e) {
    XmlWalk walk(e.text);
    for (XmlPart part = walk.next(); part.kind != Kind::end; part = walk.next())
        if (part.kind == Kind::open && part.name == "name") return words_of(element(walk, part, e.text));
    return words_of(e);
}

void take_field(std::string_view name, Element&& e, ItemFields& out) {
    Given& given = out.given;
    if (name == "title")
        out.title = std::move(e);
    else if (name == "content:encoded" || name == "content")
        out.content = std::move(e);
    else if (name == "description" || name == "summary")
        out.summary = std::move(e);
    else if (name == "link")
        take_link(e, given);
    else if (name == "pubDate" || name == "published" || name == "dc:date" || name == "issued")
        given.published = words_of(e);
    else if (name == "updated" || name == "modified" || name == "atom:updated")
        given.modified = words_of(e);
    else if (name == "dc:creator" || name == "author")
        given.byline.push_back(person(e));
    else if (name == "category") {
        const std::string term = xml_attribute(e.attributes, "term");
        given.keywords.push_back(term.empty() ? words_of(e) : term);
    }
}

ItemFields fields_of(std::string_view item) {
    ItemFields out;
    XmlWalk walk(item);
    for (XmlPart part = walk.next(); part.kind != Kind::end; part = walk.next())
        if ((part.kind == Kind::open || part.kind == Kind::empty) && !is_item(part.name))
            take_field(part.name, element(walk, part, item), out);
    return out;
}

// Adds `inner`'s flow behind what stands in `page`; `map` leads from the inner text to the item.
void append_page(PageText&& inner, const OffsetMap& map, PageText& page) {
    const auto shift = static_cast<uint32_t>(page.flow.size());
    page.to_page.append(inner.to_page.then(map), shift);
    page.flow += inner.flow;
    for (Piece piece : inner.pieces) {
        piece.span = {piece.span.begin + shift, piece.span.end + shift};
        if (piece.kind == BlockKind::title) piece.kind = BlockKind::heading;
        piece.may_begin = false;
        page.pieces.push_back(piece);
    }
    for (Dropped& dropped : inner.dropped) {
        dropped.span = map.source_of(dropped.span);
        page.dropped.push_back(std::move(dropped));
    }
}

// The page's own link names it: an RSS item's text, an Atom entry's `alternate`.
std::string link_of(std::string_view item) { return fields_of(item).given.address; }

// What a feed says of itself before its first item.
std::string title_of_feed(std::string_view feed) {
    XmlWalk walk(feed);
    for (XmlPart part = walk.next(); part.kind != Kind::end && !is_item(part.name); part = walk.next())
        if (part.kind == Kind::open && part.name == "title") return words_of(element(walk, part, feed));
    return {};
}

}  // namespace

PageText read_feed_item(std::string_view item, const Limits& limits) {
    ItemFields fields = fields_of(item);
    PageText page;
    page.laid_out = true;
    page.given = std::move(fields.given);
    page.given.title = words_of(fields.title);
    page.one_article = !page.given.title.empty();
    if (page.one_article) {
        page.flow = fields.title.text;
        page.to_page = std::move(fields.title.map);
        const std::string_view title = trimmed(page.flow);
        const auto at = static_cast<uint32_t>(title.data() - page.flow.data());
        page.pieces.push_back({{at, at + static_cast<uint32_t>(title.size())}, BlockKind::title});
        page.flow += '\n';
    }
    const Element& body =
        fields.content.text.size() >= fields.summary.text.size() ? fields.content : fields.summary;
    append_page(read_html_of_article(body.text, limits), body.map, page);
    return page;
}

bool read_feed(const std::string& path, std::string_view feed, const TakePage& take) {
    const std::string outlet = title_of_feed(feed);
    size_t items = 0;
    XmlWalk walk(feed);
    for (XmlPart part = walk.next(); part.kind != Kind::end; part = walk.next()) {
        if (part.kind != Kind::open || !is_item(part.name)) continue;
        const uint32_t begin = part.span.begin;
        uint32_t end = part.span.end;
        for (XmlPart inner = walk.next(); inner.kind != Kind::end; inner = walk.next()) {
            end = inner.span.end;
            if (inner.kind == Kind::close && inner.name == part.name) break;
        }
        RawPage page;
        page.bytes = feed.substr(begin, end - begin);
        page.address = link_of(page.bytes);
        page.uri = page.address.empty() ? path + "#item" + std::to_string(items + 1) : page.address;
        page.media = part.name == "entry" ? "application/atom+xml" : "application/rss+xml";
        page.charset = "utf-8";
        page.outlet = outlet;
        ++items;
        if (!take(std::move(page))) return false;
    }
    return items > 0 || take(Fault{path, "is a feed without items"});
}

}  // namespace isnad
