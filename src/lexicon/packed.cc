#include "lexicon/packed.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace isnad {
namespace {

// One part's place, at the head of the image; an empty name ends the list.
struct Head {
    std::array<char, 48> name{};
    uint64_t at = 0;
    uint64_t size = 0;
};
static_assert(sizeof(Head) == 64);  // so that every part begins at a multiple of 64

size_t up(size_t size) { return (size + 63) / 64 * 64; }

}  // namespace

PackedTables::PackedTables(std::string_view image) {
    for (size_t from = 0; from + sizeof(Head) <= image.size(); from += sizeof(Head)) {
        Head head;
        std::memcpy(&head, image.data() + from, sizeof head);
        if (head.name[0] == 0 || head.at > image.size()) return;
        const char* name = image.data() + from;
        parts_[{name, strnlen(name, head.name.size())}] = image.substr(head.at, head.size);
    }
}

std::string_view PackedTables::part(std::string_view name) const {
    const auto found = parts_.find(name);
    return found == parts_.end() ? std::string_view() : found->second;
}

std::string PackedTables::image_of(const std::map<std::string, std::string>& parts) {
    std::string out((parts.size() + 1) * sizeof(Head), '\0');
    size_t from = 0;
    for (const auto& [name, bytes] : parts) {
        Head head;
        std::memcpy(head.name.data(), name.data(), std::min(name.size(), head.name.size()));
        head.at = out.size();
        head.size = bytes.size();
        std::memcpy(out.data() + from, &head, sizeof head);
        from += sizeof head;
        out += bytes;
        out.resize(up(out.size()));
    }
    return out;
}

}  // namespace isnad
