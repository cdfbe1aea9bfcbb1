// What each ledger is made of. Comes in: nothing; goes out: the ledgers by name, in the order in which they
// are offered. Refuses nothing.
#pragma once

#include <string_view>
#include <vector>

#include "model/claim.h"

namespace isnad {

// What a ledger is made of: tallies of these kinds, events of these types, statements of these stances.
struct Book {
    std::string_view name = {}, help = {};
    std::vector<FigureKind> kinds = {};
    std::vector<EventType> types = {};
    std::vector<Stance> stances = {};
    // Of the kinds, those that count only in articles with such an event or in stories with a tally of
    // `with`.
    std::vector<FigureKind> beside = {}, with = {};
};

const std::vector<Book>& books();

}  // namespace isnad
