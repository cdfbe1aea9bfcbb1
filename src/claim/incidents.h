// Which figures tell of one happening, and where and when that was. Comes in: figures in order, each with the
// day and place that its own sentence gives; goes out: the same with the days and places that the article
// gives elsewhere: told on from the toll before, or told again closer. Refuses to carry anything over where
// the article turns to something else.
#pragma once

#include <vector>

#include "claim/drafts.h"
#include "claim/setting.h"
#include "claim/triggers.h"

namespace isnad {

struct ToldFigure {
    const Draft* draft = nullptr;
    Figure figure;
    const Place* place = nullptr;
};

// Summed up over months: a toll of a war, not of a happening.
bool of_many_days(const Figure& figure);

void join_incidents(const Scene& scene, const Setting& setting, const std::vector<Mention>& triggers,
                    std::vector<ToldFigure>& figures);

}  // namespace isnad
