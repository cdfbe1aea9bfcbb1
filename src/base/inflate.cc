#include "base/inflate.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <climits>

namespace isnad {

struct Inflater::State {
    Packing packing = Packing::none;
    bool open = false;  // inside a member or frame
    z_stream gzip{};
    ZSTD_DStream* zstd = nullptr;

    explicit State(Packing p) : packing(p) {
        if (packing == Packing::gzip) inflateInit2(&gzip, 15 + 16);
        if (packing == Packing::zstd) zstd = ZSTD_createDStream();
    }
    ~State() {
        if (packing == Packing::gzip) inflateEnd(&gzip);
        ZSTD_freeDStream(zstd);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    Step gunzip(std::string_view in, char* out, size_t most) {
        if (!open) inflateReset(&gzip);
        gzip.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
        gzip.avail_in = static_cast<uInt>(std::min<size_t>(in.size(), UINT_MAX));
        gzip.next_out = reinterpret_cast<Bytef*>(out);
        gzip.avail_out = static_cast<uInt>(std::min<size_t>(most, UINT_MAX));
        const uInt had_in = gzip.avail_in, had_out = gzip.avail_out;
        const int code = ::inflate(&gzip, Z_NO_FLUSH);
        const bool broken = code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR;
        open = code != Z_STREAM_END && (open || had_in > gzip.avail_in);
        return {had_in - gzip.avail_in, had_out - gzip.avail_out, broken};
    }

    Step unzstd(std::string_view in, char* out, size_t most) {
        ZSTD_inBuffer from{in.data(), in.size(), 0};
        ZSTD_outBuffer to{out, most, 0};
        const size_t code = ZSTD_decompressStream(zstd, &to, &from);
        if (from.pos + to.pos > 0) open = code != 0;
        return {from.pos, to.pos, ZSTD_isError(code) != 0};
    }
};

Packing packing_of(std::string_view first) {
    if (first.starts_with("\x1F\x8B")) return Packing::gzip;
    if (first.starts_with("\x28\xB5\x2F\xFD")) return Packing::zstd;
    return Packing::none;
}

Inflater::Inflater(Packing packing) : state_(std::make_unique<State>(packing)) {}
Inflater::Inflater(Inflater&&) noexcept = default;
Inflater& Inflater::operator=(Inflater&&) noexcept = default;
Inflater::~Inflater() = default;

bool Inflater::between() const { return !state_->open; }

Inflater::Step Inflater::step(std::string_view in, char* out, size_t most) {
    return state_->packing == Packing::gzip ? state_->gunzip(in, out, most) : state_->unzstd(in, out, most);
}

std::optional<std::string> unpacked(std::string_view packed, size_t most) {
    Inflater inflater(packing_of(packed));
    std::string out;
    for (size_t room = packed.size() * 4 + 64;;) {
        const size_t had = out.size();
        out.resize(had + room);
        const Inflater::Step step = inflater.step(packed, out.data() + had, room);
        out.resize(had + step.given);
        packed.remove_prefix(step.taken);
        if (step.broken || out.size() > most) return std::nullopt;
        if (packed.empty() && step.given < room) break;
    }
    if (!inflater.between()) return std::nullopt;
    return out;
}

}  // namespace isnad
