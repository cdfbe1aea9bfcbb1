// The reading side of the record. Comes in: a file; goes out: the model's values, as they were written and as
// the whole record tells them (stories, entities, days from stories). Refuses files that are no record, or of
// another format.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/reading.h"
#include "model/story.h"

namespace isnad {

class Database;

enum class PageOrder : uint8_t { as_read, by_uri };

// A page as lists need it: with its fault where it could not be read.
struct PageRow {
    int64_t key = 0;
    Page page;  // without its text
    std::string fault;
};

// How much a record holds.
struct Counts {
    int64_t pages = 0, faults = 0, articles = 0, names = 0, figures = 0, statements = 0, events = 0,
            entities = 0, stories = 0, tallies = 0;
};

// Not for two threads at once; open it once for each.
class Record {
 public:
    static Result<Record> open(const std::string& path);
    explicit Record(std::shared_ptr<Database> database);

    Result<Counts> counts() const;
    // False from `take` ends it.
    Result<Done> for_each_page(PageOrder order, const std::function<bool(PageRow&&)>& take) const;
    Result<std::vector<ReadArticle>> articles_of_page(int64_t page) const;
    Result<std::vector<ReadArticle>> articles_of_story(const std::string& story) const;  // in its order
    // The same one by one, with those of their items that `which` names (store/items.h); false from `take`
    // ends it.
    using TakeArticle = std::function<bool(ReadArticle&&)>;
    Result<Done> for_each_article_of_story(const std::string& story, uint8_t which,
                                           const TakeArticle& take) const;
    // How many statements the story's articles hold.
    Result<size_t> statements_of_story(const std::string& story) const;
    // Whole pages, without their text, with the articles that they hold.
    using TakeReading = std::function<bool(Reading&& reading, const std::string& fault)>;
    Result<Done> for_each_reading(PageOrder order, const TakeReading& take) const;
    // Articles without their text, blocks and items; all, or those of a story in its order.
    Result<std::vector<Article>> article_heads(const std::string& story = "") const;
    Result<std::optional<Article>> article_head(const std::string& id) const;
    // The article with all its items; nothing where there is none of that id.
    Result<std::optional<ReadArticle>> article(const std::string& id) const;
    // The same as the machine read it, whatever people corrected.
    Result<std::optional<ReadArticle>> article_as_read(const std::string& id) const;
    Result<std::optional<Page>> page(const std::string& id) const;  // with its text

    Result<std::vector<Story>> stories() const;  // by id
    Result<std::optional<Story>> story(const std::string& id) const;
    Result<std::vector<Tally>> tallies(const std::string& story = "") const;  // by id; all, or a story's
    // The words of the figures that the story's tallies weigh, by the figures' ids.
    Result<std::map<std::string, std::string>> figure_texts(const std::string& story) const;
    Result<std::optional<Tally>> tally(const std::string& id) const;
    Result<std::vector<Entity>> entities() const;  // by id
    Result<std::optional<Entity>> entity(const std::string& id) const;
    Result<std::string> meta(const std::string& name) const;  // "" where it is not set
    Result<bool> finished() const;  // false where a run was cut off before its stories were made

    // For the other files of the store room.
    Database& database() const { return *database_; }

 private:
    std::shared_ptr<Database> database_;
};

}  // namespace isnad
