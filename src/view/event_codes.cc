#include "view/event_codes.h"

#include <charconv>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/names.h"

namespace isnad {
namespace {

constexpr std::string_view kColumns[] = {"type",   "status", "disorder", "event",   "sub_event",
                                         "plover", "mode",   "quad",     "violence"};

Result<int> digit(const Table& table, const Table::Row& row, size_t column) {
    const std::string_view cell = row.cells[column];
    int value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size())
        return table.fault(row, column, "is no number");
    return value;
}

}  // namespace

Result<EventCodeTable> EventCodeTable::load(const Lexicon& lexicon) {
    const auto table = lexicon.table("event_codes.tsv");
    if (!table) return table.fault();
    std::vector<size_t> at;
    for (std::string_view name : kColumns) {
        const auto column = (*table)->column(name);
        if (!column) return column.fault();
        at.push_back(*column);
    }
    EventCodeTable out;
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return std::string(row.cells[at[i]]); };
        const auto type = parse_name<EventType>(cell(0));
        if (!type) return (*table)->fault(row, at[0], "is no event type of the record format");
        const auto status = parse_name<Status>(cell(1));
        if (!status && !cell(1).empty())
            return (*table)->fault(row, at[1], "is no status of the record format");
        const auto quad = digit(**table, row, at[7]), violence = digit(**table, row, at[8]);
        if (!quad) return quad.fault();
        if (!violence) return violence.fault();
        out.codes_[{*type, status}] = {cell(2), cell(3), cell(4), cell(5), cell(6), *quad, *violence};
    }
    for (int type = 0; type <= static_cast<int>(EventType::accident); ++type)
        if (!out.codes_.contains({static_cast<EventType>(type), std::nullopt}))
            return Fault{"event_codes.tsv",
                         "has no row for " + std::string(name_of(static_cast<EventType>(type)))};
    return out;
}

const EventCodes& EventCodeTable::of(EventType type, Status status) const {
    const auto own = codes_.find({type, status});
    return own != codes_.end() ? own->second : codes_.at({type, std::nullopt});
}

}  // namespace isnad
