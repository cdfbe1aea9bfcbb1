#include "view/phrases.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/reason.h"
#include "view/paint.h"

namespace isnad {
namespace {

struct Forms {
    std::string_view english_one, english_many;
    std::string_view one, two, few, many;  // Arabic: alone, dual, behind 3–10, behind 11–99
    std::string_view other;                // behind 100
};

constexpr std::array<Forms, 3> kForms = {
    {{"article", "articles", "مقال واحد", "مقالان", "مقالات", "مقالاً", "مقال"},
     {"outlet", "outlets", "وسيلة إعلام واحدة", "وسيلتا إعلام", "وسائل إعلام", "وسيلة إعلام", "وسيلة إعلام"},
     {"witness", "independent witnesses", "مصدر مستقل واحد", "مصدران مستقلان", "مصادر مستقلة", "مصدراً مستقلاً",
      "مصدر مستقل"}}};

std::string arabic(size_t n, const Forms& forms) {
    if (n == 1) return std::string(forms.one);
    if (n == 2) return std::string(forms.two);
    const size_t rest = n % 100;
    const std::string_view form = rest >= 3 && rest <= 10 ? forms.few : rest >= 11 ? forms.many : forms.other;
    return std::to_string(n) + " " + std::string(form);
}

std::string bounds_told(const Bounds& b) {
    if (b.low && !b.high) return shown({b.low, b.low}, Qualifier::exact) + " على الأقل";
    if (b.high && !b.low) return "حتى " + shown({b.high, b.high}, Qualifier::exact);
    return shown(b, Qualifier::exact);
}

std::string value_told(const ReasonValue& value) {
    return bounds_told(value.bounds) + " (" + (value.day.empty() ? "بلا تاريخ" : value.day) + ")";
}

std::string arabic(const Reason& reason) {
    switch (reason.code) {
        case ReasonCode::once:
            return "ورد مرة واحدة";
        case ReasonCode::compatible:
            return "لا تعارض بين الأرقام الواردة";
        case ReasonCode::clash:
            return "رقمان لا يصحّان معاً: " + value_told(reason.values[0]) + " و" +
                   value_told(reason.values[1]);
        case ReasonCode::growth:
            return "ارتفعت الحصيلة من " + value_told(reason.values[0]) + " إلى " +
                   value_told(reason.values[1]);
        case ReasonCode::scale:
            return bounds_told(reason.values[0].bounds) + " بعيد جداً عن سائر الأرقام";
        case ReasonCode::words:
            return bounds_told(reason.values[0].bounds) + ": سياقه نفسه ينقضه";
    }
    return {};
}

}  // namespace

std::string counted(size_t n, Noun noun, Language language) {
    const Forms& forms = kForms[static_cast<size_t>(noun)];
    if (language == Language::arabic) return arabic(n, forms);
    return std::to_string(n) + " " + std::string(n == 1 ? forms.english_one : forms.english_many);
}

std::string reason_told(std::string_view why, Language language) {
    const auto reason = language == Language::arabic ? parse_reason(why) : std::nullopt;
    return reason ? arabic(*reason) : std::string(why);
}

std::string passages_told(std::span<const SharedPassage> passages, Language language) {
    constexpr size_t kMost = 3;
    std::vector<Span> most;
    for (const SharedPassage& p : passages) most.push_back(p.span);
    std::stable_sort(most.begin(), most.end(), [](Span a, Span b) { return a.size() > b.size(); });
    most.resize(std::min(most.size(), kMost));
    std::sort(most.begin(), most.end());
    std::string out(label("bytes", language));
    const char* between = " ";
    for (const Span& span : most) {
        out += between + std::to_string(span.begin) + "–" + std::to_string(span.end);
        between = language == Language::arabic ? "، " : ", ";
    }
    if (passages.size() > most.size())
        out += " … " + std::to_string(passages.size() - most.size()) + " " +
               std::string(label("more", language));
    return out;
}

}  // namespace isnad
