// Any bytes as a page of any kind in any encoding, as a source hands it over: decoding, HTML within JSON
// lines and feeds, and the maps that lead back through all of it. The first byte chooses the kind, the second
// what the header says.
#include "check.h"
#include "page/read_page.h"

namespace isnad::fuzz {
namespace {

constexpr const char* kMedia[] = {"text/html", "text/plain", "application/json", "application/rss+xml",
                                  "application/atom+xml"};
constexpr const char* kCharsets[] = {"",       "utf-8",    "windows-1256", "iso-8859-6",
                                     "utf-16", "utf-16be", "latin1",       "unknown"};

void run(const uint8_t* data, size_t size) {
    if (size < 2) return;
    RawPage raw;
    raw.uri = "page";
    raw.media = kMedia[data[0] % std::size(kMedia)];
    raw.charset = kCharsets[data[1] % std::size(kCharsets)];
    raw.bytes.assign(reinterpret_cast<const char*>(data) + 2, size - 2);
    const auto read = read_page(std::move(raw), Limits{});
    if (!read) return hold(!read.fault().message().empty(), "a fault says why");
    hold(first_invalid(read->page.text) == std::string_view::npos, "a page's text is UTF-8");
    // A title stands first in the text, wherever the item or the line writes it.
    const bool reordered = read->page.media.ends_with("+xml") || read->page.media == "application/json";
    hold_page_text(read->text, read->page.text, reordered);
}

}  // namespace
}  // namespace isnad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    isnad::fuzz::run(data, size);
    return 0;
}
