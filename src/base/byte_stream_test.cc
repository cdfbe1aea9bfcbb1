#include "base/byte_stream.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>

#include "base/file.h"
#include "base/line_reader.h"

namespace isnad {
namespace {

std::string gzip(const std::string& plain) {
    z_stream z{};
    deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(plain.size() + 100, '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    z.avail_in = static_cast<uInt>(plain.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}

std::string zstd(const std::string& plain) {
    std::string out(ZSTD_compressBound(plain.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 3));
    return out;
}

class Streams : public testing::Test {
 protected:
    std::string file(const std::string& bytes) {
        const auto path =
            std::filesystem::temp_directory_path() / ("isnad_stream_" + std::to_string(::getpid()));
        EXPECT_TRUE(write_file(path, bytes));
        paths_.push_back(path);
        return path;
    }
    ~Streams() override {
        for (const auto& path : paths_) std::filesystem::remove(path);
    }

 private:
    std::vector<std::filesystem::path> paths_;
};

std::string lines_of(size_t n) {
    std::string out;
    for (size_t i = 0; i < n; ++i) out += "line " + std::to_string(i) + "\n";
    return out;
}

TEST_F(Streams, give_the_same_bytes_however_they_are_packed) {
    const std::string plain = lines_of(100000);
    const std::string half = plain.substr(0, 400000), rest = plain.substr(400000);
    for (const std::string& packed :
         {plain, gzip(plain), zstd(plain), gzip(half) + gzip(rest), zstd(half) + zstd(rest)}) {
        auto stream = ByteStream::open(file(packed));
        ASSERT_TRUE(stream);
        std::string out;
        const auto whole = stream->read_all(out, 1 << 30);
        ASSERT_TRUE(whole) << whole.fault().message();
        EXPECT_TRUE(*whole);
        EXPECT_TRUE(out == plain);
    }
}

TEST_F(Streams, give_what_stands_before_a_break) {
    const std::string plain = lines_of(200000);
    struct Row {
        std::string packed;
        const char* what;
    };
    std::string spoilt = gzip(plain);
    const std::string frame = zstd(plain);
    for (size_t i = spoilt.size() / 2; i < spoilt.size() / 2 + 64; ++i) spoilt[i] = '\x55';
    for (const Row& row :
         {Row{spoilt.substr(0, spoilt.size() / 2), "ends in the middle"}, Row{spoilt, "broken"},
          Row{frame.substr(0, frame.size() / 2), "ends in the middle"},
          Row{gzip(plain) + "rubbish", "broken"}}) {
        auto stream = ByteStream::open(file(row.packed));
        ASSERT_TRUE(stream);
        std::string out;
        const auto whole = stream->read_all(out, 1 << 30);
        ASSERT_FALSE(whole);
        EXPECT_NE(whole.fault().what.find(row.what), std::string::npos) << whole.fault().what;
        EXPECT_GT(out.size(), 1000u);
        EXPECT_TRUE(plain.starts_with(out.substr(0, 1000)));
        EXPECT_EQ(*stream->read(out.data(), 10), 0u);
    }
}

TEST_F(Streams, refuse_what_is_no_file) {
    EXPECT_NE(ByteStream::open("/no/such/file").fault().message().find("/no/such/file"), std::string::npos);
    EXPECT_NE(ByteStream::open("/tmp").fault().message().find("folder"), std::string::npos);
}

TEST_F(Streams, are_cut_into_lines) {
    struct Row {
        std::string bytes;
        std::vector<std::string> lines;  // `!` for one that is too long
    };
    const std::string long_line(1 << 20, 'x');
    const std::vector<Row> rows = {{"", {}},
                                   {"a", {"a"}},
                                   {"a\n", {"a"}},
                                   {"a\r\nb\n\nc", {"a", "b", "", "c"}},
                                   {long_line + "\nb", {"!", "b"}},
                                   {"a\n" + long_line, {"a", "!"}},
                                   {std::string(300000, 'y') + "\nz", {std::string(300000, 'y'), "z"}}};
    for (const Row& row : rows) {
        auto stream = ByteStream::open(file(row.bytes));
        ASSERT_TRUE(stream);
        LineReader reader(*stream, 500000);
        std::vector<std::string> got;
        for (auto next = reader.next(); next && *next != LineReader::Got::end; next = reader.next()) {
            got.emplace_back(*next == LineReader::Got::too_long ? "!" : reader.line());
            EXPECT_EQ(reader.number(), got.size());
        }
        EXPECT_EQ(got, row.lines);
    }
}

}  // namespace
}  // namespace isnad
