#include "story/story_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/fold.h"
#include "story/stem.h"

namespace isnad {
namespace {

constexpr double kRare = 0.0005;  // the share of a word that no table has
constexpr double kStepsPerHalving = 16;

// The stems of the words of a cell, those of a phrase apart.
template <class Use>
void each_stem(std::string_view cell, Use use) {
    for (std::string_view words : parts_of(cell))
        for (std::string_view word : parts_of(words, ' ')) {
            const std::string shadow = folded(word);
            use(light_stem(shadow));
        }
}

}  // namespace

uint8_t prior_step(double share) {
    return static_cast<uint8_t>(std::clamp(std::round(-std::log2(share) * kStepsPerHalving), 0.0, 255.0));
}

double share_of(uint8_t step) {
    static const std::array<double, 256> shares = [] {
        std::array<double, 256> out{};
        for (int i = 0; i < 256; ++i) out[static_cast<size_t>(i)] = std::exp2(-i / kStepsPerHalving);
        return out;
    }();
    return shares[step];
}

Result<Done> StoryRules::load_words(const Table& table) {
    const auto prior = table.column("prior"), words = table.column("words");
    for (const auto* column : {&prior, &words})
        if (!*column) return column->fault();
    for (const Table::Row& row : table.rows()) {
        const std::string_view cell = row.cells[*prior];
        int share = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), share);
        if (error != std::errc() || end != cell.data() + cell.size() || share < 1 || share > 1000)
            return table.fault(row, *prior, "is no number from 1 to 1000");
        const uint8_t step = prior_step(share / 1000.0);
        each_stem(row.cells[*words], [&](std::string_view stem) {
            if (uint8_t* known = priors_.find(stem)) *known = std::min(*known, step);
            priors_.add(stem, step);
        });
    }
    return Done{};
}

Result<Done> StoryRules::load_happenings(const Table& table) {
    const auto words = table.column("words");
    if (!words) return words.fault();
    uint8_t id = 0;
    for (const Table::Row& row : table.rows()) {
        ++id;
        each_stem(row.cells[*words], [&](std::string_view stem) { happenings_.add(stem, id); });
    }
    return Done{};
}

Result<StoryRules> StoryRules::load(const Lexicon& lexicon) {
    StoryRules rules;
    const auto words = lexicon.table("story_words.tsv"), happenings = lexicon.table("happenings.tsv");
    for (const auto* table : {&words, &happenings})
        if (!*table) return table->fault();
    if (const auto done = rules.load_words(**words); !done) return done.fault();
    if (const auto done = rules.load_happenings(**happenings); !done) return done.fault();
    auto voices = VoiceRules::load(lexicon);
    if (!voices) return voices.fault();
    rules.voices_ = std::move(*voices);
    auto revisions = RevisionRules::load(lexicon);
    if (!revisions) return revisions.fault();
    rules.revisions_ = std::move(*revisions);
    return rules;
}

uint8_t StoryRules::prior(std::string_view stem) const {
    static const uint8_t rare = prior_step(kRare);
    const uint8_t* step = priors_.find(stem);
    return step ? *step : rare;
}

uint8_t StoryRules::happening(std::string_view stem) const {
    const uint8_t* id = happenings_.find(stem);
    return id ? *id : 0;
}

}  // namespace isnad
