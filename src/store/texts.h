// Articles' texts made small. Comes in: a text; goes out: a few bytes, and the text again, byte for byte.
// Most of it is the work of a dictionary: what the first texts of a record have in common, kept in the record
// under a number that stands in each packed text. Refuses packed texts that are broken or whose dictionary is
// not at hand.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

// A dictionary for texts like these; "" where they are too few to make one.
std::string text_dictionary(const std::vector<std::string_view>& texts);

// For one thread.
class TextPacker {
 public:
    TextPacker();
    ~TextPacker();
    // From now on; 0 and "" for none.
    void use(int64_t number, std::string_view dictionary);
    // Until the next call.
    std::string_view pack(std::string_view text);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

// For one thread.
class TextOpener {
 public:
    // The dictionary of a number, "" where there is none such.
    using Find = std::function<std::string(int64_t number)>;
    explicit TextOpener(Find find);
    ~TextOpener();
    // False where that cannot be done; `text` is replaced.
    bool open(std::string_view packed, std::string& text);
    // As store/letters.h shortens it, until the next call; nothing where that cannot be done.
    std::optional<std::string_view> letters(std::string_view packed);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace isnad
