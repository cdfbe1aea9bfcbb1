#include "view/exports.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"
#include "store/writer.h"
#include "view/atom.h"
#include "view/event_json.h"
#include "view/event_sheets.h"
#include "view/ledger.h"

namespace isnad {
namespace {

const std::optional<Day> kDay = Day::parse("2023-09-26"), kNext = Day::parse("2023-09-27");

// An article whose text tells of an explosion at bytes 0–12 with so many killed beside it.
ReadArticle told(const std::string& page, const std::string& outlet, double killed,
                 std::optional<Day> printed, std::optional<Day> when) {
    ReadArticle a;
    a.article.id = page + ".0";
    a.article.page = page;
    a.article.uri = "https://" + outlet + ".example/1";
    a.article.outlet = {outlet, outlet + ".example"};
    a.article.title = "انفجار & <حريق>";
    a.article.published = Published{{printed, printed}, DateBasis::stated, ""};
    a.article.language = "ar";
    a.article.text = "انفجار في ستيباناكيرت قتل كثيرين";
    const Ref place{"ستيباناكيرت", {18, 40}, "e000000000000001"}, who{"=سلطات الإقليم", {0, 12}, ""};
    a.events = {{{0, 12}, "انفجار", EventType::bombing, {}, {}, place, {when, when}, Status::asserted, "r"}};
    a.figures = {{{41, 47},
                  "قتل",
                  {killed, {}},
                  Qualifier::at_least,
                  FigureKind::killed,
                  "",
                  {},
                  place,
                  {},
                  who,
                  {},
                  Status::asserted,
                  "r"}};
    a.statements = {{{0, 12}, "انفجار", who, "", {}, Stance::demand, false, {13, 17}, "r"}};
    return a;
}

class Exports : public testing::Test {
 protected:
    void SetUp() override {
        for (const ReadArticle& a : {told("00000000000000a1", "alpha", 20, kDay, kDay),
                                     told("00000000000000a2", "beta", 68, kNext, kDay)}) {
            Reading reading{{a.article.page, a.article.uri, "text/html", "", 0, "", {a.article.id}, {}}, {a}};
            const PackDigest none = [](const ReadArticle&, Numbering&) { return std::string(); };
            ASSERT_TRUE(*writer_.add({std::move(reading), "", {none}, {""}}));
        }
        Results results;
        results.stories = {
            {"s000000000000001", "قصة", {kDay, kNext}, {"00000000000000a1.0", "00000000000000a2.0"}, {}, ""}};
        Tally tally{"t000000000000001",
                    "s000000000000001",
                    FigureKind::killed,
                    "ستيباناكيرت",
                    "",
                    {},
                    2,
                    Verdict::update,
                    "grows"};
        for (const auto& [page, n] :
             {std::pair("00000000000000a1", 20.0), std::pair("00000000000000a2", 68.0)})
            tally.entries.push_back({std::string(page) + ".0.f41-47",
                                     std::string(page) + ".0",
                                     {n, {}},
                                     Qualifier::at_least,
                                     {},
                                     "=سلطات الإقليم"});
        results.tallies = {tally};
        results.entities = {{"e000000000000001",
                             NameKind::place,
                             "ستيباناكيرت",
                             "Stepanakert",
                             {"ستيباناكرت", "ستيباناكيرت"},
                             {{"iso3166", "AZ"}},
                             39.8,
                             46.75}};
        ASSERT_TRUE(writer_.close_batch().ok());
        ASSERT_TRUE(writer_.finish(results, [](std::string_view) { return std::string(); }).ok());
    }

    std::string in(const std::string& format, Selection selection = {}) {
        std::string out;
        const auto done =
            write_export(writer_.record(), {format, std::move(selection), false, "1.0", {}, codes()},
                         [&](std::string_view text) {
                             out += text;
                             return Result<Done>(Done{});
                         });
        return done ? out : done.fault().message();
    }

    static std::shared_ptr<const EventCodeTable> codes() {
        static const auto table =
            std::make_shared<const EventCodeTable>(std::move(*EventCodeTable::load(*Lexicon::load())));
        return table;
    }

