#include "base/deflate.h"

#include <zlib.h>

namespace isnad {

std::optional<std::string> gzipped(std::string_view bytes) {
    constexpr int kLevel = 5, kGzip = 15 + 16, kMemory = 9;
    z_stream stream{};
    if (::deflateInit2(&stream, kLevel, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return std::nullopt;
    std::string out(::deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    ::deflateEnd(&stream);
    if (ended != Z_STREAM_END) return std::nullopt;
    return out;
}

}  // namespace isnad
