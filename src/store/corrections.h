// What people changed, kept beside what the machine read. Comes in: a record; goes out: the list of all
// corrections, those of one thing, and what each is about in words. Refuses what the database refuses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/record.h"

namespace isnad {

// Fields beside those of items (item_fields.h). Of items:
inline constexpr std::string_view kRejected = "rejected";  // it is left out
inline constexpr std::string_view kAccepted = "accepted";  // a person found it right
inline constexpr std::string_view kAdded = "added";        // {"kind":"killed",…}: the machine missed it
// Of articles; a story is named by an article of it, since its own id changes as articles join:
inline constexpr std::string_view kStory = "story";         // it belongs into the story of this article
inline constexpr std::string_view kNewStory = "new_story";  // ["…"]: these articles are a story of their own
inline constexpr std::string_view kSameStory =
    "same_story";                                       // its whole story and that of this article are one
inline constexpr std::string_view kCopyOf = "copy_of";  // it is a copy of this article; "": of none
// Of entities:
inline constexpr std::string_view kSameAs = "same_as";  // it is this entity
inline constexpr std::string_view kSplit = "split";     // ["…"]: who is written so is somebody else

struct Correction {
    int64_t key = 0;
    std::string item;   // id of a figure, statement, event, name, article or entity
    std::string field;  // as the record format names it, or one of those above
    std::string was;    // "" for none
    std::string value;  // "" for none; a day as `YYYY-MM-DD` or `from/to`
    std::string who;
    std::string at;  // ISO 8601, UTC
    std::string why;
    std::string undone;  // who undid it and when, "" while it stands
};

struct CorrectionFilter {
    std::string item;  // of this thing; of an article's items too where it is an article's id
    std::string who;
    bool standing = false;  // without those that were undone
};

// The newest first.
Result<std::vector<Correction>> corrections(const Record& record, const CorrectionFilter& filter = {});

// The words of the item, the title of the article, the name of the entity; "" where the record has none.
Result<std::string> words_of(const Record& record, const std::string& item);

}  // namespace isnad
