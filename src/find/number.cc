#include "find/number.h"

#include <array>
#include <cstdio>

#include "find/number_finder.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"number", "ordinal", "percent", "fraction", "money"};
constexpr std::array<std::string_view, 15> kReasons = {"counts",   "date",      "time",    "year",  "age",
                                                       "duration", "measure",   "times",   "phone", "score",
                                                       "name",     "reference", "ordinal", "price", "code"};

}  // namespace

std::vector<Number> find_numbers(const Words& words, std::string_view text, const NumberRules& rules,
                                 const std::vector<Span>& taken) {
    return NumberFinder(words, text, rules, taken).find();
}

std::string_view name_of(NumberKind kind) { return kKinds[static_cast<size_t>(kind)]; }
std::string_view name_of(NotCount why) { return kReasons[static_cast<size_t>(why)]; }

std::string value_text(const Number& number) {
    std::array<char, 40> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), "%.15g", number.value);
    std::string text(buffer.data(), static_cast<size_t>(size));
    if (number.kind != NumberKind::ordinal || number.from == OrdinalFrom::start) return text;
    return std::string(number.from == OrdinalFrom::end ? "end" : "current") + (number.value < 0 ? "" : "+") +
           text;
}

}  // namespace isnad
