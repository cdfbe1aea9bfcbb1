#include "story/digest_bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#include "base/bits.h"
#include "base/varint.h"
#include "find/entity_index.h"
#include "model/ids.h"
#include "model/names.h"

// All numbers are varints, but for what fills most of it, which is packed in bits:
//
// terms      the number of each word in the record, ascending, as the distance from the one before; then how
//            often each stands where: the eight most frequent triples in unary, others spelled
// shingles   hashes ascending, as distances; then where each begins, and how long it is
namespace isnad {
namespace {

// Stands first in the bytes. Raise it when anything of the below changes.
constexpr uint32_t kLayout = 6;
constexpr unsigned kHashBits = 24;    // of a shingle; its low ones are zero
constexpr uint32_t kRunSize = 33;     // bytes of a run of three words, on average
constexpr unsigned kRunSizeBits = 3;  // what Rice's code wants for how far they are from it
constexpr double kMostWhole = 9e15;   // whole numbers up to here are exact

struct Times {
    uint8_t title, lead, times;
    bool operator==(const Times&) const = default;
};
constexpr std::array<Times, 8> kUsual = {
    {{0, 0, 1}, {0, 1, 1}, {0, 0, 2}, {0, 1, 2}, {0, 0, 3}, {0, 2, 2}, {1, 1, 1}, {0, 1, 3}}};

uint32_t folded_sign(int32_t value) {
    return static_cast<uint32_t>(value) << 1 ^ static_cast<uint32_t>(value >> 31);
}
int32_t unfolded(uint32_t value) {
    return static_cast<int32_t>(value >> 1) ^ -static_cast<int32_t>(value & 1);
}

// The parameter of Rice's code for `count` ascending numbers below 2^bits.
unsigned rice_bits(unsigned bits, size_t count) {
    const auto per = static_cast<unsigned>(std::bit_width(count));
    return bits > per ? bits - per : 0;
}

uint64_t word_of(const Term& t) { return uint64_t{t.prior} << 32 | t.hash; }

class Out {
 public:
    Out(std::string& bytes, Numbering& numbers) : bytes_(bytes), numbers_(numbers) {}

    void number(uint64_t value) { append_packed(bytes_, value); }
    void small(int64_t value) { append_signed(bytes_, value); }
    void text(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    void hash(uint32_t value) { number(value == 0 ? 0 : numbers_.word(value) + 1u); }
    void form(std::string_view text, std::string_view entity) {
        number(text.empty() ? 0 : numbers_.form(text, "", entity) + 1u);
    }
    void days(const DayRange& days) {
        const auto day = [](const std::optional<Day>& d) {
            return d ? int64_t{d->number} + (d->number >= 0) : 0;  // leaves 0 for none
        };
        small(day(days.from));
        small(day(days.to) - day(days.from));
    }
    // Twice the number and one more where it is whole, 0 where there is none, else 2 and its bytes.
    void value(const std::optional<double>& value) {
        if (!value) return number(0);
        if (*value >= 0 && *value <= kMostWhole && *value == std::floor(*value))
            return number(static_cast<uint64_t>(*value) << 1 | 1);
        number(2);
        char raw[sizeof(double)];
        std::memcpy(raw, &*value, sizeof raw);
        bytes_.append(raw, sizeof raw);
    }

    void terms(const std::vector<Term>& terms) {
        std::vector<std::pair<uint32_t, const Term*>> order;
        order.reserve(terms.size());
        for (const Term& t : terms) order.emplace_back(numbers_.word(word_of(t)), &t);
        std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        number(terms.size());
        uint32_t last = 0;
        for (const auto& [word, term] : order) number(word - std::exchange(last, word));
        BitWriter bits(bytes_);
        for (const auto& [word, term] : order) times({term->title, term->lead, term->times}, bits);
        bits.end();
    }
    void shingles(const Shingles& s) {
        number(s.kept.size());
        number(s.halvings);
        uint32_t most = 0;
        for (const Shingle& run : s.kept) most = std::max(most, run.begin());
        const auto place = static_cast<unsigned>(std::bit_width(most));
        number(place);
        const unsigned rice = rice_bits(kHashBits - s.halvings, s.kept.size());
        BitWriter bits(bytes_);
        uint32_t last = 0;
        for (const Shingle& run : s.kept) {
            const uint32_t hash = run.hash >> (32 - kHashBits);
            bits.rice(hash - std::exchange(last, hash), rice);
            bits.put(run.begin(), place);
            bits.rice(folded_sign(static_cast<int32_t>(run.place & 255) - static_cast<int32_t>(kRunSize)),
                      kRunSizeBits);
        }
        bits.end();
    }
    void figure(const FigureBrief& f, const Figure& read, uint32_t& begin) {
        const auto place = parse_item_id(f.entry.figure).value_or(ItemPlace{});
        small(int64_t{place.span.begin} - std::exchange(begin, place.span.begin));
        number(place.span.end - place.span.begin);
        number(place.nth);
        number(static_cast<uint64_t>(f.kind) << 6 | static_cast<uint64_t>(f.entry.qualifier) << 3 |
               uint64_t{f.wide_place} << 2 | uint64_t{f.part} << 1 | uint64_t{f.suspect});
        number(static_cast<uint64_t>(f.status));
        value(f.entry.bounds.low);
        value(f.entry.bounds.high);
        days(f.entry.date);
        const Ref* root = root_of(read);
        form(f.entry.root, root ? root->entity : "");
        form(f.place, read.place ? read.place->entity : "");
        form(f.side, read.side ? read.side->entity : "");
        hash(f.voice);
        hash(f.place_key);
        number(f.counted.size());
        for (uint32_t counted : f.counted) hash(counted);
    }
    void name(const NameBrief& n) {
        number(numbers_.form(n.text, name_of(n.kind), n.entity == 0 ? "" : entity_id(n.entity)));
        number(static_cast<uint64_t>(n.times));
    }

 private:
    static void times(const Times& times, BitWriter& bits) {
        const auto usual = std::find(kUsual.begin(), kUsual.end(), times) - kUsual.begin();
        bits.unary(static_cast<uint32_t>(usual));
        if (usual < static_cast<ptrdiff_t>(kUsual.size())) return;
        bits.put(times.title, 2);
        bits.put(times.lead, 4);
        bits.put(times.times, 8);
    }

    std::string& bytes_;
    Numbering& numbers_;
};

class In {
 public:
    In(std::string_view bytes, Numbered& numbers) : in_(bytes), numbers_(numbers) {}
    bool whole() const { return !broken_ && !in_.cut() && in_.ended(); }