    Writer writer_ = std::move(*Writer::open(":memory:", {"1", "", "{}", false}));
};

TEST_F(Exports, OneHappeningIsToldOnce) {
    const auto all = happenings(writer_.record(), {});
    ASSERT_TRUE(all.ok());
    ASSERT_EQ(all->all.size(), 1u);
    const Happening& h = all->all[0];
    EXPECT_EQ(h.id, "00000000000000a1.0.e0-12");
    EXPECT_EQ(h.tellings.size(), 2u);
    EXPECT_EQ(h.outlets, (std::vector<std::string>{"alpha", "beta"}));
    EXPECT_EQ(h.killed.low, 20);
    EXPECT_EQ(h.killed.high, std::nullopt);  // both are open above
    EXPECT_EQ(h.killed.best, 68);
    EXPECT_EQ(h.killed.independent, 2);
    EXPECT_EQ(h.killed.verdict, "update");
    EXPECT_EQ(h.place.country, "AZ");
}

TEST(Reach, is_closed_only_by_a_count_that_is) {
    constexpr auto kNone = std::nullopt;
    const std::pair<std::vector<Bounds>, Bounds> rows[] = {
        {{}, {}},
        {{{20, kNone}}, {20, kNone}},
        {{{20, kNone}, {68, 68}}, {20, 68}},
        {{{90, kNone}, {68, 68}}, {68, kNone}},
        {{{kNone, 12}}, {kNone, 12}},
        {{{8, 9}, {5, 5}}, {5, 9}},
    };
    for (const auto& [counts, expected] : rows) EXPECT_EQ(reach_of(counts), expected) << counts.size();
}

// An article with an explosion, a meeting and a raid; beside them the killed, some of them, and those of a
// war.
TEST_F(Exports, VictimsBelongToTheNearestEventThatHarms) {
    ReadArticle a = told("00000000000000a3", "gamma", 9, kDay, kDay);
    Event meeting = a.events[0], raid = a.events[0];
    meeting.type = EventType::talks, meeting.span = {34, 40};
    raid.type = EventType::air_strike, raid.span = {100, 106};
    a.events = {a.events[0], meeting, raid};
    Figure part = a.figures[0];
    part.part_of = 0, part.bounds = {3, 3}, part.qualifier = Qualifier::exact, part.span = {50, 54};
    Figure war = a.figures[0];
    war.bounds = {9000, 9000}, war.date = {Day::parse("2022-02-01"), kDay}, war.span = {48, 50};
    a.figures.push_back(part);
    a.figures.push_back(war);
    Reading reading{{a.article.page, a.article.uri, "text/html", "", 0, "", {a.article.id}, {}}, {a}};
    ASSERT_TRUE(*writer_.add(
        {std::move(reading), "", {[](const ReadArticle&, Numbering&) { return std::string(); }}, {""}}));
    ASSERT_TRUE(writer_.close_batch().ok());
    const auto all = happenings(writer_.record(), {"", "gamma", "", "", {}});
    ASSERT_EQ(all->all.size(), 3u);
    for (const Happening& h : all->all) {
        const bool harmed = h.type == EventType::bombing;
        EXPECT_EQ(h.killed.low, harmed ? std::optional(9.0) : std::nullopt);
        EXPECT_EQ(h.killed.counts.size(), harmed ? 1u : 0u);
    }
}

TEST_F(Exports, AcledAndGedHaveTheirColumns) {
    const auto all = happenings(writer_.record(), {});
    const Sheet acled = acled_of(*all, *codes()), ged = ged_of(*all, *codes());
    EXPECT_EQ(acled.columns.size(), 36u);
    EXPECT_EQ(ged.columns.size(), 49u);
    ASSERT_EQ(acled.rows.size(), 1u);
    const std::string row = in("acled");
    EXPECT_NE(
        row.find(
            "ISNAD-00000000000000a1.0.e0-12,2023-09-26,2023,1,Political violence,Explosions/Remote violence,"
            "Remote explosive/landmine/IED,"),
        std::string::npos)
        << row;
    EXPECT_NE(
        row.find(",ستيباناكيرت,39.8,46.75,1,alpha; beta,,انفجار & <حريق>,68,bombing,,20,,2,update,2\r\n"),
        std::string::npos)
        << row;
    EXPECT_NE(in("ged").find("POINT (46.75 39.8)"), std::string::npos);
    EXPECT_NE(in("ged").find("\"'=سلطات الإقليم\""), std::string::npos);  // no formula
}

TEST_F(Exports, GeoJsonHasLongitudeFirst) {
    EXPECT_NE(in("geojson").find(R"("coordinates":[46.75,39.8])"), std::string::npos);
    EXPECT_EQ(in("geojson", {"", "", "", "باكو", {}}), "{\"type\":\"FeatureCollection\",\"features\":[]}\n");
    EXPECT_EQ(in("geojson", {"", "", "", "ستيباناكرت", {}}), in("geojson"));  // another spelling of the place
}

TEST_F(Exports, PloverHasWhatItRequires) {
    const std::string text = in("plover");
    for (const char* part : {R"("id":"ISNAD-)", R"("date":"2023-09-26")", R"("actor":[])",
                             R"("event":["ASSAULT"])", R"("dead":68)"})
        EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST_F(Exports, AtomEscapes) {
    const std::string text = in("atom", {"s000000000000001", "", "", "", {}});
    EXPECT_NE(text.find("<title>قصة</title>"), std::string::npos);
    EXPECT_NE(text.find("<title>انفجار &amp; &lt;حريق&gt;</title>"), std::string::npos);
    EXPECT_LT(text.find("beta.example"), text.find("alpha.example"));  // the newest first
    std::string out;
    append_xml_text(out, std::string("a\0\x01\"ب", 6));
    EXPECT_EQ(out, "a&quot;ب");
}

TEST_F(Exports, HonourFilters) {
    EXPECT_EQ(happenings(writer_.record(), {"", "alpha", "", "", {}})->all[0].tellings.size(), 1u);
    EXPECT_TRUE(happenings(writer_.record(), {"", "", "shelling", "", {}})->all.empty());
    EXPECT_TRUE(happenings(writer_.record(), {"s000000000000002", "", "", "", {}})->all.empty());
    const std::string lines = in("jsonl", {"", "", "", "", {kNext, {}}});
    EXPECT_EQ(lines.find("alpha.example"), std::string::npos);
    EXPECT_NE(lines.find("\"type\":\"tally\""), std::string::npos);
    EXPECT_EQ(
        in("xls"),
        "--format: `xls` is not known; jsonl, csv, acled, ged, plover, geojson, atom and corrections are");
}

TEST_F(Exports, LedgersLeadToItems) {
    const auto casualties = ledger(writer_.record(), "casualties", {});
    ASSERT_TRUE(casualties.ok());
    ASSERT_EQ(casualties->rows.size(), 1u);
    EXPECT_EQ(casualties->rows[0].items,
              (std::vector<std::string>{"00000000000000a1.0.f41-47", "00000000000000a2.0.f41-47"}));
    EXPECT_EQ(casualties->rows[0].cells[0], "2023-09-27");
    EXPECT_EQ(casualties->rows[0].cells[3], "20");
    EXPECT_EQ(casualties->rows[0].cells[4], "");
    EXPECT_EQ(casualties->rows[0].cells[10], "asserted");
    EXPECT_EQ(casualties->rows[0].cells[12], "update");
    EXPECT_EQ(ledger(writer_.record(), "strikes", {})->rows.size(), 1u);
    EXPECT_EQ(ledger(writer_.record(), "positions", {})->rows.size(), 2u);
    EXPECT_TRUE(ledger(writer_.record(), "aid", {})->rows.empty());
    EXPECT_FALSE(ledger(writer_.record(), "weather", {}).ok());
    for (const LedgerName& name : ledger_names()) {
        const auto sheet = ledger(writer_.record(), name.name, {});
        for (const Row& row : sheet->rows) EXPECT_EQ(row.cells.size(), sheet->columns.size()) << name.name;
    }
    EXPECT_EQ(timeline_sheet(writer_.record(), {})->rows.size(), 1u);
    EXPECT_EQ(tally_sheet(writer_.record(), {"", "", "wounded", "", {}})->rows.size(), 0u);
}

}  // namespace
}  // namespace isnad
