#include "story/witnesses.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "lexicon/table.h"
#include "story/stem.h"

namespace isnad {
namespace {

using Words = std::set<std::string>;

Words words_of(std::string_view name) {
    Words out;
    const std::string shadow = folded(name);
    for (std::string_view word : parts_of(shadow, ' ')) out.emplace(light_stem(word));
    return out;
}

// True of one word that begins or is part of a longer name of the same story.
bool is_short_for(const Words& one, const Words& other) {
    return one.size() == 1 && other.size() > 1 && other.contains(*one.begin());
}

int distinct(const std::map<uint32_t, std::string_view>& named) {
    std::vector<Words> names;
    for (const auto& [voice, name] : named) names.push_back(words_of(name));
    const auto is_other = [&](const Words& name) {
        return std::none_of(names.begin(), names.end(),
                            [&](const Words& longer) { return is_short_for(name, longer); });
    };
    return static_cast<int>(std::count_if(names.begin(), names.end(), is_other));
}

}  // namespace

int witnesses(const std::vector<Printed>& values, const std::vector<size_t>& own) {
    std::map<uint32_t, std::string_view> named;
    std::set<size_t> unnamed;
    for (const Printed& v : values) {
        if (v.figure->voice != 0)
            named.emplace(v.figure->voice, v.figure->entry.root);
        else
            unnamed.insert(own[v.article]);
    }
    return named.empty() ? static_cast<int>(unnamed.size()) : distinct(named);
}

}  // namespace isnad
