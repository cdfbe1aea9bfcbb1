#include "find/time_rules.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/fold.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, TimeRules::kClasses> kNames = {
    "adverb", "around", "hour", "lead", "less", "near", "not_hour", "part", "point", "to", "zone"};

constexpr int kMostValue = 23;

using Class = TimeRules::Class;

bool starts_a_time(Class cls) {
    return cls == Class::hour || cls == Class::part || cls == Class::point || cls == Class::adverb;
}

}  // namespace

Result<TimeRules> TimeRules::load(const Lexicon& lexicon) {
    const auto found = lexicon.table("time_words.tsv");
    if (!found) return found.fault();
    const Table& table = **found;
    const auto cls = table.column("class"), value = table.column("value"), forms = table.column("forms");
    if (!cls) return cls.fault();
    if (!value) return value.fault();
    if (!forms) return forms.fault();
    TimeRules rules;
    for (const Table::Row& row : table.rows()) {
        const auto name = std::ranges::find(kNames, row.cells[*cls]);
        if (name == kNames.end()) return table.fault(row, *cls, "is no class of words");
        const std::string_view cell = row.cells[*value];
        int number = -1;
        const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        if (read.ptr != cell.data() + cell.size() || number < 0 || number > kMostValue)
            return table.fault(row, *value, "is no hour or part of the day");
        const auto index = static_cast<size_t>(name - kNames.begin());
        for (std::string_view form : parts_of(row.cells[*forms])) {
            const std::string words = folded(form);
            rules.tables[index].add(words, static_cast<uint32_t>(number));
            if (starts_a_time(static_cast<Class>(index)))
                rules.starts.add(words.substr(0, words.find(' ')), true);
        }
    }
    return rules;
}

}  // namespace isnad
