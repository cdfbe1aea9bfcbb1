#include "page/sources.h"

#include <optional>

#include "base/byte_stream.h"
#include "base/encoding.h"
#include "base/line_reader.h"
#include "base/utf8.h"
#include "page/feed.h"
#include "page/media.h"
#include "page/walk.h"
#include "page/warc.h"

namespace isnad {
namespace {

constexpr size_t kSniff = 4096;

class Sources {
 public:
    Sources(const Limits& limits, const TakePage& take) : limits_(limits), take_(take) {}

    bool path(const std::string& path) {
        if (path == "-") return file(path);
        return walk(path, has_known_ending, [this](Result<std::string>&& found) {
            return found ? file(*found) : take_(found.fault());
        });
    }

 private:
    bool file(const std::string& path) {
        auto stream = ByteStream::open(path);
        if (!stream) return take_(stream.fault());
        const auto first = stream->peek(kSniff);
        if (!first) return take_(first.fault());
        if (first->empty()) return take_(Fault{path, "is empty"});
        switch (kind_of_file(path, *first)) {
            case FileKind::binary:
                return take_(Fault{path, "holds no text"});
            case FileKind::json_lines:
                return json_lines(*stream);
            case FileKind::warc:
                return read_warc(*stream, limits_, take_);
            case FileKind::feed:
                return feed(*stream);
            case FileKind::html:
                return page(*stream, "text/html");
            case FileKind::plain:
                return page(*stream, "text/plain");
        }
        return true;
    }

    // The whole file; nothing where a fault took its place, with `going` as that was answered.
    std::optional<std::string> bytes(ByteStream& stream, bool& going) {
        std::string out;
        const auto read = stream.read_all(out, limits_.page_bytes);
        if (read && *read) return out;
        const std::string most = std::to_string(limits_.page_bytes);
        going = take_(read ? Fault{stream.path(), "is larger than a page may be (" + most + " bytes)"}
                           : read.fault());
        return std::nullopt;
    }

    bool page(ByteStream& stream, const char* media) {
        bool going = true;
        auto all = bytes(stream, going);
        if (!all) return going;
        RawPage raw;
        raw.bytes = std::move(*all);
        raw.uri = stream.path();
        raw.media = media;
        return take_(std::move(raw));
    }

    bool feed(ByteStream& stream) {
        bool going = true;
        auto all = bytes(stream, going);
        if (!all) return going;
        return read_feed(stream.path(), decode(std::move(*all), "").text, take_);
    }

    bool json_lines(ByteStream& stream) {
        LineReader reader(stream, limits_.page_bytes);
        for (;;) {
            const auto got = reader.next();
            if (!got) return take_(got.fault());
            if (*got == LineReader::Got::end) return true;
            const std::string uri = stream.path() + ":" + std::to_string(reader.number());
            if (*got == LineReader::Got::too_long) {
                if (!take_(Fault{uri, "is a line longer than a page may be"})) return false;
                continue;
            }
            if (trimmed(reader.line()).empty()) continue;
            RawPage raw;
            raw.uri = uri;
            raw.media = "application/json";
            raw.bytes = reader.line();
            if (!take_(std::move(raw))) return false;
        }
    }

    const Limits& limits_;
    const TakePage& take_;
};

}  // namespace

void for_each_page(const std::vector<std::string>& paths, const Limits& limits, const TakePage& take) {
    Sources sources(limits, take);
    for (const std::string& path : paths)
        if (!sources.path(path)) return;
}

}  // namespace isnad
