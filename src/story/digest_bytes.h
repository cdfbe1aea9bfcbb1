// Digests as bytes, so that a record keeps them and its stories grow as more pages are read. Comes in: a
// Digest, with numbers for what the digests of a record share; goes out: some hundred bytes, and back. The
// runs of words are not kept but for the first few: they are made again of the text, which stands beside the
// bytes.
// Refuses bytes that are cut short or were written by a version that wrote them otherwise.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/numbering.h"
#include "model/reading.h"
#include "story/digest.h"

namespace isnad {

// Leaves out what stands beside it in a record: the article's id, uri and title, and what its text tells.
// `read`: what was digested.
std::string bytes_of(const Digest& digest, const ReadArticle& read, Numbering& numbers);

// What a record has beside the bytes.
struct DigestHead {
    std::string_view article, uri, title;
    std::string_view text;
};
Result<Digest> digest_of(std::string_view bytes, const DigestHead& head, Numbered& numbers, Words& scratch);

// What it takes to name entities, or to group articles that are no twins, without the text and with few
// look-ups: figures without what is written as a form (root, place, side), and of the runs the heads (kHeads)
// without their places.
Result<Digest> outline_of(std::string_view bytes, const DigestHead& head, Numbered& numbers);

}  // namespace isnad
