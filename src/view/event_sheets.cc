#include "view/event_sheets.h"

#include <algorithm>
#include <set>

#include "model/names.h"
#include "view/event_facts.h"
#include "view/json_text.h"

namespace isnad {
namespace {

std::string number_text(std::optional<double> value) {
    std::string out;
    if (value) append_json_number(out, *value);
    return out;
}

// 1 the day is told, 2 within a week, 3 less well.
std::string precision_of(const Happening& h) {
    if (h.day_told && h.days.single()) return "1";
    if (h.days.from && h.days.to && *h.days.to - *h.days.from <= 7) return "2";
    return "3";
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : "; ") + text;
    return out;
}

size_t articles_of(const Happening& h) {
    std::set<std::string_view> ids;
    for (const Telling& t : h.tellings) ids.insert(t.article);
    return ids.size();
}

bool happened(const Happening& h) {
    const Status status = status_of(h);
    return status == Status::asserted || status == Status::estimated;
}

const std::vector<std::string> kAcled = {"event_id_cnty",
                                         "event_date",
                                         "year",
                                         "time_precision",
                                         "disorder_type",
                                         "event_type",
                                         "sub_event_type",
                                         "actor1",
                                         "assoc_actor_1",
                                         "inter1",
                                         "actor2",
                                         "assoc_actor_2",
                                         "inter2",
                                         "interaction",
                                         "civilian_targeting",
                                         "iso",
                                         "region",
                                         "country",
                                         "admin1",
                                         "admin2",
                                         "admin3",
                                         "location",
                                         "latitude",
                                         "longitude",
                                         "geo_precision",
                                         "source",
                                         "source_scale",
                                         "notes",
                                         "fatalities",
                                         "tags",
                                         "timestamp",
                                         "fatalities_low",
                                         "fatalities_high",
                                         "independent",
                                         "verdict",
                                         "articles"};

const std::vector<std::string> kGed = {"id",
                                       "relid",
                                       "year",
                                       "active_year",
                                       "code_status",
                                       "type_of_violence",
                                       "conflict_dset_id",
                                       "conflict_new_id",
                                       "conflict_name",
                                       "dyad_dset_id",
                                       "dyad_new_id",
                                       "dyad_name",
                                       "side_a_dset_id",
                                       "side_a_new_id",
                                       "side_a",
                                       "side_b_dset_id",
                                       "side_b_new_id",
                                       "side_b",
                                       "number_of_sources",
                                       "source_article",
                                       "source_office",
                                       "source_date",
                                       "source_headline",
                                       "source_original",
                                       "where_prec",
                                       "where_coordinates",
                                       "where_description",
                                       "adm_1",
                                       "adm_2",
                                       "latitude",
                                       "longitude",
                                       "geom_wkt",
                                       "priogrid_gid",
                                       "country",
                                       "country_id",
                                       "region",
                                       "event_clarity",
                                       "date_prec",
                                       "date_start",
                                       "date_end",
                                       "deaths_a",
                                       "deaths_b",
                                       "deaths_civilians",
                                       "deaths_unknown",
                                       "best",
                                       "high",
                                       "low",
                                       "gwnoa",
                                       "gwnob"};

// Cells by name, so that no column is filled by its place.
class Cells {
 public:
    explicit Cells(const std::vector<std::string>& columns) : columns_(columns), cells_(columns.size()) {}
    void set(std::string_view name, std::string value) {
        const auto at = std::find(columns_.begin(), columns_.end(), name);
        cells_[static_cast<size_t>(at - columns_.begin())] = std::move(value);
    }
    std::vector<std::string> take() { return std::move(cells_); }

