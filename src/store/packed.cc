#include "store/packed.h"

#include <zstd.h>

#include <new>

namespace isnad {
namespace {

constexpr int kLevel = 1;
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

std::string Packer::pack(std::string_view bytes, std::string_view known) {
    ZSTD_CCtx_reset(state_->context, ZSTD_reset_session_and_parameters);
    ZSTD_CCtx_setParameter(state_->context, ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_refPrefix(state_->context, known.data(), known.size());
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const size_t size = ZSTD_compress2(state_->context, out.data(), out.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(size)) throw std::bad_alloc();  // all that can go wrong with a buffer of this size
    return std::string(out, 0, size);
}

struct Unpacker::State {
    ZSTD_DCtx* context = ZSTD_createDCtx();
    State() {
        if (!context) throw std::bad_alloc();
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { ZSTD_freeDCtx(context); }
};

Unpacker::Unpacker() : state_(std::make_unique<State>()) {}
Unpacker::~Unpacker() = default;

bool Unpacker::unpack(std::string_view frame, std::string_view known, std::string& out) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMost) return false;
    out.resize(size);
    ZSTD_DCtx_refPrefix(state_->context, known.data(), known.size());
    const size_t got =
        ZSTD_decompressDCtx(state_->context, out.data(), out.size(), frame.data(), frame.size());
    return !ZSTD_isError(got) && got == size;
}

Result<std::string> unpacked(std::string_view frame, std::string_view known) {
    std::string out;
    if (!Unpacker().unpack(frame, known, out)) return Fault{"", "the page's bytes are damaged in the record"};
    return out;
}

}  // namespace isnad
