#include "store/packed.h"

#include <zstd.h>

#include <new>

namespace isnad {
namespace {

constexpr int kLevel = 3;
constexpr unsigned long long kMost = 2ull << 30;

}  // namespace

struct Packer::State {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    State() {
        if (!context) throw std::bad_alloc();
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { ZSTD_freeCCtx(context); }
};

Packer::Packer() : state_(std::make_unique<State>()) {}
Packer::~Packer() = default;

std::string Packer::pack(std::string_view bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const size_t size =
        ZSTD_compressCCtx(state_->context, out.data(), out.size(), bytes.data(), bytes.size(), kLevel);
    if (ZSTD_isError(size)) throw std::bad_alloc();  // all that can go wrong with a buffer of this size
    return std::string(out, 0, size);
}

Result<std::string> unpacked(std::string_view frame) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMost)
        return Fault{"", "the page's bytes are damaged in the record"};
    std::string out(size, '\0');
    const size_t got = ZSTD_decompress(out.data(), out.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) || got != size) return Fault{"", "the page's bytes are damaged in the record"};
    return out;
}

}  // namespace isnad
