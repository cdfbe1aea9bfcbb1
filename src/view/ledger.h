// Ledgers: the same claims laid out as an analyst asks for them. Comes in: a record, a ledger's name and a
// selection; goes out: a sheet whose rows lead to items. Refuses names that are no ledger.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/selection.h"
#include "view/table.h"

namespace isnad {

struct LedgerName {
    std::string_view name;
    std::string_view help;
};
std::vector<LedgerName> ledger_names();

Result<Sheet> ledger(const Record& record, std::string_view name, const Selection& selection);

// Tallies one a row, and events one a row in the order of their days.
Result<Sheet> tally_sheet(const Record& record, const Selection& selection);
Result<Sheet> timeline_sheet(const Record& record, const Selection& selection);

}  // namespace isnad
