// Keys of articles by their ids, and back. Comes in: ids or keys; goes out: the other, each looked up once,
// or all read before the first question. Refuses nothing but what the database refuses, by throwing SqlFault.
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

// Ids of articles by their keys. Many are read at once from the index, since an article's row lies beside its
// text.
class ArticleIds {
 public:
    ArticleIds(Database& database, bool many) : one_(database, "SELECT id FROM article WHERE key = ?") {
        if (!many) return;
        Query all(database, "SELECT key, id FROM article ORDER BY id");
        while (all.next()) known_.emplace(all.number_at(0), all.text_at(1));
    }

    const std::string& of(int64_t key) {
        const auto [at, fresh] = known_.try_emplace(key);
        if (!fresh) return at->second;
        one_.number(key);
        while (one_.next()) at->second = one_.text_at(0);
        return at->second;
    }

 private:
    Query one_;
    std::unordered_map<int64_t, std::string> known_;
};

}  // namespace isnad
