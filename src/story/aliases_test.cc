#include "story/aliases.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "find/test_tables.h"

namespace isnad {
namespace {

using namespace test_tables;

struct Naming {
    NameKind kind;
    const char* text;
    bool lone = false;
    const char* state = "";
};
constexpr NameKind kPerson = NameKind::person, kOrg = NameKind::org, kPlace = NameKind::place;

uint64_t entity_of(NameKind kind, std::string_view text) {
    return name_rules().entities().resolve(name_rules().lexicon(), kind, text).number;
}

Digest article(const char* id, const std::vector<Naming>& names) {
    Digest d;
    d.article = id;
    for (const Naming& n : names)
        d.names.push_back({n.text, n.kind, 1, entity_of(n.kind, n.text), n.lone, nation_of_code(n.state)});
    return d;
}

// `b: short = full by a`, in order.
std::string told(const std::vector<Digest>& story) {
    std::vector<size_t> members(story.size());
    for (size_t i = 0; i < members.size(); ++i) members[i] = i;
    std::string out;
    for (const Inferred& i : infer_aliases(story, members, ShortForms(name_rules()))) {
        std::string full = i.entity;
        for (const Digest& d : story)
            for (const NameBrief& n : d.names)
                if (entity_id(n.entity) == i.entity) full = n.text;
        out += (out.empty() ? "" : " | ") + i.article + ": " + i.text + " = " + full + " by " + i.by;
    }
    return out;
}

TEST(Aliases, AreToldByOtherArticlesOfTheStory) {
    struct Row {
        std::vector<Digest> story;
        const char* told;
    };
    const Naming full{kPerson, "سيرغي بارانيشيف"}, lone{kPerson, "بارانيشيف", true};
    const Row rows[] = {
        {{article("a", {full}), article("b", {lone})}, "b: بارانيشيف = سيرغي بارانيشيف by a"},
        {{article("b", {lone}), article("a", {full})}, "b: بارانيشيف = سيرغي بارانيشيف by a"},
        {{article("a", {lone})}, ""},
        {{article("a", {full}), article("b", {{kPerson, "بارانيشيف"}})}, ""},  // a longer name, half found
        {{article("a", {full}), article("c", {{kPerson, "بافل بارانيشيف"}}), article("b", {lone})}, ""},
        {{article("a", {{kPerson, "سيرغي أندريه بارانيشيف"}}), article("c", {full}), article("d", {full}),
          article("b", {lone})},
         "b: بارانيشيف = سيرغي بارانيشيف by c"},
        {{article("a", {{kPerson, "سيرغي أندريه بارانيشيف"}}),
          article("c", {{kPerson, "سيرغي بافل بارانيشيف"}}), article("b", {lone})},
         ""},
        {{article("a", {full}), article("b", {{kPerson, "بافل", true}})}, ""},
        {{article("a", {{kOrg, "وزارة الداخلية البلغارية"}}),
          article("b", {{kOrg, "وزارة الداخلية"}, {kPlace, "بلغاريا"}})},
         "b: وزارة الداخلية = وزارة الداخلية البلغارية by a"},
        {{article("a", {{kOrg, "وزارة الداخلية البلغارية"}}),
          article("b", {{kOrg, "وزارة الداخلية"}, {kPlace, "كندا"}})},
         ""},
        {{article("a", {{kOrg, "وزارة الداخلية البلغارية"}, {kOrg, "وزارة الداخلية الكندية"}}),
          article("b", {{kOrg, "وزارة الداخلية"}})},
         ""},
        {{article("a", {{kOrg, "وزارة الداخلية البلغارية"}, {kPlace, "بلغاريا"}}),
          article("b", {{kOrg, "وزارة الداخلية", false, "CA"}, {kPlace, "بلغاريا"}})},
         ""},
        {{article("a", {{kPerson, "سيرغي بارانيشيف", false, "RU"}}),
          article("c", {{kPerson, "بافل بارانيشيف", false, "BG"}}),
          article("b", {{kPerson, "بارانيشيف", true, "BG"}})},
         "b: بارانيشيف = بافل بارانيشيف by c"},
        {{article("a", {{kPerson, "سيرغي بارانيشيف", false, "RU"}}),
          article("b", {{kPerson, "بارانيشيف", true, "BG"}})},
         ""},
        {{article("a", {{kPerson, "سيرغي بارانيشيف", false, "RU"}}),
          article("c", {{kPerson, "بافل بارانيشيف"}}), article("b", {{kPerson, "بارانيشيف", true, "BG"}})},
         ""},
    };
    for (const Row& row : rows) EXPECT_EQ(told(row.story), row.told);
}

TEST(Aliases, KnowNothingWithoutNames) {
    const std::vector<Digest> story = {article("a", {{kPerson, "سيرغي بارانيشيف"}}),
                                       article("b", {{kPerson, "بارانيشيف", true}})};
    EXPECT_TRUE(infer_aliases(story, {0, 1}, {}).empty());
}

}  // namespace
}  // namespace isnad
