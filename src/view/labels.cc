#include "view/labels.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

struct Label {
    std::string_view name, english, arabic;
};

constexpr auto kLabels = std::to_array<Label>({
    // figures
    {"killed", "killed", "قتلى"},
    {"wounded", "wounded", "جرحى"},
    {"casualties", "killed or wounded", "ضحايا"},
    {"missing", "missing", "مفقودون"},
    {"detained", "detained", "معتقلون"},
    {"abducted", "abducted", "مخطوفون"},
    {"released", "released", "مفرج عنهم"},
    {"displaced", "displaced", "نازحون"},
    {"evacuated", "evacuated", "أُجلوا"},
    {"returned", "returned", "عائدون"},
    {"sheltered", "sheltered", "أُووا"},
    {"protesters", "protesters", "محتجون"},
    {"troops", "troops", "عسكريون"},
    {"weapons", "weapons", "أسلحة"},
    {"vehicles", "vehicles", "آليات"},
    {"aircraft", "aircraft", "طائرات"},
    {"ammunition", "ammunition", "ذخائر"},
    {"missiles", "missiles", "صواريخ"},
    {"strikes", "strikes", "ضربات"},
    {"attacks", "attacks", "هجمات"},
    {"violations", "violations", "خروقات"},
    {"aid", "aid", "مساعدات"},
    {"buildings", "buildings", "مبانٍ"},
    {"money", "money", "أموال"},
    {"percent", "per cent", "نسبة"},
    {"people", "people", "أشخاص"},
    {"things", "things", "أشياء"},
    // statements
    {"say", "says", "قال"},
    {"deny", "denies", "نفى"},
    {"accuse", "accuses", "اتهم"},
    {"confirm", "confirms", "أكد"},
    {"demand", "demands", "طالب"},
    {"promise", "promises", "تعهد"},
    {"threaten", "threatens", "هدد"},
    {"warn", "warns", "حذر"},
    {"reject", "rejects", "رفض"},
    {"agree_", "agrees", "وافق"},
    {"apologise", "apologises", "اعتذر"},
    // events
    {"armed_clash", "armed clash", "اشتباك"},
    {"shelling", "shelling", "قصف"},
    {"air_strike", "air strike", "غارة"},
    {"bombing", "bombing", "تفجير"},
    {"attack", "attack", "هجوم"},
    {"arrest", "arrest", "اعتقال"},
    {"abduction", "abduction", "خطف"},
    {"ceasefire", "cease-fire", "وقف إطلاق النار"},
    {"ceasefire_violation", "cease-fire violation", "خرق لوقف إطلاق النار"},
    {"weapons_handover", "weapons handed over", "تسليم سلاح"},
    {"surrender", "surrender", "استسلام"},
    {"withdrawal", "withdrawal", "انسحاب"},
    {"territory_change", "territory changes hands", "سيطرة على أرض"},
    {"deployment", "deployment", "انتشار"},
    {"talks", "talks", "محادثات"},
    {"agreement", "agreement", "اتفاق"},
    {"displacement", "displacement", "نزوح"},
    {"evacuation", "evacuation", "إجلاء"},
    {"return", "return", "عودة"},
    {"protest", "protest", "احتجاج"},
    {"sanction", "sanction", "عقوبة"},
    {"amnesty", "amnesty", "عفو"},
    {"release", "release", "إفراج"},
    {"seizure", "seizure", "مصادرة"},
    {"trial", "trial", "محاكمة"},
    {"accident", "accident", "حادث"},
    // status
    {"denied", "denied", "منفي"},
    {"estimated", "estimated", "تقدير"},
    {"planned", "planned", "مزمع"},
    {"demanded", "demanded", "مطلوب"},
    {"background", "background", "خلفية"},
    // verdicts
    {"lone", "one witness", "مصدر واحد"},
    {"agree", "agree", "متفقة"},
    {"update", "a growing count", "حصيلة تتزايد"},
    {"contradict", "contradict", "متضاربة"},
    {"suspect", "suspect", "موضع شك"},
    // phrases of the views
    {"story", "story", "قصة"},
    {"copies", "copies of one text", "نسخ من نص واحد"},
    {"figures", "Figures", "الأرقام"},
    {"who said what", "Who said what", "من قال ماذا"},
    {"sources", "Articles", "المقالات"},
    {"own voice", "the article itself", "الوسيلة نفسها"},
    {"via", "via", "نقلاً عن"},
    {"follows", "follows", "تتمة لقصة"},
    {"repeated text", "Repeated text, and where it likely stood first", "نصوص منقولة وأصلها الأرجح"},
    {"inferred names", "Short names, and whom they stand for by another article",
     "أسماء مختصرة ومن تدل عليه بحسب خبر آخر"},
    {"same", "has the text of", "النص نفسه في"},
    {"edited", "has an edited text of", "نص معدّل عن"},
    {"passages", "has passages of", "فيه مقاطع من"},
    {"bytes", "bytes", "البايتات"},
    {"no day", "day unknown", "يوم مجهول"},
    {"unnamed", "unnamed", "غير مسمى"},
    {"more", "more", "غيرها"},
});

}  // namespace

std::string_view label(std::string_view name, Language language) {
    const auto at =
        std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& l) { return l.name == name; });
    if (at == kLabels.end()) return name;
    return language == Language::arabic ? at->arabic : at->english;
}

}  // namespace isnad
