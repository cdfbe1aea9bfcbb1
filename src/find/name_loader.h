// Fills a NameLexicon from the tables of lexicon/ar. Comes in: the lexicon; goes out: words and names; the
// first of two equal names stays. Refuses tables that lack a column and cells that hold no number.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "find/name_lexicon.h"

namespace isnad {

class NameLoader {
 public:
    explicit NameLoader(NameLexicon& out) : out_(out) {}
    // Nothing, or what is wrong.
    std::optional<Fault> load(const Lexicon& lexicon);

 private:
    std::optional<Fault> load_words(const Lexicon& lexicon, std::string_view table,
                                    std::string_view class_column, std::string_view words_column);
    std::optional<Fault> load_places(const Lexicon& lexicon, std::string_view table);
    std::optional<Fault> load_countries(const Lexicon& lexicon);
    std::optional<Fault> load_capitals(const Lexicon& lexicon);
    std::optional<Fault> load_orgs(const Lexicon& lexicon, bool cued);
    std::optional<Fault> load_portfolios(const Lexicon& lexicon);
    std::optional<Fault> load_people(const Lexicon& lexicon);

    // The places of a table's columns, by name, into `out`; or what is wrong.
    static std::optional<Fault> columns_of(const Table& table, std::initializer_list<std::string_view> names,
                                           size_t* out);
    NameLexicon::Word& word(std::string_view folded);
    void add_words(std::string_view words, uint64_t flags);
    void add_adjective(std::string_view adjective, uint16_t nation);
    void add_forms(std::string_view forms, const NameEntry& entry);
    void add_name(std::string_view folded, uint32_t entry);
    Span keep(std::string_view text);
    bool is_common(std::string_view forms) const;  // the first of them is a common word too
    NameEntry entry_of(NameKind kind, std::string_view forms, std::string_view latin, std::string_view iso);

    NameLexicon& out_;
};

}  // namespace isnad
