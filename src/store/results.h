// What the story room made of all articles, as rows. Comes in: stories, tallies, entities; goes out: these in
// place of those of the last run, or of a part of them, in the open transaction. Refuses nothing but what the
// database refuses, by throwing SqlFault.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/story.h"
#include "store/forms.h"
#include "store/sqlite.h"

namespace isnad {

// What is known only of all articles together; each list sorted by id.
struct Results {
    std::vector<Story> stories;
    std::vector<Tally> tallies;
    std::vector<Entity> entities;
    std::vector<std::pair<std::string, DayRange>> days;  // article → day that its story gives it
    // Article → the story that the machine put it into, of the stories that people changed.
    std::vector<std::pair<std::string, std::string>> read;
    // Article that a story is named by → the like of the story that it continues.
    std::vector<std::pair<std::string, std::string>> follows;
    std::string learned = {};  // what it takes to place single articles later: a zstd frame, "" for none
    std::vector<Inferred> inferred = {};  // of the stories of a part that stay as they are
};

void write_results(Database& database, const Results& results, Dictionaries& forms);

void forget_stories(Database& database, const std::vector<std::string>& ids);
void forget_entities(Database& database, const std::vector<std::string>& ids);
// Whom short forms stand for in these articles.
void forget_inferred(Database& database, const std::vector<std::string>& articles);
// Beside what is there.
void add_results(Database& database, const Results& results);

}  // namespace isnad
