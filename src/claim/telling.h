// What the words of an article say of how it tells on. Comes in: a scene and a sentence, a toll or a blow;
// goes out: whether the telling turns to something else, sums up, speaks of the blow told of before, and
// where that was. Refuses to say which happening it is: that is for whoever joins them.
#pragma once

#include "claim/setting.h"
#include "claim/triggers.h"

namespace isnad {

// منذ 20 يوليو قتل, قتل 18 شخصا منذ بدء الهدنة: the toll at tokens [first, last) is counted since a day, and
// `date` gives none on which it ended.
bool summed_up(const Scene& scene, uint32_t first, uint32_t last, const DayRange& date);

// من جهة أخرى, في سياق متصل: another story begins.
bool turns(const Scene& scene, uint32_t sentence);
// A sentence behind `from`, up to `to`, begins with another place: وفي كذا.
bool elsewhere(const Scene& scene, const Setting& setting, uint32_t from, uint32_t to);

// A deed of violence, or an accident.
bool is_blow(const Mention& mention);
// الهجوم الأكثر دموية, منذ الهجوم: one out of several, or an older one.
bool picked(const Scene& scene, const Mention& mention);
// الانفجار, الهجوم: the one that was told of.
bool told_before(const Scene& scene, const Mention& mention);
// سلسلة من الهجمات, تفجيرات: no one place is that of all.
bool several_blows(const Scene& scene, uint32_t sentence);
// الهجوم الذي وقع في كذا, كذا حيث وقع الهجوم; nullptr where nothing says.
const Place* place_of_blow(const Scene& scene, const Setting& setting, const Mention& mention);

}  // namespace isnad
