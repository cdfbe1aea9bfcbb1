#include "store/rows.h"

#include <algorithm>
#include <charconv>

#include "model/ids.h"
#include "store/block_list.h"
#include "store/json_list.h"
#include "store/known_pages.h"
#include "store/name_list.h"
#include "store/schema.h"

namespace isnad {
namespace {

template <class Items>
size_t kept(const Items& items) {
    return std::min(items.size(), kMostItems);
}

// "" of what is no hex of whole bytes.
std::string bytes_of_hex(std::string_view hex) {
    std::string out;
    for (size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned byte = 0;
        const auto [end, error] = std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
        if (error != std::errc() || end != hex.data() + i + 2) return "";
        out += static_cast<char>(byte);
    }
    return hex.size() % 2 == 0 ? out : "";
}

}  // namespace

RowWriter::RowWriter(Database& database, Dictionaries& dictionaries, TextPacker& texts)
    : dictionaries_(&dictionaries),
      texts_(&texts),
      page_(database, "INSERT INTO page VALUES(?,?,?,?,?,?,?,?)"),
      dropped_(database, "INSERT INTO dropped VALUES(?,?,?,?,?,?)"),
      article_(database, "INSERT INTO article VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      names_(database, "INSERT INTO name_list VALUES(?,?)"),
      figure_(database, "INSERT INTO figure_kept VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      statement_(database, "INSERT INTO statement_kept VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      event_(database, "INSERT INTO event_kept VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)") {}

void RowWriter::page(int64_t key, const Page& page, std::string_view packed) {
    page_.number(key).number(static_cast<int64_t>(page_number(page.id))).text(page.uri);
    const auto media = std::find(kMedia.begin(), kMedia.end(), page.media);
    media == kMedia.end() ? page_.text_or_null(page.media) : page_.number(int64_t{media - kMedia.begin()});
    const std::string hash = bytes_of_hex(page.sha256);
    hash.empty() ? page_.text_or_null(page.sha256) : page_.blob(hash);
    page_.number(static_cast<int64_t>(page.bytes)).null();
    if (packed.empty())
        page_.null().run();
    else
        page_.blob(packed).run();
    int64_t nth = 0;
    for (const Dropped& d : page.dropped) {
        dropped_.number(key).number(nth++).number(int64_t{d.span.begin}).number(int64_t{d.span.end});
        dropped_.text(name_of(d.reason));
        rule(dropped_, d.rule);
        dropped_.run();
    }
}

void RowWriter::fault(int64_t key, std::string_view id, const Fault& fault) {
    page_.number(key)
        .number(static_cast<int64_t>(page_number(id)))
        .text(fault.where)
        .null()
        .null()
        .number(int64_t{0})
        .text(fault.what)
        .null()
        .run();
}

void RowWriter::article(int64_t key, int64_t page, const ReadArticle& read) {
    head(read.article, key, page);
    names(key, read);
    figures(key, read);
    statements(key, read);
    events(key, read);
}

void RowWriter::head(const Article& a, int64_t key, int64_t page) {
    article_.number(key).number(static_cast<int64_t>(page_number(a.page))).number(page);
    article_.number(int64_t{a.nth}).text(a.uri);
    article_.text_or_null(a.outlet.name).text_or_null(a.outlet.domain).text_or_null(a.title);
    article_.text(json_[0] = json_list(a.byline)).text(json_[1] = json_list(a.agencies));
    article_.text(json_[2] = json_list(a.dateline));
    const Published none{};
    const Published& p = a.published ? *a.published : none;
    article_.day(p.days.from).day(p.days.to);
    a.published ? article_.number(place_of(p.basis)) : article_.null();
    p.text == iso_of(p.days.from) ? article_.null() : article_.text(p.text);
    article_.text_or_null(a.crawled).text_or_null(a.language);
    const std::string keywords = json_list(a.keywords);
    article_.text(keywords).blob(json_[3] = packed_blocks(a.blocks)).blob(texts_->pack(a.text)).run();
}

template <class Items>
Query& RowWriter::item(Query& row, int64_t article, const Items& items, size_t at) {
    row.number((article << kItemBits) + static_cast<int64_t>(at)).number(int64_t{items[at].span.begin});
    return row.number(int64_t{nth_of_span(items, at)});
}

Query& RowWriter::form(Query& row, std::string_view text) {
    return text.empty() ? row.null() : row.number(dictionaries_->form(text, "", ""));
}

void RowWriter::ref(Query& row, const MaybeRef& ref) {
    if (!ref) {
        row.null().null();
        return;
    }
    row.number(dictionaries_->form(ref->text, "", ref->entity)).number(int64_t{ref->span.begin});
}

void RowWriter::relay(Query& row, const std::vector<Ref>& relay) {
    if (relay.empty()) {
        row.null();
        return;
    }
    std::string& json = json_[0];
    json = "[";
    for (const Ref& r : relay) {
        if (json.size() > 1) json += ',';
        json += '[' + std::to_string(dictionaries_->form(r.text, "", r.entity)) + ',' +
                std::to_string(r.span.begin) + ',' + std::to_string(r.span.end) + ']';
    }
    row.text(json += ']');
}

void RowWriter::rule(Query& row, const std::string& name) {
    if (name.empty())
        row.null();
    else
        row.number(dictionaries_->rule(name));
}

void RowWriter::names(int64_t article, const ReadArticle& read) {
    if (read.names.empty()) return;
    std::string& list = json_[0];
    list.clear();
    for (size_t i = 0; i < kept(read.names); ++i) {
        const Name& n = read.names[i];
        append_name(list, {n.span.begin, dictionaries_->form(n.text, name_of(n.kind), n.entity),
                           n.rule.empty() ? 0 : dictionaries_->rule(n.rule)});
    }
    names_.number(article).text(list).run();
}

void RowWriter::figures(int64_t article, const ReadArticle& read) {
    for (size_t i = 0; i < kept(read.figures); ++i) {
        const Figure& f = read.figures[i];
        item(figure_, article, read.figures, i).text(f.text).number(f.bounds.low).number(f.bounds.high);
        form(figure_.number(place_of(f.qualifier)).number(place_of(f.kind)), f.counted);
        ref(figure_, f.side);
        ref(figure_, f.place);
        figure_.day(f.date.from).day(f.date.to);
        ref(figure_, f.speaker);
        relay(figure_, f.relay);
        figure_.number(place_of(f.status));
        rule(figure_, f.rule);
        if (f.part_of && *f.part_of < kept(read.figures))
            figure_.number((article << kItemBits) + int64_t{*f.part_of});
        else
            figure_.null();
        figure_.number(int64_t{f.suspect}).run();
    }
}

void RowWriter::statements(int64_t article, const ReadArticle& read) {
    for (size_t i = 0; i < kept(read.statements); ++i) {
        const Statement& s = read.statements[i];
        form(item(statement_, article, read.statements, i), s.text);
        ref(statement_, s.speaker);
        form(statement_, s.role);
        relay(statement_, s.relay);
        statement_.number(place_of(s.stance)).number(int64_t{s.direct});
        statement_.number(int64_t{s.content.begin}).number(int64_t{s.content.end} - int64_t{s.content.begin});
        rule(statement_, s.rule);
        statement_.run();
    }
}

void RowWriter::events(int64_t article, const ReadArticle& read) {
    for (size_t i = 0; i < kept(read.events); ++i) {
        const Event& e = read.events[i];
        form(item(event_, article, read.events, i), e.text).number(place_of(e.type));
        ref(event_, e.actor);
        ref(event_, e.target);
        ref(event_, e.place);
        event_.day(e.date.from).day(e.date.to).number(place_of(e.status));
        rule(event_, e.rule);
        event_.run();
    }
}

}  // namespace isnad
