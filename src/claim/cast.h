// Who has spoken in an article so far, and what its short forms stand for. Comes in: parties as they are met;
// goes out: the full name or description that the article gives (كولو → شريف كولو, الوزير → the minister last
// named). Refuses to guess: a form that nothing in the article explains stays as written.
#pragma once

#include <ranges>
#include <string>
#include <vector>

#include "claim/party.h"

namespace isnad {

struct Known {
    Ref ref;
    std::string role;
    std::string head;  // the folded first word of the description
    PartyKind kind = PartyKind::described;
    bool feminine = false;
    bool plural = false;
    std::vector<Ref> relay;  // of what they last said
};

class Cast {
 public:
    explicit Cast(const Scene& scene) : scene_(scene) {}

    Known resolve(const Party& party);
    // The last speaker, or the last who agrees in gender where one does.
    const Known* last(bool feminine) const;
    const Known* last() const { return known_.empty() ? nullptr : &known_.back().known; }
    // Through whom that speaker's last word came.
    std::vector<Ref> relay_of(std::string_view text) const;
    void remember(const Known& known);

 private:
    // The last speakers, the latest first; whoever spoke long before is not meant any more.
    auto latest() const { return known_ | std::views::reverse | std::views::take(kRemembered); }

    // Someone as words of the article are compared with: folded, so that this is done once.
    struct Remembered {
        Known known;
        std::string name, role;
    };
    static Remembered remembered(Known known);
    // Folds those that were remembered since the last time somebody asked for them.
    void fold_known();

    void index_names();
    const Name* fuller(std::string_view folded_name, NameKind kind) const;
    const Known* by_role(std::string_view folded_words) const;
    const Known* introduced(std::string_view folded_words);
    void read_roles();
    const Name* by_class_word(std::string_view folded_word) const;

    static constexpr size_t kRemembered = 300;

    const Scene& scene_;
    bool indexed_ = false;
    struct Entry {
        uint64_t key;
        uint32_t name;
    };
    std::vector<Entry> by_word_;   // any word of a longer name → that name
    std::vector<Entry> by_class_;  // the word before a name (تنظيم) → that name
    std::vector<Remembered> known_;
    size_t folded_ = 0;                   // of known_
    std::vector<Remembered> introduced_;  // people whom the article names with a title, speakers or not
    bool roles_read_ = false;
};

}  // namespace isnad
