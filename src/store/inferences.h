// Short forms that other articles of their story explain. Comes in: an open record; goes out: its articles
// and entities with these laid over what each article alone tells. Refuses what the database refuses, by
// throwing SqlFault.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/reading.h"
#include "model/story.h"
#include "store/sqlite.h"

namespace isnad {

// The rule of a name whose story tells whom it stands for, in place of the one by which its article does not.
inline constexpr std::string_view kStoryRule = "alias.story";

// Lays what stories infer over one article after the other.
class InferenceReader {
 public:
    explicit InferenceReader(Database& database);
    void lay_over(int64_t article, ReadArticle& read);

 private:
    Query rows_;
};

// Lays them over an entity: short forms that stand for it join its spellings, its own that stand for another
// leave it. False where none of its spellings is left.
bool lay_inferences(Database& database, Entity& entity);
// Over all of a record, and takes out those that none is left of.
void lay_inferences(Database& database, std::vector<Entity>& entities);
int64_t count_inferred_away(Database& database);  // of how many none is left

// A query of them, by `more`: JOIN, WHERE and ORDER BY over `inferred i`; the second column is the short
// form.
std::string select_inferences(const std::string& more);
std::vector<Inferred> inferences_of(Query& rows);

// Articles that name an entity, by key with how often, as their stories tell whom they name.
std::map<int64_t, int64_t> naming_by_story(Database& database, const std::string& entity);

// The short forms that stand for an entity in some articles.
std::vector<std::string> inferred_forms(Database& database, const std::string& entity);
// Each entity with each short form that stands for it in some articles.
std::vector<std::pair<std::string, std::string>> all_inferred_forms(Database& database);

}  // namespace isnad
