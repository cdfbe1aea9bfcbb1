// Decompression of a stream piece by piece. Comes in: compressed bytes as they arrive; goes out: plain bytes.
// Refuses data that are no gzip or zstd, or that are broken; what was given out before stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

enum class Packing : uint8_t { none, gzip, zstd };

Packing packing_of(std::string_view first_bytes);

// All of `packed` in plain bytes; nothing where it is broken or becomes longer than `most`.
std::optional<std::string> unpacked(std::string_view packed, size_t most);

class Inflater {
 public:
    explicit Inflater(Packing packing);
    Inflater(Inflater&&) noexcept;
    Inflater& operator=(Inflater&&) noexcept;
    ~Inflater();

    struct Step {
        size_t taken = 0;  // bytes of `in` that were used
        size_t given = 0;  // bytes written to `out`
        bool broken = false;
    };
    Step step(std::string_view in, char* out, size_t most);
    bool between() const;  // no member or frame is open: the data may end here

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace isnad
