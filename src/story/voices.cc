#include "story/voices.h"

#include <algorithm>

#include "base/fold.h"
#include "story/hash32.h"
#include "story/stem.h"

namespace isnad {
namespace {

constexpr uint32_t kState = 1, kName = 2, kEntity = 3;  // seeds, so that keys of two sorts never meet

template <class Use>
void each_word(std::string_view shadow, Use use) {
    size_t at = 0;
    while (at < shadow.size()) {
        const size_t end = std::min(shadow.find(' ', at), shadow.size());
        if (end > at) use(shadow.substr(at, end - at));
        at = end + 1;
    }
}

template <class Use>
void each_stem(std::string_view cell, Use use) {
    for (std::string_view words : parts_of(cell)) {
        const std::string shadow = folded(words);
        each_word(shadow, [&](std::string_view word) { use(light_stem(word)); });
    }
}

uint32_t never_zero(uint32_t key) { return key == 0 ? 1 : key; }

// Mixed without regard to order, so that القوات الروسية and قوات روسية are one name.
uint32_t key_of_words(std::string_view name) {
    const std::string shadow = folded(name);
    uint32_t sum = 0;
    each_word(shadow, [&](std::string_view word) { sum += mix32(hash32(light_stem(word)), kName); });
    return never_zero(sum);
}

}  // namespace

Result<Done> VoiceRules::load_states(const Table& table) {
    const auto forms = table.column("forms"), adjective = table.column("adjective"),
               capital = table.column("capital");
    for (const auto* column : {&forms, &adjective, &capital})
        if (!*column) return column->fault();
    uint32_t state = 0;
    for (const Table::Row& row : table.rows()) {
        ++state;
        for (std::string_view form : parts_of(row.cells[*forms])) countries_.add(folded(form), 1);
        for (const auto* column : {&forms, &adjective, &capital})
            for (std::string_view form : parts_of(row.cells[**column])) {
                const std::string shadow = folded(form);
                if (shadow.find(' ') == std::string::npos) states_.add(light_stem(shadow), state);
            }
    }
    return Done{};
}

Result<Done> VoiceRules::load_state_words(const Table& table) {
    const auto words = table.column("words");
    if (!words) return words.fault();
    for (const Table::Row& row : table.rows())
        each_stem(row.cells[*words], [&](std::string_view stem) { of_state_.add(stem, 1); });
    return Done{};
}

Result<Done> VoiceRules::load_classes(const Table& table) {
    const auto name = table.column("class"), words = table.column("words");
    for (const auto* column : {&name, &words})
        if (!*column) return column->fault();
    for (const Table::Row& row : table.rows()) {
        const uint32_t key = row.cells[*name] == "any" ? 0 : never_zero(hash32(row.cells[*name]));
        each_stem(row.cells[*words], [&](std::string_view stem) { classes_.add(stem, key); });
    }
    return Done{};
}

Result<VoiceRules> VoiceRules::load(const Lexicon& lexicon) {
    VoiceRules rules;
    const auto countries = lexicon.table("countries.tsv"), states = lexicon.table("state_words.tsv"),
               classes = lexicon.table("counted_classes.tsv");
    for (const auto* table : {&countries, &states, &classes})
        if (!*table) return table->fault();
    if (const auto done = rules.load_states(**countries); !done) return done.fault();
    if (const auto done = rules.load_state_words(**states); !done) return done.fault();
    if (const auto done = rules.load_classes(**classes); !done) return done.fault();
    return rules;
}

uint32_t VoiceRules::voice(std::string_view name, std::string_view entity) const {
    const std::string shadow = folded(name);
    uint32_t state = 0;
    size_t words = 0;
    bool of_state = false;
    each_word(shadow, [&](std::string_view word) {
        ++words;
        const std::string_view stem = light_stem(word);
        if (const uint32_t* known = states_.find(stem); known && state == 0) state = *known;
        of_state = of_state || of_state_.find(stem) != nullptr;
    });
    if (state != 0 && (of_state || words == 1)) return never_zero(mix32(state, kState));
    return entity.empty() ? key_of_words(name) : never_zero(mix32(hash32(entity), kEntity));
}

std::vector<uint32_t> VoiceRules::counted(std::string_view noun, std::string_view side) const {
    std::vector<uint32_t> out;
    for (std::string_view text : {noun, side}) {
        const std::string shadow = folded(text);
        each_word(shadow, [&](std::string_view word) {
            if (word.size() <= 4) return;  // من، في
            std::string_view stem = light_stem(word);
            const uint32_t* known = classes_.find(stem);
            if (!known && stem.ends_with("ا")) {  // قتيلا
                stem.remove_suffix(2);
                known = classes_.find(stem);
            }
            const uint32_t* state = states_.find(stem);
            const uint32_t key = known ? *known : state ? mix32(*state, kState) : hash32(stem);
            if (key != 0) out.push_back(key);
        });
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

uint32_t VoiceRules::place(std::string_view name, std::string_view entity) const {
    if (name.empty()) return 0;
    return entity.empty() ? key_of_words(name) : never_zero(mix32(hash32(entity), kEntity));
}

bool VoiceRules::is_state(std::string_view place) const { return countries_.find(folded(place)) != nullptr; }

}  // namespace isnad
