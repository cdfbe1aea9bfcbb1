#include "story/digest_fields.h"

#include <cmath>
#include <cstring>

namespace isnad {
namespace {

constexpr double kMostWhole = 9e15;  // whole numbers up to here are exact

// Leaves 0 for none.
int64_t number_of(const std::optional<Day>& day, int32_t about) {
    if (!day) return 0;
    const int64_t from = int64_t{day->number} - about;
    return from + (from >= 0);
}
std::optional<Day> day_of(int64_t number, int32_t about) {
    if (number == 0) return std::nullopt;
    return Day{static_cast<int32_t>(about + number - (number > 0))};
}

}  // namespace

void FieldWriter::text(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

void FieldWriter::hash(uint32_t value) { number(value == 0 ? 0 : numbers_.word(value) + 1u); }

void FieldWriter::form(std::string_view text, std::string_view entity) {
    number(text.empty() ? 0 : numbers_.form(text, "", entity) + 1u);
}

void FieldWriter::days(const DayRange& days, int32_t about) {
    const int64_t from = number_of(days.from, about);
    small(from);
    small(number_of(days.to, about) - from);
}

// Twice the number and one more where it is whole, 0 where there is none, else 2 and its bytes.
void FieldWriter::value(const std::optional<double>& value) {
    if (!value) return number(0);
    if (*value >= 0 && *value <= kMostWhole && *value == std::floor(*value))
        return number(static_cast<uint64_t>(*value) << 1 | 1);
    number(2);
    char raw[sizeof(double)];
    std::memcpy(raw, &*value, sizeof raw);
    bytes_.append(raw, sizeof raw);
}

size_t FieldReader::count(size_t bits) {
    const uint64_t n = in_.number();
    if (n <= in_.rest().size() * 8 / bits) return n;
    broken_ = true;
    return 0;
}

uint32_t FieldReader::hash() {
    const uint64_t number = in_.number();
    return number == 0 ? 0 : static_cast<uint32_t>(word(number - 1));
}

std::string FieldReader::form() {
    const uint64_t number = in_.number();
    const Form* form = number == 0 ? nullptr : form_at(number - 1);
    return form ? form->text : "";
}

DayRange FieldReader::days(int32_t about) {
    const int64_t from = in_.signed_number(), to = from + in_.signed_number();
    return {day_of(from, about), day_of(to, about)};
}

std::optional<double> FieldReader::value() {
    const uint64_t n = in_.number();
    if (n == 0) return std::nullopt;
    if (n & 1) return static_cast<double>(n >> 1);
    const std::string_view raw = in_.take(sizeof(double));
    double out = 0;
    if (raw.size() == sizeof out) std::memcpy(&out, raw.data(), sizeof out);
    return out;
}

uint64_t FieldReader::word(uint64_t number) {
    const uint64_t* known = number <= UINT32_MAX ? numbers_.word(static_cast<uint32_t>(number)) : nullptr;
    refuse_unless(known != nullptr);
    return known ? *known : 0;
}

const Form* FieldReader::form_at(uint64_t number) {
    const Form* form = number <= UINT32_MAX ? numbers_.form(static_cast<uint32_t>(number)) : nullptr;
    refuse_unless(form != nullptr);
    return form;
}

}  // namespace isnad
