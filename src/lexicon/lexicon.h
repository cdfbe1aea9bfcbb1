// All tables together: those compiled in, each replaced by the file of the same name in a folder where one is
// given. Read-only after loading, so safe to share between threads.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "lexicon/table.h"

namespace isnad {

class Lexicon {
   public:
    // With `folder` empty: the compiled-in tables alone.
    static Result<Lexicon> load(const std::string& folder = "");

    // The table of that file name (`months.tsv`), or a fault that says that it is missing.
    Result<const Table*> table(std::string_view name) const;
    const std::string& hash() const { return hash_; }  // of all names and bytes; 16 hex digits

   private:
    std::map<std::string, Table, std::less<>> tables_;
    std::string hash_;
};

}  // namespace isnad
