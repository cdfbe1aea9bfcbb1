#include "store/closure.h"

#include <algorithm>

namespace isnad {

Closure::Closure(Database& database)
    : of_article_(database,
                  "SELECT t.id, coalesce(s.story_read, t.id) FROM story_article s JOIN article a ON a.key = "
                  "s.article JOIN story t ON t.key = s.story WHERE a.id = ?"),
      of_story_(
          database,
          "SELECT a.id FROM story_article s JOIN article a ON a.key = s.article WHERE s.story = (SELECT "
          "key FROM story WHERE id = ?1) OR "
          "s.story_read = ?1 ORDER BY s.story, s.nth") {}

void Closure::add(const std::string& article) {
    std::string story, read;
    if (of_article_.text(article).next()) story = of_article_.text_at(0), read = of_article_.text_at(1);
    of_article_.reset();
    if (story.empty() || !groups_.emplace(article, read).second) return;
    add_story(story);
    add_story(read);
}

void Closure::add_story(const std::string& story) {
    if (!stories_.insert(story).second) return;
    std::vector<std::string> articles;
    of_story_.text(story);
    while (of_story_.next()) articles.push_back(of_story_.text_at(0));
    for (const std::string& article : articles) add(article);
}

void Closure::follow(const Rulings& rulings) {
    for (bool more = true; more;) {
        more = false;
        for (const Placing& p : rulings.placings) {
            const auto all = articles_of(p);
            if (std::none_of(all.begin(), all.end(), [&](const auto& a) { return has(a); })) continue;
            for (const std::string& a : all)
                if (!has(a)) add(a), more = more || has(a);
        }
    }
}

std::vector<std::string> articles_of(const Placing& placing) {
    std::vector<std::string> out = placing.articles;
    if (!placing.with.empty()) out.push_back(placing.with);
    return out;
}

}  // namespace isnad
