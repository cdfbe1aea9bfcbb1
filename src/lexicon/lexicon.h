// All tables together: those compiled in, each replaced by the file of the same name in a folder where one is
// given. A table is parsed when it is asked for; what was packed when the program was built need not be. Safe
// to share between threads.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "lexicon/packed.h"
#include "lexicon/table.h"

namespace isnad {

class Lexicon {
 public:
    // With `folder` empty: the compiled-in tables alone, and with them what `packed` holds.
    static Result<Lexicon> load(const std::string& folder = "", const PackedTables& packed = {});
    Lexicon(Lexicon&&) noexcept;
    ~Lexicon();

    // The table of that file name (`months.tsv`), or a fault that says that it is missing or what is wrong.
    Result<const Table*> table(std::string_view name) const;
    // Nothing, or the first fault of any table.
    Result<Done> check() const;
    // What was packed under that name, "" for nothing.
    std::string_view packed(std::string_view name) const;
    const std::string& hash() const { return hash_; }  // of all names and bytes; 16 hex digits

 private:
    struct Tables;
    explicit Lexicon(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
    PackedTables packed_;
    std::string hash_;
};

}  // namespace isnad
