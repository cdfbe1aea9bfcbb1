#include "claim/incidents.h"

#include <gtest/gtest.h>

#include "claim/claim_test.h"

namespace isnad {
namespace {

// Of an article of Wednesday 2023-09-20.
std::vector<Figure> figures_of(std::string_view body) {
    return claim_test::claims_of("خبر\n" + std::string(body), "2023-09-20").figures;
}

// `text @ place`, parted by `; `; so too with days and sides.
template <class Tell>
std::string told(std::string_view body, Tell tell) {
    std::string out;
    for (const Figure& f : figures_of(body)) out += (out.empty() ? "" : "; ") + f.text + " @ " + tell(f);
    return out;
}

std::string text_of(const MaybeRef& ref) { return ref ? ref->text : "-"; }

std::string places_of(std::string_view body) {
    return told(body, [](const Figure& f) { return text_of(f.place); });
}
std::string sides_of(std::string_view body) {
    return told(body, [](const Figure& f) { return text_of(f.side); });
}
std::string days_of(std::string_view body) {
    return told(body, [](const Figure& f) { return f.date.from ? f.date.from->iso() : "-"; });
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

const Row kPlaces[] = {
    // the place of the figure's own clause
    {"قتل ثلاثة جنود في تعز وأصيب خمسة في عدن.", "ثلاثة جنود @ تعز; خمسة @ عدن"},
    {"قتل ثلاثة جنود وأصيب خمسة في انفجار في عدن.", "ثلاثة جنود @ عدن; خمسة @ عدن"},
    {"اعتقلت الشرطة عشرة أشخاص في بغداد. وفي حلب، قتل سبعة مدنيين.", "عشرة أشخاص @ بغداد; سبعة مدنيين @ حلب"},
    {"قتل ثلاثة جنود في عدن، وفي تعز هدأت الجبهات.", "ثلاثة جنود @ عدن"},
    {"أصيب أربعة جنود من تشاد في نيجيريا.", "أربعة جنود @ نيجيريا"},
    // where it lies is another place
    {"قتل ستة في بلدة الزهرة التي تبعد عشرة كيلومترات عن حلب.", "ستة @ بلدة الزهرة"},
    {"قصف مجهولون قرية الزهرة التابعة لمحافظة حلب ما أدى إلى مقتل ستة.", "ستة @ قرية الزهرة"},
    // joined places, sites without a name, words that point back, adjectives of countries
    {"قتل ستة في معارك في تعز وعدن.", "ستة @ تعز وعدن"},
    {"قتل ستة في هجوم على مسجد في حلب.", "ستة @ مسجد في حلب"},
    {"هدأ القصف في مدينة حلب صباحا. وقتل ستة في المدينة ليلا.", "ستة @ مدينة حلب"},
    {"اعتقل ستة مهربين على الحدود السورية.", "ستة مهربين @ الحدود السورية"},
    {"قتلت القوات السعودية ستة مسلحين.", "ستة مسلحين @ -"},
    {"أصيب ستة في تفجير في زنكورا شمال عدن.", "ستة @ زنكورا"},
    // told again closer, and by the happening itself
    {"قتل ستة في انفجار في محافظة حلب. وقال طبيب إن ستة قتلوا في بلدة الباب.",
     "ستة @ بلدة الباب; ستة @ بلدة الباب"},
    {"قتل ستة وجرح عشرون في انفجار في مدينة حلب. ووقع الانفجار في حي الزهراء.",
     "ستة @ حي الزهراء; عشرون @ حي الزهراء"},
    {"قتل ستة في انفجار في مدينة حلب. من جهة أخرى، وقع هجوم في حي الزهراء.", "ستة @ مدينة حلب"},
    {"قتل ستة في انفجارات في مدينة حلب. ووقع الانفجار الأعنف في حي الزهراء.", "ستة @ مدينة حلب"},
    // told in detail by the sentences behind it; not where they have a toll of their own, or turn away
    {"قتل ستة في غارة في محافظة حلب. وقال شهود إن الطيران قصف قرية الزهرة.", "ستة @ قرية الزهرة"},
    {"قتل ستة في غارة في محافظة حلب. وقصف الطيران قرية الزهرة فقتل تسعة.",
     "ستة @ محافظة حلب; تسعة @ قرية الزهرة"},
    {"قتل ستة في غارة في محافظة حلب. وفي إدلب، قصف الطيران قرية الزهرة.", "ستة @ محافظة حلب"},
    {"قتل ستة في سلسلة هجمات في محافظة حلب. وقصف مسلحون قرية الزهرة.", "ستة @ محافظة حلب"},
    // told on: a country named in between is not where it was
    {"قتل ستة في هجوم في محافظة حلب. ورد الجيش بغارات في العراق. وجرح تسعة في الهجوم.",
     "ستة @ محافظة حلب; تسعة @ محافظة حلب"},
    // summed up since a day
    {"قتل ستة في مدينة حلب. ومنذ انهيار الهدنة، قتل تسعون بينهم سبعة أطفال.",
     "ستة @ مدينة حلب; تسعون @ -; سبعة أطفال @ -"},
    // one count, two tolls: a part of another, a town turned to
    {"قتل ستة مسلحين في محافظة حلب. وقتل ثلاثون بينهم ستة أطفال في بلدة الباب.",
     "ستة مسلحين @ محافظة حلب; ثلاثون @ بلدة الباب; ستة أطفال @ بلدة الباب"},
    // one of several of its name; an hour of prayer
    {"قتل ستة في انفجار في حي الزهراء الثانية.", "ستة @ حي الزهراء الثانية"},
    {"قتل ستة مصلين بعد صلاة المغرب.", "ستة مصلين @ -"},
    // hospitals take in, they are not where it happened
    {"أصيب ستة عمال في عدن ونقلوا إلى مستشفى الجمهورية.", "ستة عمال @ عدن"},
    // mere things are where their own sentence says
    {"زاد عدد القتلى على تسعة آلاف، وتخشى بيروت أن تمتد الحرب.", "تسعة آلاف @ -"},
    {"زار الوفد عدن أمس. وعرضت عشرات الأفلام.", "عشرات الأفلام @ -"},
};

TEST(Incidents, figures_have_the_place_of_what_they_count) {
    for (const Row& row : kPlaces) EXPECT_EQ(places_of(row.text), row.expected) << row.text;
}

const Row kDays[] = {
    {"قتل ستة جنود أمس في عدن. وأصيب تسعة مدنيين في القصف.",
     "ستة جنود @ 2023-09-19; تسعة مدنيين @ 2023-09-19"},
    {"قتل ستة جنود أمس في عدن. وفي تعز، أصيب تسعة مدنيين.", "ستة جنود @ 2023-09-19; تسعة مدنيين @ -"},
    {"أعلنت الشرطة أمس مقتل ستة جنود.", "ستة جنود @ -"},
    {"زار الوزير الحي اليوم غداة انفجار أدى إلى مقتل ستة.", "ستة @ 2023-09-19"},
    {"قال طبيب إن ستة رجال قتلوا في الانفجار. ووقع الانفجار فجر أمس وقتل فيه ستة رجال.",
     "ستة رجال @ 2023-09-19; ستة رجال @ 2023-09-19"},
    {"قتل ستة جنود في مطلع يوليو.", "ستة جنود @ 2023-07-01"},
    {"وأوضح أن شخصين قتلا أمس.", "شخصين @ 2023-09-19"},
};

TEST(Incidents, figures_have_the_day_of_what_they_count) {
    for (const Row& row : kDays) EXPECT_EQ(days_of(row.text), row.expected) << row.text;
}

const Row kSides[] = {
    {"قتل ستة جنود أفغان وجرح تسعة آخرون.", "ستة جنود @ أفغان; تسعة آخرون @ أفغان"},
    {"قتل 12 مدنيا بينهم خمسة أطفال.", "12 مدنيا @ مدنيا; خمسة أطفال @ مدنيا"},
    {"قتل ستة من عناصر الجيش السوري.", "ستة من عناصر @ الجيش السوري"},
    {"سقط ستة قتلى في صفوف المتمردين.", "ستة قتلى @ المتمردين"},
    {"دمرت الغارات ست دبابات للحوثيين.", "ست دبابات @ للحوثيين"},
    {"قتل ستة أشخاص في انفجار.", "ستة أشخاص @ -"},
    {"زار الوفد عددا من الوزارات.", "عددا من الوزارات @ -"},
};

TEST(Incidents, figures_have_the_side_that_stands_beside_them) {
    for (const Row& row : kSides) EXPECT_EQ(sides_of(row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace isnad
