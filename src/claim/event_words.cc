#include "claim/event_words.h"

#include <optional>
#include <string>
#include <utility>

#include "base/fold.h"
#include "claim/rows.h"

namespace isnad {
namespace {

std::optional<EventWord> class_of(std::string_view name) {
    static constexpr std::pair<std::string_view, EventWord> kClasses[] = {
        {"force", EventWord::force},       {"wields", EventWord::wields}, {"hands", EventWord::hands},
        {"aims", EventWord::aims},         {"meets", EventWord::meets},   {"manner", EventWord::manner},
        {"declares", EventWord::declares}, {"claims", EventWord::claims}, {"aside", EventWord::aside},
        {"quality", EventWord::quality},   {"grip", EventWord::grip}};
    for (const auto& [text, cls] : kClasses)
        if (text == name) return cls;
    return std::nullopt;
}

}  // namespace

Result<EventWords> EventWords::load(const Lexicon& lexicon) {
    EventWords words;
    const auto rows = Rows::open(lexicon, "event_words.tsv", {"class", "forms"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        const auto found = class_of(rows->cell(row, "class"));
        if (!found) return rows->fault(row, "class", "is no class of event words");
        for (std::string_view form : parts_of(rows->cell(row, "forms"))) words.add(folded(form), *found);
    }
    return words;
}

void EventWords::add(std::string_view form, EventWord cls) {
    uint16_t& known = classes.at(form);
    known = static_cast<uint16_t>(known | static_cast<uint16_t>(cls));
    const size_t blank = form.find(' ');
    if (blank != std::string_view::npos) add(form.substr(0, blank), EventWord::opens);
}

}  // namespace isnad
