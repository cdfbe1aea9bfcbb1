// Keys of articles by their ids. Comes in: ids; goes out: keys, each looked up once, or all read before the
// first question. Refuses nothing but what the database refuses, by throwing SqlFault.
#pragma once

#include <string>
#include <unordered_map>

#include "store/sqlite.h"

namespace isnad {

class ArticleKeys {
 public:
    explicit ArticleKeys(Database& database) : one_(database, "SELECT key FROM article WHERE id = ?") {}

    // For many questions.
    void load(Database& database) {
        Query all(database, "SELECT id, key FROM article");
        while (all.next()) known_.emplace(all.text_at(0), all.number_at(1));
    }
    int64_t of(const std::string& id) {  // 0 where the record has none such
        const auto [at, fresh] = known_.try_emplace(id, 0);
        if (!fresh) return at->second;
        if (one_.text(id).next()) at->second = one_.number_at(0);
        one_.reset();
        return at->second;
    }

 private:
    Query one_;
    std::unordered_map<std::string, int64_t> known_;
};

}  // namespace isnad
