// The bytes of a file or of standard input, one piece after the other. Comes in: a path, `-` for standard
// input; goes out: its bytes, decompressed where they begin like gzip (any number of members) or zstd (any
// number of frames). Refuses what cannot be opened; broken compressed data give what stands before the break,
// then a fault.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace isnad {

class ByteStream {
 public:
    static Result<ByteStream> open(const std::string& path);
    ByteStream(ByteStream&&) noexcept;
    ByteStream& operator=(ByteStream&&) noexcept;
    ~ByteStream();

    // The next bytes, at most `most`, which stay to be read; fewer only at the end.
    Result<std::string_view> peek(size_t most);
    // At most `most` bytes into `out`; 0 at the end. After a fault nothing more comes.
    Result<size_t> read(char* out, size_t most);
    // Appends what is left to `out`, at most `most` bytes of it; false where more is left than that.
    Result<bool> read_all(std::string& out, size_t most);
    const std::string& path() const { return path_; }

 private:
    struct State;
    Result<size_t> pull(char* out, size_t most);
    explicit ByteStream(std::string path);

    std::string path_;
    std::unique_ptr<State> state_;
};

}  // namespace isnad
