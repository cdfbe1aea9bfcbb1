#include "story/evidence_bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "story/hash_order.h"

namespace isnad {
namespace {

constexpr unsigned kHappeningBits = 3, kWeightBits = 1;  // what Rice's code wants

struct Times {
    uint8_t title, lead, times;
    bool operator==(const Times&) const = default;
};
constexpr std::array<Times, 8> kUsual = {
    {{0, 0, 1}, {0, 1, 1}, {0, 0, 2}, {0, 1, 2}, {0, 0, 3}, {0, 2, 2}, {1, 1, 1}, {0, 1, 3}}};

void put_times(const Term& term, BitWriter& bits) {
    const Times times{term.title, term.lead, term.times};
    const auto usual = std::find(kUsual.begin(), kUsual.end(), times) - kUsual.begin();
    bits.unary(static_cast<uint32_t>(usual));
    if (usual < static_cast<ptrdiff_t>(kUsual.size())) return;
    bits.put(times.title, 2);
    bits.put(times.lead, 4);
    bits.put(times.times, 8);
}

void take_times(Term& term, BitReader& bits) {
    const uint32_t usual = bits.unary();
    const Times times = usual < kUsual.size()
                            ? kUsual[usual]
                            : Times{static_cast<uint8_t>(bits.take(2)), static_cast<uint8_t>(bits.take(4)),
                                    static_cast<uint8_t>(bits.take(8))};
    term.title = times.title, term.lead = times.lead, term.times = times.times;
}

uint64_t word_of(const Term& t) { return uint64_t{t.prior} << 32 | t.hash; }

// The bits of a place among so many.
unsigned place_bits(size_t many) { return static_cast<unsigned>(std::bit_width(many)); }

size_t thing_of(const Naming& naming, const std::vector<Term>& terms) {
    const auto made_of = [&](const Term& t) { return naming_hash(t.hash, naming.happening) == naming.hash; };
    return static_cast<size_t>(std::find_if(terms.begin(), terms.end(), made_of) - terms.begin());
}

}  // namespace

void write_terms(FieldWriter& out, const std::vector<Term>& terms) {
    std::vector<std::pair<uint32_t, const Term*>> order;
    order.reserve(terms.size());
    for (const Term& t : terms) order.emplace_back(out.numbers().word(word_of(t)), &t);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<uint32_t> numbers;
    numbers.reserve(order.size());
    for (const auto& [number, term] : order) numbers.push_back(number);
    out.ascending(numbers, [&](size_t i, BitWriter& bits) { put_times(*order[i].second, bits); });
}

void read_terms(FieldReader& in, std::vector<Term>& terms) {
    const auto numbers = in.ascending([&](BitReader& bits) { take_times(terms.emplace_back(), bits); });
    for (size_t i = 0; i < terms.size(); ++i) {
        const uint64_t word = in.word(numbers[i]);
        terms[i].hash = static_cast<uint32_t>(word);
        terms[i].prior = static_cast<uint8_t>(word >> 32);
    }
    sort_by_hash(terms, [](const Term& a, const Term& b) { return a.hash < b.hash; });
}

void write_namings(FieldWriter& out, const std::vector<Naming>& namings, const std::vector<Term>& terms) {
    out.number(namings.size());
    BitWriter bits(out.bytes());
    for (const Naming& n : namings) {
        const size_t thing = thing_of(n, terms);
        const bool known = thing < terms.size();
        bits.put(known, 1);
        bits.put(known ? static_cast<uint32_t>(thing) : n.hash, known ? place_bits(terms.size()) : 32);
        bits.rice(n.happening, kHappeningBits);
        bits.put(n.named, 1);
        bits.rice(n.weight, kWeightBits);
    }
    bits.end();
}

void read_namings(FieldReader& in, std::vector<Naming>& namings, const std::vector<Term>& terms) {
    namings.resize(in.count(5));
    in.bits([&](BitReader& bits) {
        for (Naming& n : namings) {
            const bool known = bits.take(1) != 0;
            const uint32_t thing = bits.take(known ? place_bits(terms.size()) : 32);
            n.happening = static_cast<uint8_t>(bits.rice(kHappeningBits));
            in.refuse_unless(!known || thing < terms.size());
            n.hash = !known ? thing : thing < terms.size() ? naming_hash(terms[thing].hash, n.happening) : 0;
            n.named = bits.take(1) != 0;
            n.weight = static_cast<uint8_t>(bits.rice(kWeightBits));
        }
    });
}

}  // namespace isnad
