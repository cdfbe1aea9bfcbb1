#include "story/digest_bytes.h"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

#include "story/brief_bytes.h"
#include "story/digest_fields.h"
#include "story/evidence_bytes.h"

namespace isnad {
namespace {

// Stands first in the bytes. Raise it when anything of the below changes, or of what it is made of.
constexpr uint32_t kLayout = 9;
constexpr unsigned kFreeBits = 8;  // the low ones of a run's hash, which are zero

// One near which an article's figures are dated, 0 where nothing is known.
int32_t day_of(const Digest& d) {
    const DayRange& days = when(d);
    return days.from ? days.from->number : days.to ? days.to->number : 0;
}

// How many, how often the sample was halved, how many bits Rice's code wants, and the distances between them.
void write_heads(FieldWriter& out, const Shingles& s) {
    const std::span heads = std::span(s.kept).first(std::min(kHeads, s.kept.size()));
    const uint32_t most = heads.empty() ? 0 : heads.back().hash >> kFreeBits;
    const auto rice = static_cast<unsigned>(std::bit_width(most / kHeads));
    BitWriter bits(out.bytes());
    bits.put(static_cast<uint32_t>(heads.size()), 3);
    bits.unary(s.halvings);
    bits.put(rice, 5);
    uint32_t last = 0;
    for (const Shingle& run : heads) {
        const uint32_t hash = run.hash >> kFreeBits;
        bits.rice(hash - std::exchange(last, hash), rice);
    }
    bits.end();
}

void read_heads(FieldReader& in, Shingles& s) {
    in.bits([&](BitReader& bits) {
        s.kept.resize(bits.take(3));
        s.halvings = static_cast<uint8_t>(std::min(bits.unary(), 32u));
        const unsigned rice = bits.take(5);
        uint32_t last = 0;
        for (Shingle& run : s.kept) run.hash = (last += bits.rice(rice)) << kFreeBits;
    });
}

// All but what its text tells.
Result<Digest> digest_in(FieldReader& in, const DigestHead& head, Forms forms) {
    if (in.number() != kLayout) return Fault{"", "a digest was written by another version of Isnad"};
    Digest d;
    d.article = head.article, d.uri = head.uri, d.title = head.title;
    d.published = in.days();
    d.bounds = in.days();
    d.weekday = static_cast<uint8_t>(in.number());
    d.outlet = in.hash();
    d.agencies.resize(in.count());
    for (std::string& agency : d.agencies) agency = in.text();
    read_terms(in, d.terms);
    read_namings(in, d.namings, d.terms);
    read_heads(in, d.shingles);
    read_names(in, d.names);
    read_figures(in, d.figures, head.article, day_of(d), forms);
    if (!in.whole()) return Fault{"", "a digest is damaged"};
    return d;
}

}  // namespace

std::string bytes_of(const Digest& d, const ReadArticle& read, Numbering& numbers) {
    std::string bytes;
    bytes.reserve(512);
    FieldWriter out(bytes, numbers);
    out.number(kLayout);
    out.days(d.published);
    out.days(d.bounds);
    out.number(d.weekday);
    out.hash(d.outlet);
    out.number(d.agencies.size());
    for (const std::string& agency : d.agencies) out.text(agency);
    write_terms(out, d.terms);
    write_namings(out, d.namings, d.terms);
    write_heads(out, d.shingles);
    write_names(out, d.names);
    write_figures(out, d.figures, read.figures, day_of(d));
    return bytes;
}

Result<Digest> digest_of(std::string_view bytes, const DigestHead& head, Numbered& numbers, Words& scratch) {
    FieldReader in(bytes, numbers);
    auto d = digest_in(in, head, Forms::read);
    if (d) d->shingles = shingles_of(head.text, scratch);
    return d;
}

Result<Digest> outline_of(std::string_view bytes, const DigestHead& head, Numbered& numbers) {
    FieldReader in(bytes, numbers);
    return digest_in(in, head, Forms::skipped);
}

}  // namespace isnad
