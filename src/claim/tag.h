// What a word may mean for claims, and sets of such meanings. Comes in: tags; goes out: a set of them as one
// number, so that a word is asked for any of several in one step. Refuses nothing.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace isnad {

enum class Tag : uint8_t {
    report,  // a verb of reporting; `row` is its place in ClaimRules::reports
    source,
    as,
    document_cue,
    quote,  // phrases of reporting
    title,
    witness,
    body,
    document,
    medium,   // who speaks
    fate,     // what befell; `row` in ClaimRules::fates
    event,    // what happened; `row` in EventRules::triggers
    counted,  // what is counted; `row` in ClaimRules::nouns
    that,
    rel,
    prep,
    in,
    day,
    speech,
    negation,
    planned,
    estimated,
    demanded,
    background,
    part,
    link,
    site,   // a kind of place
    sites,  // of several
    vague_site,
    region,  // a kind of place that is wider or narrower than a town
    spot,
    care,    // where the sick and wounded are taken
    struck,  // tells of a blow to the place behind it
    lies,    // says where a place lies
    back,    // points back to a place that was named
    country,
    side,         // names whom people belong to: مدني, متمرد
    member,       // عنصر, مقاتلو
    nationality,  // سوري, سورية
    fighting,     // fighters and weapons
    aim,          // what is only wanted
    overall,      // of a count of several happenings
    echo,         // a page says its title again
    relief,       // food, medicine, those who need them
    natural,      // what kills without a deed
    most,         // picks one happening out of several
    series,       // several blows told of as one
    strand        // leads over to another strand of the sentence: كما, في حين
};

class TagSet {
 public:
    constexpr TagSet() = default;
    constexpr TagSet(Tag tag) : bits_(uint64_t{1} << static_cast<uint8_t>(tag)) {}
    constexpr TagSet(std::initializer_list<Tag> tags) {
        for (Tag tag : tags) bits_ |= TagSet(tag).bits_;
    }
    constexpr bool meets(TagSet other) const { return (bits_ & other.bits_) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr TagSet& operator|=(TagSet other) { return bits_ |= other.bits_, *this; }

 private:
    uint64_t bits_ = 0;
};
static_assert(static_cast<uint8_t>(Tag::strand) < 64);

}  // namespace isnad
