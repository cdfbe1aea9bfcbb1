#include "store/rows.h"

#include <algorithm>

#include "model/ids.h"
#include "store/block_list.h"
#include "store/json_list.h"
#include "store/schema.h"

namespace isnad {
namespace {

template <class Items>
size_t kept(const Items& items) {
    return std::min(items.size(), kMostItems);
}

}  // namespace

RowWriter::RowWriter(Database& database, Dictionaries& dictionaries, TextPacker& texts)
    : dictionaries_(&dictionaries),
      texts_(&texts),
      page_(database, "INSERT INTO page VALUES(?,?,?,?,?,?,?,?)"),
      dropped_(database, "INSERT INTO dropped VALUES(?,?,?,?,?,?)"),
      article_(database, "INSERT INTO article VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      name_(database, "INSERT INTO name VALUES(?,?,?,?,?,?)"),
      figure_(database, "INSERT INTO figure VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      statement_(database, "INSERT INTO statement VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      event_(database, "INSERT INTO event VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)") {}

void RowWriter::page(int64_t key, const Page& page, std::string_view packed) {
    page_.number(key).text(page.id).text(page.uri).text_or_null(page.media).text_or_null(page.sha256);
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
        .text(id)
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
    article_.number(key).text(a.id).number(page).number(int64_t{a.nth}).text(a.uri);
    article_.text_or_null(a.outlet.name).text_or_null(a.outlet.domain).text_or_null(a.title);
    article_.text(json_[0] = json_list(a.byline)).text(json_[1] = json_list(a.agencies));
    article_.text(json_[2] = json_list(a.dateline));
    const Published none{};
    const Published& p = a.published ? *a.published : none;
    days_[0] = iso_of(p.days.from);
    days_[1] = iso_of(p.days.to);
    article_.text_or_null(days_[0]).text_or_null(days_[1]);
    article_.text_or_null(a.published ? name_of(p.basis) : "").text_or_null(p.text);
    article_.text_or_null(a.crawled).text_or_null(a.language);
    const std::string keywords = json_list(a.keywords);
    article_.text(keywords).blob(json_[3] = packed_blocks(a.blocks)).blob(texts_->pack(a.text)).run();
}

template <class Items>
Query& RowWriter::item(Query& row, int64_t article, const Items& items, size_t at) {
    const Span span = items[at].span;
    row.number((article << kItemBits) + static_cast<int64_t>(at));
    row.number(int64_t{span.begin}).number(int64_t{span.end} - int64_t{span.begin});
    return row.number(int64_t{nth_of_span(items, at)});
}

void RowWriter::ref(Query& row, const MaybeRef& ref) {
    if (!ref) {
        row.null().null().null();
        return;
    }
    row.number(dictionaries_->form(ref->text, "", ref->entity));
    row.number(int64_t{ref->span.begin}).number(int64_t{ref->span.end});
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
    for (size_t i = 0; i < kept(read.names); ++i) {
        const Name& n = read.names[i];
        item(name_, article, read.names, i).number(dictionaries_->form(n.text, name_of(n.kind), n.entity));
        rule(name_, n.rule);
        name_.run();
    }
}

void RowWriter::figures(int64_t article, const ReadArticle& read) {
    for (size_t i = 0; i < kept(read.figures); ++i) {
        const Figure& f = read.figures[i];
        item(figure_, article, read.figures, i).text(f.text).number(f.bounds.low).number(f.bounds.high);
        figure_.number(place_of(f.qualifier)).number(place_of(f.kind)).text_or_null(f.counted);
        ref(figure_, f.side);
        ref(figure_, f.place);
        figure_.text_or_null(days_[0] = iso_of(f.date.from)).text_or_null(days_[1] = iso_of(f.date.to));
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
        item(statement_, article, read.statements, i).text(s.text);
        ref(statement_, s.speaker);
        statement_.text_or_null(s.role);
        relay(statement_, s.relay);
        statement_.number(place_of(s.stance)).number(int64_t{s.direct});
        statement_.number(int64_t{s.content.begin}).number(int64_t{s.content.end});
        rule(statement_, s.rule);
        statement_.run();
    }
}

void RowWriter::events(int64_t article, const ReadArticle& read) {
    for (size_t i = 0; i < kept(read.events); ++i) {
        const Event& e = read.events[i];
        item(event_, article, read.events, i).text(e.text).number(place_of(e.type));
        ref(event_, e.actor);
        ref(event_, e.target);
        ref(event_, e.place);
        event_.text_or_null(days_[0] = iso_of(e.date.from)).text_or_null(days_[1] = iso_of(e.date.to));
        event_.number(place_of(e.status));
        rule(event_, e.rule);
        event_.run();
    }
}

}  // namespace isnad