    uint64_t number() { return in_.number(); }
    // A count of things of which each takes at least a byte, or `bits` bits.
    size_t count(size_t bits = 8) {
        const uint64_t n = in_.number();
        if (n <= in_.rest().size() * 8 / bits) return n;
        broken_ = true;
        return 0;
    }
    std::string text() { return std::string(in_.take(count())); }
    uint32_t hash() {
        const uint64_t number = in_.number();
        return number == 0 ? 0 : static_cast<uint32_t>(word(number - 1));
    }
    std::string form() {
        const uint64_t number = in_.number();
        if (number == 0) return "";
        const Form* form = numbers_.form(static_cast<uint32_t>(number - 1));
        broken_ = broken_ || !form;
        return form ? form->text : "";
    }
    DayRange days() {
        const int64_t from = in_.signed_number(), to = from + in_.signed_number();
        const auto day = [](int64_t n) {
            return n == 0 ? std::nullopt : std::optional<Day>(Day{static_cast<int32_t>(n - (n > 0))});
        };
        return {day(from), day(to)};
    }
    std::optional<double> value() {
        const uint64_t n = in_.number();
        if (n == 0) return std::nullopt;
        if (n & 1) return static_cast<double>(n >> 1);
        const std::string_view raw = in_.take(sizeof(double));
        double out = 0;
        if (raw.size() == sizeof out) std::memcpy(&out, raw.data(), sizeof out);
        return out;
    }

