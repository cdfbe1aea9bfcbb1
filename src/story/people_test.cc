#include "story/people.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

People naming(const std::vector<const char*>& people) {
    Digest digest;
    for (const char* text : people) digest.names.push_back({text, NameKind::person});
    return people_of(digest);
}

TEST(People, are_known_by_any_word_of_their_names) {
    struct Row {
        std::vector<const char*> a, b;
        double others;
    };
    const std::vector<Row> rows = {
        {{"سالم الحداد"}, {"نادر المرزوقي"}, 1},
        {{"سالم الحداد"}, {"سالم بن حمد الحداد"}, 0},
        {{"سالم الحداد"}, {"الحدّاد"}, 0},
        {{"سالم بن حمد"}, {"نادر بن فارس"}, 1},  // بن is no name
        {{"سالم الحداد", "فارس الدوري"}, {"نادر المرزوقي", "فارس الدوري"}, 0},
        {{}, {"نادر المرزوقي"}, 0},
        {{}, {}, 0},
    };
    for (const Row& row : rows) {
        EXPECT_NEAR(other_people(naming(row.a), naming(row.b)), row.others, 1e-6) << &row - rows.data();
        EXPECT_NEAR(other_people(naming(row.b), naming(row.a)), row.others, 1e-6) << &row - rows.data();
    }
}

TEST(People, of_many_articles_weigh_by_how_many_name_them) {
    const People other = naming({"نادر المرزوقي"});
    People many = naming({"سالم الحداد"});
    for (int i = 0; i < 5; ++i) add(many, naming({"سالم الحداد"}));
    EXPECT_EQ(other_people(many, other), 1);
    add(many, naming({"سالم الحداد", "نادر المرزوقي"}));
    EXPECT_GT(other_people(many, other), 0.6) << "one article names both";
    for (int i = 0; i < 9; ++i) add(many, other);
    EXPECT_EQ(other_people(many, other), 0);
}

}  // namespace
}  // namespace isnad
