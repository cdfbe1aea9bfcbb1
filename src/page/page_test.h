// What the tests of the page room share. Comes in: lines in our own words; goes out: their lines, read with
// the compiled-in rules. Test code only.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "lexicon/lexicon.h"
#include "page/page_rules.h"
#include "page/page_text.h"

namespace isnad::page_test {

inline const PageRules& rules() {
    static const PageRules loaded = [] {
        auto result = PageRules::load(*Lexicon::load());
        EXPECT_TRUE(result) << result.fault().message();
        return std::move(*result);
    }();
    return loaded;
}

inline std::string page_of(std::initializer_list<std::string> lines) {
    std::string out;
    for (const std::string& line : lines) (out += line) += '\n';
    return out;
}

inline std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& item : list) out += (out.empty() ? "" : ",") + item;
    return out;
}

// Paragraphs of two stories; T1 and T2 are titles that they bear out.
inline const std::string T1 = "عمال المناجم يعلقون إضرابهم";
inline const std::string A1 =
    "قال عمال المناجم في بلدة الصخر إنهم علقوا إضرابهم بعد لقاء طويل مع مالك المنجم الجديد، وإن العمل يستأنف "
    "صباح "
    "الأحد في كل الورش.";
inline const std::string A2 =
    "وأضافوا أن المالك وعد بدفع أجور ثلاثة أشهر لعمال المناجم قبل نهاية الشتاء، وبإصلاح سقف النفق الشرقي "
    "الذي انهار "
    "قبل عامين.";
inline const std::string T2 = "افتتاح حديقة الحيوان بعد ترميمها";
inline const std::string B1 =
    "أعلنت بلدية الميناء افتتاح حديقة الحيوان بعد ترميم دام خمسة أعوام، وقالت إن الدخول إليها مجاني لتلاميذ "
    "المدارس "
    "طوال فصل الربيع، وإن الأسود وصلت من حديقة مجاورة.";
inline const std::string B2 =
    "وتوقع مدير الحديقة أن يزورها نصف مليون شخص في العام الأول، وقال إن البلدية زرعت ألف شجرة حول أقفاص "
    "الحيوان.";

}  // namespace isnad::page_test
