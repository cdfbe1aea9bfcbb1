#include "find/names.h"

#include <gtest/gtest.h>

#include "model/names.h"
#include "text/text_rules.h"

namespace isnad {
namespace {

struct Rules {
    TextRules text;
    NameRules names;
};

const Rules& rules() {
    static const Rules all = [] {
        const auto lexicon = Lexicon::load();
        auto text = TextRules::load(*lexicon);
        auto names = NameRules::load(*lexicon);
        EXPECT_TRUE(names.ok()) << names.fault().message();
        return Rules{std::move(*text), std::move(*names)};
    }();
    return all;
}

// `place دمشق · person محمد` for the names of a text, in order.
std::string dump(std::string_view text) {
    std::string out;
    for (const Name& name : find_names(read_words(text, rules().text), text, rules().names)) {
        if (!out.empty()) out += " · ";
        out += std::string(name_of(name.kind)) + " " + name.text;
    }
    return out;
}

struct Case {
    const char* text;
    const char* names;
};

class NamesFound : public testing::TestWithParam<Case> {};

TEST_P(NamesFound, InText) { EXPECT_EQ(dump(GetParam().text), GetParam().names) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(Lexicon, NamesFound,
                         testing::Values(Case{"وصل الوفد إلى دمشق وبيروت", "place دمشق · place بيروت"},
                                         Case{"انسحبوا من ناغورني قره باغ", "place ناغورني قره باغ"},
                                         Case{"اجتمع الوزراء بموسكو", "place موسكو"},
                                         Case{"تقرير للأمم المتحدة عن اليمن",
                                              "org للأمم المتحدة · place اليمن"},
                                         Case{"وصلت القوافل لليمن", "place لليمن"},
                                         Case{"لبنان وبوتين وبغداد وكورسك",
                                              "place لبنان · person بوتين · place بغداد · place كورسك"},
                                         Case{"ذهب إلى الباب وطرق", ""},
                                         Case{"لقاء مع عبد الفتاح البرهان ثم عبدالفتاح البرهان",
                                              "person عبد الفتاح البرهان · person عبدالفتاح البرهان"},
                                         Case{"بيان حركة حماس", "org حركة حماس"}));

}  // namespace
}  // namespace isnad
