// Lines of a stream. Comes in: a ByteStream; goes out: its lines without their ends, each with its number
// from 1. Refuses lines longer than a bound: they are skipped whole and told of, and the next line follows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/byte_stream.h"

namespace isnad {

class LineReader {
 public:
    LineReader(ByteStream& stream, uint64_t longest) : stream_(stream), longest_(longest) {}

    enum class Got : uint8_t { line, too_long, end };
    // The line's text is in `line()` until the next call.
    Result<Got> next();
    std::string_view line() const { return line_; }
    uint64_t number() const { return number_; }

 private:
    Result<bool> more();  // another piece in buffer_; false at the end

    ByteStream& stream_;
    uint64_t longest_;
    std::string buffer_;
    size_t at_ = 0;
    std::string_view line_;
    std::string joined_;  // a line that spans pieces
    uint64_t number_ = 0;
};

}  // namespace isnad
