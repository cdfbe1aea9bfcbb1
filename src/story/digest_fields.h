// The fields that digests are written of: numbers in as few bytes as they need, and what the record numbers
// for all its digests. Comes in: fields one after the other; goes out: bytes, and the fields in the same
// order. Refuses, when reading, what is cut short or has a number that the record does not know: it goes on
// with something empty and is not `whole`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascending.h"
#include "base/bits.h"
#include "base/day.h"
#include "base/varint.h"
#include "model/numbering.h"

namespace isnad {

class FieldWriter {
 public:
    FieldWriter(std::string& bytes, Numbering& numbers) : bytes_(bytes), numbers_(numbers) {}

    void number(uint64_t value) { append_packed(bytes_, value); }
    void small(int64_t value) { append_signed(bytes_, value); }
    void text(std::string_view value);
    void hash(uint32_t value);  // one that many articles have
    void form(std::string_view text, std::string_view entity);
    void days(const DayRange& days, int32_t about = 0);  // short for days near that one
    void value(const std::optional<double>& value);
    // Numbers of the record that ascend, and what goes with each: `put(place, BitWriter&)`.
    template <class Put>
    void ascending(const std::vector<uint32_t>& numbers, Put put) {
        number(numbers.size());
        if (numbers.empty()) return;
        number(numbers.back());
        BitWriter bits(bytes_);
        put_ascending(bits, std::span(numbers).first(numbers.size() - 1), 0, numbers.back());
        for (size_t i = 0; i < numbers.size(); ++i) put(i, bits);
        bits.end();
    }

    std::string& bytes() { return bytes_; }
    Numbering& numbers() { return numbers_; }

 private:
    std::string& bytes_;
    Numbering& numbers_;
};

class FieldReader {
 public:
    FieldReader(std::string_view bytes, Numbered& numbers) : in_(bytes), numbers_(numbers) {}
    bool broken() const { return broken_ || in_.cut(); }
    bool whole() const { return !broken() && in_.ended(); }
    void refuse_unless(bool right) { broken_ = broken_ || !right; }

    uint64_t number() { return in_.number(); }
    int64_t small() { return in_.signed_number(); }
    // A count of things of which each takes at least `bits` bits.
    size_t count(size_t bits = 8);
    std::string text() { return std::string(in_.take(count())); }
    uint32_t hash();
    std::string form();
    void skip_form() { in_.number(); }
    DayRange days(int32_t about = 0);
    std::optional<double> value();

    uint64_t word(uint64_t number);  // of the record's, 0 where it has none of that number
    const Form* form_at(uint64_t number);
    // `read(BitReader&)` takes what is packed in bits.
    template <class Read>
    void bits(Read read) {
        BitReader bits(in_.rest());
        read(bits);
        refuse_unless(!bits.cut());
        in_.take(bits.size());
    }
    // What FieldWriter::ascending wrote: `take(BitReader&)` for each number in turn.
    template <class Take>
    std::vector<uint32_t> ascending(Take take) {
        std::vector<uint32_t> numbers(count(1));
        if (numbers.empty()) return numbers;
        const uint64_t greatest = number();
        refuse_unless(greatest <= UINT32_MAX && greatest + 1 >= numbers.size());
        if (broken_) return {};
        numbers.back() = static_cast<uint32_t>(greatest);
        bits([&](BitReader& in) {
            take_ascending(in, std::span(numbers).first(numbers.size() - 1), 0, numbers.back());
            for (size_t i = 0; i < numbers.size(); ++i) take(in);
        });
        return numbers;
    }

 private:
    VarintReader in_;
    Numbered& numbers_;
    bool broken_ = false;
};

}  // namespace isnad
