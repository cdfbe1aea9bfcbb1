#include "store/name_list.h"

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr unsigned kLowBits = 15;
constexpr uint64_t kLow = (uint64_t{1} << kLowBits) - 1;

void append(std::string& out, uint64_t number) { append_utf8(out, static_cast<char32_t>(number + 1)); }

void append_two(std::string& out, uint64_t number) {
    append(out, number >> kLowBits);
    append(out, number & kLow);
}

}  // namespace

void append_name(std::string& out, const ListedName& name) {
    append_two(out, name.begin);
    append_two(out, static_cast<uint64_t>(name.form));
    append(out, static_cast<uint64_t>(name.rule));
}

// Of what append_utf8 writes.
bool NameListReader::take(uint64_t& number) {
    if (rest_.empty()) return false;
    const auto first = static_cast<unsigned char>(rest_.front());
    const size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (rest_.size() < size) return false;
    uint64_t point = size == 1 ? first : first & (0x7Fu >> size);
    for (size_t i = 1; i < size; ++i) point = point << 6 | (static_cast<unsigned char>(rest_[i]) & 0x3Fu);
    rest_.remove_prefix(size);
    number = point - 1;
    return true;
}

bool NameListReader::take_two(uint64_t& number) {
    uint64_t high = 0, low = 0;
    if (!take(high) || !take(low)) return false;
    number = high << kLowBits | low;
    return true;
}

bool NameListReader::next(ListedName& name) {
    uint64_t begin = 0, form = 0, rule = 0;
    if (!take_two(begin) || !take_two(form) || !take(rule)) return false;
    name = {static_cast<uint32_t>(begin), static_cast<int64_t>(form), static_cast<int64_t>(rule)};
    return true;
}

}  // namespace isnad
