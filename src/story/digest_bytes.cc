#include "story/digest_bytes.h"

#include "story/brief_bytes.h"
#include "story/digest_fields.h"
#include "story/evidence_bytes.h"

namespace isnad {
namespace {

// Stands first in the bytes. Raise it when anything of the below changes, or of what it is made of.
constexpr uint32_t kLayout = 7;

// One near which an article's figures are dated, 0 where nothing is known.
int32_t day_of(const Digest& d) {
    const DayRange& days = when(d);
    return days.from ? days.from->number : days.to ? days.to->number : 0;
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
    write_figures(out, d.figures, read.figures, day_of(d));
    write_names(out, d.names);
    return bytes;
}

Result<Digest> digest_of(std::string_view bytes, const DigestHead& head, Numbered& numbers, Words& scratch) {
    FieldReader in(bytes, numbers);
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
    read_figures(in, d.figures, head.article, day_of(d));
    read_names(in, d.names);
    if (!in.whole()) return Fault{"", "a digest is damaged"};
    if (!head.text.empty()) d.shingles = shingles_of(head.text, scratch);
    return d;
}

}  // namespace isnad