    void terms(std::vector<Term>& terms) {
        terms.resize(count());
        uint64_t number = 0;
        for (Term& t : terms) {
            const uint64_t known = word(number += in_.number());
            t.hash = static_cast<uint32_t>(known);
            t.prior = static_cast<uint8_t>(known >> 32);
        }
        BitReader bits(in_.rest());
        for (Term& t : terms) times(t, bits);
        end(bits);
        std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.hash < b.hash; });
    }
    void shingles(Shingles& s) {
        s.kept.resize(count(4));
        s.halvings = static_cast<uint8_t>(std::min<uint64_t>(in_.number(), kHashBits));
        const auto place = static_cast<unsigned>(std::min<uint64_t>(in_.number(), 24));
        const unsigned rice = rice_bits(kHashBits - s.halvings, s.kept.size());
        BitReader bits(in_.rest());
        uint32_t hash = 0;
        for (Shingle& run : s.kept) {
            run.hash = (hash += bits.rice(rice)) << (32 - kHashBits);
            const uint32_t begin = bits.take(place);
            run.place =
                begin << 8 |
                (static_cast<uint32_t>(unfolded(bits.rice(kRunSizeBits)) + static_cast<int>(kRunSize)) & 255);
        }
        end(bits);
    }
    void figure(FigureBrief& f, std::string_view article, uint32_t& begin) {
        begin = static_cast<uint32_t>(begin + in_.signed_number());
        const uint32_t end = begin + in_.small(), nth = in_.small();
        f.entry.figure = item_id(article, ItemType::figure, {begin, end}, nth);
        f.entry.article = article;
        const uint64_t kinds = in_.number(), status = in_.number();
        broken_ = broken_ || kinds >> 6 > static_cast<uint64_t>(FigureKind::things) ||
                  status > static_cast<uint64_t>(Status::background);
        f.kind = static_cast<FigureKind>(kinds >> 6);
        f.entry.qualifier = static_cast<Qualifier>(kinds >> 3 & 7);
        f.wide_place = kinds & 4, f.part = kinds & 2, f.suspect = kinds & 1;
        f.status = static_cast<Status>(status);
        f.entry.bounds.low = value();
        f.entry.bounds.high = value();
        f.entry.date = days();
        f.entry.root = form();
        f.place = form();
        f.side = form();
        f.voice = hash();
        f.place_key = hash();
        f.counted.resize(count());
        for (uint32_t& counted : f.counted) counted = hash();
    }
    void name(NameBrief& n) {
        const Form* form = numbers_.form(in_.small());
        n.times = static_cast<int>(in_.number());
        broken_ = broken_ || !form || !form->kind;
        if (broken_) return;
        n.text = form->text;
        n.kind = *form->kind;
        n.entity = entity_number(form->entity);
    }

 private:
    uint64_t word(uint64_t number) {
        const uint64_t* known = number <= UINT32_MAX ? numbers_.word(static_cast<uint32_t>(number)) : nullptr;
        broken_ = broken_ || !known;
        return known ? *known : 0;
    }
    static void times(Term& t, BitReader& bits) {
        const uint32_t usual = bits.unary();
        const Times times = usual < kUsual.size() ? kUsual[usual]
                                                  : Times{static_cast<uint8_t>(bits.take(2)),
                                                          static_cast<uint8_t>(bits.take(4)),
                                                          static_cast<uint8_t>(bits.take(8))};
        t.title = times.title, t.lead = times.lead, t.times = times.times;
    }
    void end(const BitReader& bits) {
        broken_ = broken_ || bits.cut();
        in_.take(bits.size());
    }

    VarintReader in_;
    Numbered& numbers_;
    bool broken_ = false;
};

}  // namespace

std::string bytes_of(const Digest& d, const ReadArticle& read, Numbering& numbers) {
    std::string bytes;
    bytes.reserve(1024);
    Out out(bytes, numbers);
    out.number(kLayout);
    out.days(d.published);
    out.days(d.bounds);
    out.number(d.weekday);
    out.hash(d.outlet);
    out.number(d.agencies.size());
    for (const std::string& agency : d.agencies) out.text(agency);
    out.terms(d.terms);
    out.number(d.namings.size());
    for (const Naming& n : d.namings) {
        out.number(n.hash);
        out.number(uint64_t{n.weight} << 1 | uint64_t{n.named});
    }
    out.shingles(d.shingles);
    out.number(d.figures.size());
    uint32_t begin = 0;
    for (size_t i = 0; i < d.figures.size(); ++i) out.figure(d.figures[i], read.figures[i], begin);
    out.number(d.names.size());
    for (const NameBrief& name : d.names) out.name(name);
    return bytes;
}

Result<Digest> digest_of(std::string_view bytes, const DigestHead& head, Numbered& numbers) {
    In in(bytes, numbers);
    if (in.number() != kLayout) return Fault{"", "a digest was written by another version of Isnad"};
    Digest d;
    d.article = head.article, d.uri = head.uri, d.title = head.title;
    d.published = in.days();
    d.bounds = in.days();
    d.weekday = static_cast<uint8_t>(in.number());
    d.outlet = in.hash();
    d.agencies.resize(in.count());
    for (std::string& agency : d.agencies) agency = in.text();
    in.terms(d.terms);
    d.namings.resize(in.count());
    for (Naming& n : d.namings) {
        n.hash = static_cast<uint32_t>(in.number());
        const uint64_t weight = in.number();
        n.named = weight & 1, n.weight = static_cast<uint8_t>(weight >> 1);
    }
    in.shingles(d.shingles);
    d.figures.resize(in.count());
    uint32_t begin = 0;
    for (FigureBrief& f : d.figures) in.figure(f, head.article, begin);
    d.names.resize(in.count());
    for (NameBrief& name : d.names) in.name(name);
    if (!in.whole()) return Fault{"", "a digest is damaged"};
    return d;
}

}  // namespace isnad
