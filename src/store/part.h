// The part of a record that a correction changes: some stories with their tallies, some entities. Comes in: a
// correction; goes out: all that the story room needs to make that part anew, and rows in place of the old
// ones. The rest of the record is not touched. Refuses what the database refuses, by throwing SqlFault.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "model/numbering.h"
#include "model/reading.h"
#include "model/rulings.h"
#include "store/corrections.h"
#include "store/results.h"
#include "store/sqlite.h"

namespace isnad {

struct PartDigest {
    std::string article, uri, title;
    std::string bytes;  // as the story room packed them
    std::string text;   // of the article, "" where an outline of it is enough
};

// Reads digests of articles, one after the other.
class DigestReader {
 public:
    enum class Texts { left_out, opened };
    DigestReader(Database& database, Texts texts);
    void add(const std::string& article, std::vector<PartDigest>& out);  // nothing where there is none

 private:
    Query row_;
};

struct Part {
    std::vector<PartDigest> digests;            // of the stories to make anew, in no order
    std::map<std::string, std::string> groups;  // article → its group before `rulings.placings`
    std::vector<std::string> entities;          // ids of those to make anew
    std::vector<PartDigest> naming;             // of articles that name them
    std::vector<Entity> named;                  // as other articles name them, which are not in `naming`
    // Of stories that stay as they are but for whom short forms stand for: their articles, in their order.
    std::vector<std::vector<PartDigest>> explaining;
    std::vector<ReadArticle> corrected;  // of all these, those that people changed, as they now are
    std::shared_ptr<Numbered> numbers;   // by which the digests speak
    Rulings rulings;
    bool regrouped = false;  // else these stories keep their articles, and there are no placings
    std::vector<std::pair<std::string, std::string>> follows;  // of new articles, as in Results
};

// `forms`: keys of the forms whose entity has changed.
Part part_of(Database& database, const Correction& correction, const std::vector<int64_t>& forms);
void write_part(Database& database, const Part& part, const Results& results);

// Ids of the articles that people corrected, and of those whose figures speak of an entity that they ruled.
std::vector<std::string> corrected_articles(Database& database);
// Those of `articles` that people corrected, as they now are.
std::vector<ReadArticle> corrected_of(Database& database, const std::set<std::string>& articles);

}  // namespace isnad
