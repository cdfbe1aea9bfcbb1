// What lists of stories show. Comes in: a record and filters; goes out: a row for each story with its size,
// days, outlets, witnesses and verdicts; the record's outlets. Refuses what the database refuses.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "store/record.h"

namespace isnad {

struct StoryFilter {
    std::string words;   // in the title, folded
    std::string outlet;  // one of its articles is of it
    std::string kind;    // it has a tally of that kind
    DayRange days;       // it has a day in these
};

enum class StoryOrder : uint8_t { largest, newest, disputed };

// A tally in short, as a list of stories shows it.
struct TallyBrief {
    std::string kind, place, verdict;
    std::optional<double> low, high;  // over all its entries
    int64_t independent = 0;
};

struct StoryRow {
    std::string id, title, from, to;
    int64_t articles = 0;
    int64_t outlets = 0;
    int64_t independent = 0;                                // most witnesses of one tally
    std::vector<std::pair<std::string, int64_t>> verdicts;  // how many tallies have it
    std::vector<std::string> kinds;                         // of its tallies, the most witnessed first
    std::vector<TallyBrief> tallies;                        // what is disputed, then what has most witnesses
};

struct StoryRows {
    std::vector<StoryRow> rows;
    int64_t total = 0;
};

Result<StoryRows> story_rows(const Record& record, const StoryFilter& filter, StoryOrder order, size_t limit,
                             size_t offset);

// Outlets with the number of their articles, the largest first.
Result<std::vector<std::pair<std::string, int64_t>>> outlets(const Record& record);

// How many pages that could be read, and how many articles: quickly.
Result<std::pair<int64_t, int64_t>> pages_and_articles(const Record& record);

// The first and the last day of which the record tells: "" where none.
Result<std::pair<std::string, std::string>> days_of_record(const Record& record);

// Ids of the stories that go on from this one.
Result<std::vector<std::string>> followers(const Record& record, const std::string& story);

// The articles that name an entity with how often, the most often first.
Result<std::vector<std::pair<std::string, int64_t>>> articles_naming(const Record& record,
                                                                     const std::string& entity, size_t most);

}  // namespace isnad
