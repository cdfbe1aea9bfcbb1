#include "page/warc.h"

#include <charconv>
#include <optional>

#include "base/inflate.h"
#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kMostHeaderBytes = 1 << 16;
constexpr size_t kPiece = 1 << 18;

bool same_name(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (size_t i = 0; i < a.size(); ++i)
        if ((a[i] | 0x20) != (b[i] | 0x20)) return false;
    return true;
}

// The value of a header field in `lines`, "" where it is absent.
std::string_view field(std::string_view lines, std::string_view name) {
    while (!lines.empty()) {
        const size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        const size_t colon = line.find(':');
        if (colon != std::string_view::npos && same_name(trimmed(line.substr(0, colon)), name))
            return trimmed(line.substr(colon + 1));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return {};
}

std::optional<uint64_t> number(std::string_view text) {
    uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// `text/html; charset=utf-8` → the type in small letters, and the charset.
struct ContentType {
    std::string type;
    std::string charset;
};

ContentType content_type(std::string_view value) {
    ContentType out;
    const size_t semicolon = std::min(value.find(';'), value.size());
    for (char c : trimmed(value.substr(0, semicolon)))
        out.type += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    const size_t charset = value.find("charset=", semicolon);
    if (charset == std::string_view::npos) return out;
    const std::string_view rest = value.substr(charset + 8);
    for (char c : rest.substr(0, rest.find(';')))
        if (c != '"' && c != '\'') out.charset += c;
    out.charset = trimmed(out.charset);
    return out;
}

// `chunked` transfer coding resolved; what is not well-formed stays as it is.
std::string unchunked(std::string_view body) {
    std::string out;
    for (size_t at = 0; at < body.size();) {
        const size_t end = body.find("\r\n", at);
        if (end == std::string_view::npos) return std::string(body);
        size_t size = 0;
        const auto parsed = std::from_chars(body.data() + at, body.data() + end, size, 16);
        if (parsed.ec != std::errc{} || size > body.size() - end) return std::string(body);
        if (size == 0) return out;
        out += body.substr(end + 2, size);
        at = end + 2 + size + 2;
    }
    return out;
}

// `HTTP/1.1 200 OK`: a redirection or an error page is no page of the address.
bool is_success(std::string_view http) {
    const size_t blank = http.find(' ');
    return blank != std::string_view::npos && http.substr(blank + 1, 1) == "2";
}

class WarcReader {
 public:
    WarcReader(ByteStream& stream, const Limits& limits, const TakePage& take)
        : stream_(stream), limits_(limits), take_(take) {}

    bool run() {
        for (;;) {
            ++record_;
            std::string header;
            const auto found = read_header(header);
            if (!found) return take_(found.fault());
            if (!*found) return true;
            const auto going = read_record(header);
            if (!going) return take_(going.fault());
            if (!*going) return false;
        }
    }

 private:
    std::string where() const { return stream_.path() + "#record" + std::to_string(record_); }

    // Makes at least one more byte available; false at the end.
    Result<bool> fill() {
        if (at_ > 0) buffer_.erase(0, at_), at_ = 0;
        const size_t had = buffer_.size();
        buffer_.resize(had + kPiece);
        const auto got = stream_.read(buffer_.data() + had, kPiece);
        buffer_.resize(had + (got ? *got : 0));
        if (!got) return got.fault();
        return *got > 0;
    }

    // The lines of the next record's header; false at the archive's end.
    Result<bool> read_header(std::string& header) {
        for (;;) {
            const size_t begin = buffer_.find_first_not_of("\r\n", at_);
            at_ = std::min(begin, buffer_.size());
            size_t end = buffer_.find("\r\n\r\n", at_), mark = 4;
            if (const size_t bare = buffer_.find("\n\n", at_); bare < end) end = bare, mark = 2;
            if (end != std::string::npos && at_ < buffer_.size()) {
                header = buffer_.substr(at_, end - at_);
                at_ = end + mark;
                if (!header.starts_with("WARC/"))
                    return Fault{where(),
                                 "does not begin as a WARC record; the rest of the archive is not read"};
                return true;
            }
            if (buffer_.size() - at_ > kMostHeaderBytes)
                return Fault{where(), "has a header without an end; the rest of the archive is not read"};
            const auto more = fill();
            if (!more) return more.fault();
            if (*more) continue;
            if (at_ >= buffer_.size()) return false;
            return Fault{where(), "ends in the middle of a record's header"};
        }
    }

    Result<bool> read_record(std::string_view header) {
        const auto size = number(field(header, "Content-Length"));
        if (!size) return Fault{where(), "has no Content-Length; the rest of the archive is not read"};
        if (!is_wanted(header)) return skip(*size);
        if (*size > limits_.page_bytes) {
            if (!take_(Fault{where(),
                             "declares " + std::to_string(*size) + " bytes, more than a page may have"}))
                return false;
            return skip(*size);
        }
        std::string body;
        const auto whole = read_body(*size, body);
        if (!whole) return whole.fault();
        if (!*whole)
            return Fault{where(), "ends in the middle of a record: " + std::to_string(body.size()) + " of " +
                                      std::to_string(*size) + " bytes"};
        return give(header, std::move(body));
    }

    static bool is_wanted(std::string_view header) {
        const std::string_view type = field(header, "WARC-Type");
        return same_name(type, "response") || same_name(type, "conversion") || same_name(type, "resource");
    }

    Result<bool> read_body(uint64_t size, std::string& body) {
        while (body.size() < size) {
            if (at_ >= buffer_.size()) {
                const auto more = fill();
                if (!more) return more.fault();
                if (!*more) return false;
            }
            const size_t part =
                static_cast<size_t>(std::min<uint64_t>(size - body.size(), buffer_.size() - at_));
            body.append(buffer_, at_, part);
            at_ += part;
        }
        return true;
    }

    Result<bool> skip(uint64_t size) {
        while (size > 0) {
            if (at_ >= buffer_.size()) {
                const auto more = fill();
                if (!more) return more.fault();
                if (!*more) return Fault{where(), "ends in the middle of a record"};
            }
            const uint64_t part = std::min<uint64_t>(size, buffer_.size() - at_);
            at_ += static_cast<size_t>(part);
            size -= part;
        }
        return true;
    }

    bool give(std::string_view header, std::string&& body) {
        RawPage page;
        page.address = field(header, "WARC-Target-URI");
        page.uri = page.address.empty() ? where() : page.address;
        page.crawled = field(header, "WARC-Date");
        ContentType type = content_type(field(header, "Content-Type"));
        if (type.type == "application/http") {
            size_t end = body.find("\r\n\r\n"), mark = 4;
            if (const size_t bare = body.find("\n\n"); bare < end) end = bare, mark = 2;
            if (end == std::string::npos) return true;
            const std::string http = body.substr(0, end);
            type = content_type(field(http, "Content-Type"));
            body.erase(0, end + mark);
            if (!is_success(http)) return true;
            if (same_name(field(http, "Transfer-Encoding"), "chunked")) body = unchunked(body);
            if (packing_of(body) != Packing::none) {
                auto plain = unpacked(body, limits_.page_bytes);
                if (!plain) return take_(Fault{page.uri, "holds broken compressed data"});
                body = std::move(*plain);
            }
        }
        if (type.type == "application/xhtml+xml") type.type = "text/html";
        if (type.type != "text/html" && type.type != "text/plain") return true;
        page.media = type.type;
        page.charset = type.charset;
        page.bytes = std::move(body);
        return take_(std::move(page));
    }

    ByteStream& stream_;
    const Limits& limits_;
    const TakePage& take_;
    std::string buffer_;
    size_t at_ = 0;
    size_t record_ = 0;  // of the archive, from 1
};

}  // namespace

bool read_warc(ByteStream& stream, const Limits& limits, const TakePage& take) {
    return WarcReader(stream, limits, take).run();
}

}  // namespace isnad
