#include "store/name_list.h"

#include <gtest/gtest.h>

#include <vector>

#include "store/sqlite.h"

namespace isnad {
namespace {

const std::vector<ListedName> kNames = {{0, 1, 0},          {127, 128, 1},     {32767, 32768, 127},
                                        {32768, 65535, 0},  {55296, 55295, 2}, {1u << 30, 1, 1000},
                                        {70000, 2000000, 7}};

std::string list() {
    std::string out;
    for (const ListedName& name : kNames) append_name(out, name);
    return out;
}

TEST(NameList, GoesBothWays) {
    std::vector<ListedName> back;
    const std::string names = list();
    NameListReader reader(names);
    for (ListedName name; reader.next(name);) back.push_back(name);
    EXPECT_EQ(back, kNames);
    NameListReader cut(std::string_view(names).substr(0, names.size() - 1));
    size_t whole = 0;
    for (ListedName name; cut.next(name);) ++whole;
    EXPECT_EQ(whole, kNames.size() - 1);
    ListedName none;
    EXPECT_FALSE(NameListReader("").next(none));
}

TEST(NameList, IsReadBySqlAlone) {
    Database database = Database::open(":memory:", Database::Mode::create);
    const std::string names = list();
    Query row(database,
              "SELECT length(?1), (unicode(substr(?1, 5 * ?2 + 1)) - 1 << 15) + unicode(substr(?1, 5 * ?2 + "
              "2)) - 1, "
              "(unicode(substr(?1, 5 * ?2 + 3)) - 1 << 15) + unicode(substr(?1, 5 * ?2 + 4)) - 1, "
              "unicode(substr(?1, 5 * ?2 + 5)) - 1");
    for (size_t i = 0; i < kNames.size(); ++i) {
        ASSERT_TRUE(row.text(names).number(static_cast<int64_t>(i)).next());
        EXPECT_EQ(row.number_at(0), static_cast<int64_t>(5 * kNames.size()));
        EXPECT_EQ((ListedName{static_cast<uint32_t>(row.number_at(1)), row.number_at(2), row.number_at(3)}),
                  kNames[i]);
        row.reset();
    }
}

}  // namespace
}  // namespace isnad
