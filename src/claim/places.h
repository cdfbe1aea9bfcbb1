// Where things happen, by token. Comes in: a scene and its statements; goes out: the places that an article
// names, each with the word for its kind before it (حي الزعفرانية, محافظة الأنبار), and the one that a claim
// most likely happened at. Refuses places that only describe a speaker; where nothing near names a place
// there is none.
#pragma once

#include <vector>

#include "claim/scene.h"

namespace isnad {

struct Place {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    uint32_t name = kNone;  // in Scene::names, of a known one
    int cost = 0;           // how loosely it is tied to its clause
};

class Places {
 public:
    Places(const Scene& scene, const std::vector<Statement>& statements);

    // The place of what stands at tokens [first, last): behind it or before it in its sentence, else in the
    // sentences just before.
    MaybeRef near(uint32_t first, uint32_t last) const;
    // The first place of the text behind the title.
    MaybeRef lead() const;

 private:
    void find(const std::vector<Statement>& statements);
    std::optional<Place> at_site(uint32_t token) const;
    bool inside_name(uint32_t token) const;
    uint32_t names_end(uint32_t at, Place& place) const;
    bool unknown_name(uint32_t at) const;
    int tie_of(uint32_t begin) const;
    int distance(const Place& place, uint32_t first, uint32_t last) const;
    MaybeRef ref(const Place& place) const;

    const Scene& scene_;
    std::vector<Place> places_;  // by begin
};

}  // namespace isnad
