#include "page/word_lists.h"

#include "page/compare_key.h"

namespace isnad {

Result<WordLists> WordLists::parse(const Table& table) {
    const auto use = table.column("use");
    if (!use) return use.fault();
    const auto words = table.column("words");
    if (!words) return words.fault();
    WordLists lists;
    for (const Table::Row& row : table.rows()) {
        WordSet& list = lists.lists_[std::string(row.cells[*use])];
        for (std::string_view word : parts_of(row.cells[*words])) {
            std::string key = compare_key(word);
            if (key.empty()) return table.fault(row, *words, "a word without letters");
            list.insert(key);
        }
    }
    return lists;
}

Result<const WordSet*> WordLists::of(std::string_view use) const {
    const auto found = lists_.find(use);
    if (found == lists_.end())
        return Fault{"page_words.tsv", "has no row for the use `" + std::string(use) + "`"};
    return &found->second;
}

}  // namespace isnad
