#include "view/exports.h"

#include <map>
#include <set>

#include "model/ids.h"
#include "model/names.h"
#include "store/corrections.h"
#include "store/json_list.h"
#include "view/atom.h"
#include "view/event_json.h"
#include "view/event_sheets.h"
#include "view/json.h"
#include "view/json_text.h"

namespace isnad {
namespace {

using Write = Result<std::string> (*)(const Record&, const ExportOptions&);

template <std::string (*Shape)(const Happenings&, const ExportOptions&)>
Result<std::string> of_happenings(const Record& record, const ExportOptions& options) {
    const auto all = happenings(record, options.selection, options.sentence_at);
    if (!all) return all.fault();
    return Shape(*all, options);
}

std::string acled(const Happenings& all, const ExportOptions& o) {
    return csv_of(acled_of(all, *o.codes), {o.mark, false});
}
std::string ged(const Happenings& all, const ExportOptions& o) {
    return csv_of(ged_of(all, *o.codes), {o.mark, false});
}
std::string plover(const Happenings& all, const ExportOptions& o) {
    return plover_of(all, *o.codes, o.program);
}
std::string geojson(const Happenings& all, const ExportOptions&) { return geojson_of(all); }
Result<std::string> atom(const Record& record, const ExportOptions& o) {
    return atom_of(record, o.selection);
}

const std::vector<std::string> kFigureColumns = {
    "id",    "article",   "uri",     "outlet",  "published", "story",       "kind",    "low",
    "high",  "qualifier", "text",    "side",    "place",     "date_from",   "date_to", "speaker",
    "relay", "status",    "part_of", "suspect", "tally",     "independent", "verdict"};

std::string number_text(std::optional<double> value) {
    std::string out;
    if (value) append_json_number(out, *value);
    return out;
}

std::string text_of(const MaybeRef& ref) { return ref ? ref->text : ""; }

std::string id_of(const ReadArticle& read, size_t figure) {
    return item_id(read.article.id, ItemType::figure, read.figures[figure].span,
                   nth_of_span(read.figures, figure));
}

Row figure_row(const ReadArticle& read, size_t at, const std::map<std::string, const Tally*>& tallies) {
    const Figure& f = read.figures[at];
    const Article& a = read.article;
    const std::string id = id_of(read, at);
    const auto tally = tallies.find(id);
    const Tally* t = tally == tallies.end() ? nullptr : tally->second;
    std::string relay;
    for (const Ref& r : f.relay) relay += (relay.empty() ? "" : "; ") + r.text;
    return {{id,
             a.id,
             a.uri,
             a.outlet.name.empty() ? a.outlet.domain : a.outlet.name,
             a.published ? shown(a.published->days) : "",
             a.story,
             std::string(name_of(f.kind)),
             number_text(f.bounds.low),
             number_text(f.bounds.high),
             std::string(name_of(f.qualifier)),
             f.text,
             text_of(f.side),
             text_of(f.place),
             iso_of(f.date.from),
             iso_of(f.date.to),
             text_of(f.speaker),
             relay,
             std::string(name_of(f.status)),
             f.part_of ? id_of(read, *f.part_of) : "",
             f.suspect ? "1" : "",
             t ? t->id : "",
             t ? std::to_string(t->independent) : "",
             t ? std::string(name_of(t->verdict)) : ""},
            {}};
}

// Figures one a row, with how they were weighed.
Result<std::string> csv(const Record& record, const ExportOptions& o) {
    const auto places = MapPlaces::load(record);
    if (!places) return places.fault();
    const auto all = record.tallies(o.selection.story);
    if (!all) return all.fault();
    std::map<std::string, const Tally*> tallies;
    for (const Tally& t : *all)
        for (const TallyEntry& e : t.entries) tallies.emplace(e.figure, &t);
    Sheet sheet{"figures", kFigureColumns, {}};
    const auto done = for_each_article(record, o.selection, [&](ReadArticle&& read) {
        for (size_t i = 0; i < read.figures.size(); ++i) {
            const Figure& f = read.figures[i];
            const bool wanted = o.selection.kind.empty() || o.selection.kind == name_of(f.kind);
            if (wanted && places->meets(f.place, o.selection.place))
                sheet.rows.push_back(figure_row(read, i, tallies));
        }
        return true;
    });
    if (!done) return done.fault();
    return csv_of(sheet, {o.mark, false});
}

// The articles that a selection lets pass.
Result<std::set<std::string>> articles_of(const Record& record, const Selection& selection) {
    std::set<std::string> out;
    const auto done = for_each_article(
        record, selection, [&](ReadArticle&& read) { return out.insert(std::move(read.article.id)), true; });
    if (!done) return done.fault();
    return out;
}

// What people changed, one object a line, the oldest first; of a selection, what is of its articles.
Result<std::string> correction_lines(const Record& record, const ExportOptions& o) {
    const auto all = corrections(record);
    if (!all) return all.fault();
    const bool whole = o.selection == Selection{};
    const auto articles = whole ? std::set<std::string>() : articles_of(record, o.selection);
    if (!articles) return articles.fault();
    std::string out;
    for (auto c = all->rbegin(); c != all->rend(); ++c) {
        const auto place = parse_item_id(c->item);
        if (!whole && !articles->contains(place ? place->article : c->item)) continue;
        append_json(out, *c);
        out += '\n';
    }
    return out;
}

struct Format {
    ExportFormat told;
    Write write;  // null for JSON Lines, which are written piece by piece
};

const std::vector<Format>& formats() {
    static const std::vector<Format> all = {
        {{"jsonl", "JSON Lines, the whole record"}, nullptr},
        {{"csv", "figures with how they were weighed, one a row"}, csv},
        {{"acled", "events in ACLED's columns"}, of_happenings<acled>},
        {{"ged", "violent events in UCDP GED's columns"}, of_happenings<ged>},
        {{"plover", "events as PLOVER JSON"}, of_happenings<plover>},
        {{"geojson", "events with a place as GeoJSON"}, of_happenings<geojson>},
        {{"atom", "articles as an Atom feed"}, atom},
        {{"corrections", "what people changed, as JSON Lines"}, correction_lines}};
    return all;
}

}  // namespace

std::vector<ExportFormat> export_formats() {
    std::vector<ExportFormat> out;
    for (const Format& format : formats()) out.push_back(format.told);
    return out;
}

Result<Done> write_export(const Record& record, const ExportOptions& options, const TakeText& take) {
    for (const Format& format : formats()) {
        if (format.told.name != options.format) continue;
        if (!format.write && options.selection == Selection{})
            return write_lines(record, PageOrder::by_uri, take);
        if (!format.write) return write_lines(record, options.selection, take);
        const auto text = format.write(record, options);
        if (!text) return text.fault();
        return take(*text);
    }
    return Fault{"--format",
                 "`" + options.format +
                     "` is not known; jsonl, csv, acled, ged, plover, geojson, atom and corrections are"};
}

std::string json_of(const Selection& s) {
    std::string out;
    JsonText json(out);
    json.open('{')
        .key("story")
        .text_or_null(s.story)
        .key("outlet")
        .text_or_null(s.outlet)
        .key("kind")
        .text_or_null(s.kind);
    json.key("place").text_or_null(s.place).key("published").days(s.days).close('}');
    return out + "\n";
}

}  // namespace isnad
