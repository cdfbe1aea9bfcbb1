// Any bytes in any encoding, whatever their carrier calls them: the text is UTF-8 without marks and NULs, and
// reading it again changes nothing. The first byte chooses what the carrier says.
#include "base/encoding.h"
#include "check.h"

namespace isnad::fuzz {
namespace {

constexpr std::string_view kLabels[] = {"",       "utf-8",    "windows-1256", "iso-8859-6", "arabic",
                                        "utf-16", "utf-16be", "utf-16le",     "latin1",     "no such label"};

void run(const uint8_t* data, size_t size) {
    if (size == 0) return;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string_view declared = declared_charset(bytes);
    Encoding named = Encoding::utf8;
    if (encoding_of(declared, named)) hold(!name_of(named).empty(), "an encoding has a name");
    const Decoded read = decode(std::string(bytes), kLabels[data[0] % std::size(kLabels)]);
    hold(first_invalid(read.text) == std::string_view::npos, "what is decoded is UTF-8");
    hold(read.text.find('\0') == std::string::npos, "no NUL is left");
    hold(!read.text.starts_with("\xEF\xBB\xBF"), "no byte order mark is left");
    hold(read.text.size() <= 3 * bytes.size(), "no byte becomes more than one code point of three bytes");
    const Decoded again = decode(std::string(read.text), "utf-8");
    hold(again.text == read.text && !again.repaired, "reading it again changes nothing");
}

}  // namespace
}  // namespace isnad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    isnad::fuzz::run(data, size);
    return 0;
}
