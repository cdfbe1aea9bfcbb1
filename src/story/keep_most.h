// The heaviest of a list that is sorted by key. Comes in: the list, how many may stay, and the members that
// are weight and key; goes out: the same list with no more than these, sorted as before. Of equal weight the
// smaller keys stay, so the order in which items came tells nothing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad {

template <class Item>
void keep_most(std::vector<Item>& items, size_t most, float Item::*weight, uint32_t Item::*key) {
    if (items.size() <= most) return;
    const auto heavier = [&](const Item& a, const Item& b) {
        return a.*weight != b.*weight ? a.*weight > b.*weight : a.*key < b.*key;
    };
    std::nth_element(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(most), items.end(), heavier);
    items.resize(most);
    std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) { return a.*key < b.*key; });
}

}  // namespace isnad
