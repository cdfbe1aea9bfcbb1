// Figures as they are being found, before anybody asks where, when and by whom. Comes in: tokens of number
// expressions and of single victims; goes out: drafts in order, each with its bounds, kind and the whole that
// it is part of. Refuses numbers that count nothing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claim/counted.h"

namespace isnad {

struct Draft {
    uint32_t first = 0;  // tokens [first, last) of the whole expression
    uint32_t last = 0;
    Bounds bounds;
    Qualifier qualifier = Qualifier::exact;
    Counted counted;
    FigureKind kind = FigureKind::things;
    std::string_view rule;
    std::optional<size_t> part_of;  // place among the drafts
    bool suspect = false;

    bool set(FigureKind what, std::string_view by) { return kind = what, rule = by, true; }
};

struct Drafts {
    const Scene& scene;
    std::vector<Draft> all;

    // Whether the last of them stands in the token's sentence.
    bool same_sentence(uint32_t first) const {
        return !all.empty() && scene.sentence_index(all.back().first) == scene.sentence_index(first);
    }
    // The token behind the draft before `first` in its sentence, or 0.
    uint32_t previous_end(uint32_t first) const { return same_sentence(first) ? all.back().last : 0; }
};

// Kinds of what befell people in a happening.
constexpr bool victims(FigureKind kind) { return kind <= FigureKind::abducted; }
// Kinds that count people.
constexpr bool people_kind(FigureKind kind) {
    return kind <= FigureKind::troops || kind == FigureKind::people;
}
// Kinds that count what a happening did or was done with.
constexpr bool happens(FigureKind kind) {
    return victims(kind) || (kind >= FigureKind::weapons && kind <= FigureKind::violations) ||
           kind == FigureKind::buildings;
}

// آخران: two besides those told of.
inline bool two_more(std::string_view word) { return word == "اخران" || word == "اخرتان"; }

// Each adds the draft that begins at the token, if one does.
bool add_counted(Drafts& drafts, const Number& number);  // 12 جنديا
bool add_two_others(Drafts& drafts, uint32_t token);     // وجرح آخران
bool add_one_of(Drafts& drafts, uint32_t token);         // مقتل أحد الجنود
bool add_single(Drafts& drafts, uint32_t token);         // مقتل جندي

// Whether one of the last three may begin at the token; for most words it is known that none does.
inline bool may_be_single(const Scene& scene, uint32_t token) {
    return scene.marks.has(token, Tag::counted) || scene.marks.has(token + 1, Tag::counted) ||
           two_more(scene.folded(token));
}

// Whether a word for some of those counted before (بينهم) stands right before the token.
bool part_mark_before(const Scene& scene, uint32_t first);
// And right behind what is counted: 400 شخص من هؤلاء, 40 شخصا منهم إلى; not 90 شخصا منهم أطفال.
bool part_mark_behind(const Scene& scene, uint32_t last);

}  // namespace isnad
