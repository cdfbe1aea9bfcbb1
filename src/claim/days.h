// When things happen, by token. Comes in: a scene and its statements; goes out: the days of what stands at a
// token. Refuses days on which somebody only spoke, spans that nobody could count (الأيام القليلة الماضية),
// and days of the future for what is told as past.
#pragma once

#include <optional>
#include <vector>

#include "claim/scene.h"

namespace isnad {

class Days {
 public:
    Days(const Scene& scene, const std::vector<Statement>& statements);

    // The days of what stands at tokens [first, last), as its sentence names them; unknown where it names
    // none. A thing counted since a day runs up to the article's day.
    DayRange near(uint32_t first, uint32_t last) const;
    // What is told of behind غداة was the day before, and behind `بعد أربعة أيام على` four; unknown where no
    // day stands before that.
    std::optional<DayRange> eve(uint32_t first) const;

 private:
    void mark_days_of_speaking(const std::vector<Statement>& statements);
    bool usable(size_t date) const;
    bool countless(const Date& date) const;
    DayRange days_of(size_t date, uint32_t first) const;
    DayRange with_second(size_t date) const;
    bool since(const Date& date, uint32_t first) const;
    uint32_t distance(const Date& date, uint32_t first, uint32_t last) const;
    uint32_t over(uint32_t from, uint32_t to) const;
    std::optional<DayRange> earlier(uint32_t first) const;
    bool counts_from(uint32_t at) const;
    int days_between(uint32_t from, uint32_t to) const;
    DayRange shifted(uint32_t before, int days) const;

    const Scene& scene_;
    std::vector<bool> spoken_;  // beside Scene::dates
};

}  // namespace isnad
