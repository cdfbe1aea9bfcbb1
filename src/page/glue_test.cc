#include "page/glue.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"
#include "page/page_rules.h"

namespace isnad {
namespace {

std::string dump(std::string_view line, const PageRules& rules) {
    CompareKey scratch;
    GluedLine glued;
    cut_glued(line, rules.lines, scratch, glued);
    std::string out;
    for (const GluedPart& part : glued.parts)
        out += (out.empty() ? "" : " / ") + std::string(part.heading ? "# " : "") +
               std::string(under(part.span, line));
    if (glued.rule != nullptr) out += " // " + std::string(under(glued.furniture, line));
    return out;
}

struct Case {
    const char* line;
    const char* parts;
};

TEST(Glue, PartsSentencesThatLostTheirSpace) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon);
    const auto rules = PageRules::load(*lexicon);
    ASSERT_TRUE(rules) << rules.fault().message();
    const Case cases[] = {
        {"انتهت الجلسة بلا اتفاق. وعاد الوفد.", "انتهت الجلسة بلا اتفاق. وعاد الوفد."},
        {"انتهت الجلسة \"بلا اتفاق\".وعاد الوفد.", "انتهت الجلسة \"بلا اتفاق\". / وعاد الوفد."},
        {"عاد الوفد إلى بلده.و قال الوزير إنه باق.", "عاد الوفد إلى بلده. / و قال الوزير إنه باق."},
        {"عاد الوفد إلى بلده.ماذا بعد؟قال الوزير إنه باق.",
         "عاد الوفد إلى بلده. / # ماذا بعد؟ / قال الوزير إنه باق."},
        {"عاد الوفد.مواقف الدول العربيةقالت مصر إنها تدعم.",
         "عاد الوفد. / # مواقف الدول العربية / قالت مصر إنها تدعم."},
        {"نقلت أ.ف.ب عن د.سامي أن السعر 3.5 دولار في موقع العربية.نت أمس.",
         "نقلت أ.ف.ب عن د.سامي أن السعر 3.5 دولار في موقع العربية.نت أمس."},
        {"انتظر... ثم رحل...وغاب.", "انتظر... ثم رحل...وغاب."},
        {"عاد الوفد إلى بلده.شارك هذا المقالمحادثة", "عاد الوفد إلى بلده. // شارك هذا المقالمحادثة"},
        {"عاد الوفد إلى بلده. المصدر: وكالات", "عاد الوفد إلى بلده. // المصدر: وكالات"},
        {"عاد الوفد إلى بلده. المصدر الأول رفض.", "عاد الوفد إلى بلده. المصدر الأول رفض."},
    };
    for (const Case& c : cases) EXPECT_EQ(dump(c.line, *rules), c.parts);
}

}  // namespace
}  // namespace isnad