 private:
    const std::vector<std::string>& columns_;
    std::vector<std::string> cells_;
};

void set_place(Cells& cells, const MapPlace& place) {
    cells.set("country", place.country);
    cells.set("latitude", number_text(place.lat));
    cells.set("longitude", number_text(place.lon));
}

std::vector<std::string> acled_cells(const Happenings& all, const Happening& h, const EventCodeTable& table) {
    Cells c(kAcled);
    const EventCodes& codes = codes_of(table, h);
    const auto day = first_day(h);
    c.set("event_id_cnty", "ISNAD-" + h.id);
    c.set("event_date", iso_of(day));
    c.set("year", day ? std::to_string(day->civil().year) : "");
    c.set("time_precision", precision_of(h));
    c.set("disorder_type", std::string(codes.disorder));
    c.set("event_type", std::string(codes.event));
    c.set("sub_event_type", std::string(codes.sub));
    c.set("actor1", h.actor);
    c.set("actor2", h.target);
    set_place(c, h.place);
    c.set("location", h.place.name);
    c.set("geo_precision", h.place.name.empty() ? "" : h.place.lat ? "1" : "3");
    c.set("source", joined(h.outlets));
    c.set("notes",
          h.tellings.front().sentence.empty() ? first_article(all, h).title : h.tellings.front().sentence);
    c.set("fatalities", number_text(h.killed.best));
    c.set("tags", std::string(name_of(h.type)));
    c.set("fatalities_low", number_text(h.killed.low));
    c.set("fatalities_high", number_text(h.killed.high));
    c.set("independent", h.killed.independent > 0 ? std::to_string(h.killed.independent) : "");
    c.set("verdict", h.killed.verdict);
    c.set("articles", std::to_string(articles_of(h)));
    return c.take();
}

std::vector<std::string> ged_cells(const Happenings& all, const Happening& h, const EventCodeTable& table) {
    Cells c(kGed);
    const Article& source = first_article(all, h);
    const auto day = first_day(h);
    c.set("id", "ISNAD-" + h.id);
    c.set("relid", "ISNAD-" + h.story);
    c.set("year", day ? std::to_string(day->civil().year) : "");
    c.set("type_of_violence", std::to_string(codes_of(table, h).violence));
    c.set("side_a", h.actor);
    c.set("side_b", h.target);
    c.set("number_of_sources", std::to_string(std::max(1, h.killed.independent)));
    c.set("source_article", source.uri);
    c.set("source_office", source.outlet.name.empty() ? source.outlet.domain : source.outlet.name);
    c.set("source_date", source.published ? iso_of(source.published->days.from) : "");
    c.set("source_headline", source.title);
    c.set("source_original", joined(h.roots));
    c.set("where_prec", h.place.name.empty() ? "" : h.place.lat ? "1" : "5");
    c.set("where_coordinates", h.place.name);
    c.set("where_description", h.place.text);
    set_place(c, h.place);
    if (h.place.lat && h.place.lon)
        c.set("geom_wkt", "POINT (" + number_text(h.place.lon) + " " + number_text(h.place.lat) + ")");
    c.set("event_clarity", "1");
    c.set("date_prec", precision_of(h));
    c.set("date_start", iso_of(h.days.from ? h.days.from : h.days.to));
    c.set("date_end", iso_of(h.days.to ? h.days.to : h.days.from));
    c.set("deaths_unknown", number_text(h.killed.best));
    c.set("best", number_text(h.killed.best));
    c.set("high", number_text(h.killed.high));
    c.set("low", number_text(h.killed.low));
    return c.take();
}

template <class CellsOf>
Sheet sheet_of(const char* name, const std::vector<std::string>& columns, const Happenings& all,
               const EventCodeTable& table, CellsOf cells_of, bool only_violence) {
    Sheet sheet{name, columns, {}};
    for (const Happening& h : all.all)
        if (happened(h) && (!only_violence || codes_of(table, h).violence != 0))
            sheet.rows.push_back({cells_of(all, h, table), items_of(h)});
    return sheet;
}

}  // namespace

Sheet acled_of(const Happenings& all, const EventCodeTable& table) {
    return sheet_of("acled", kAcled, all, table, acled_cells, false);
}
Sheet ged_of(const Happenings& all, const EventCodeTable& table) {
    return sheet_of("ged", kGed, all, table, ged_cells, true);
}

}  // namespace isnad
