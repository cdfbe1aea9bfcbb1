// Tables of several rooms as they are in memory, packed when the program was built (src/pack.cc), so that it
// need not parse them each time it starts. Comes in: names and bytes; goes out: one image, and from it the
// bytes of a name. Refuses nothing: what an image lacks is "".
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace isnad {

inline constexpr std::string_view kPackedHash = "hash";  // of the lexicon that was packed

class PackedTables {
 public:
    PackedTables() = default;  // holds nothing
    // `image` begins at a multiple of 64 and outlives this.
    explicit PackedTables(std::string_view image);

    std::string_view part(std::string_view name) const;
    bool empty() const { return parts_.empty(); }

    static std::string image_of(const std::map<std::string, std::string>& parts);

 private:
    std::map<std::string_view, std::string_view> parts_;
};

}  // namespace isnad
