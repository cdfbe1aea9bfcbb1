// Any bytes as a file: web archives, feeds, JSON lines, packed or not. The first byte chooses the file's
// name; the file is written where the system keeps temporary files.
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "check.h"
#include "page/sources.h"

namespace isnad::fuzz {
namespace {

constexpr const char* kEndings[] = {".warc", ".warc.gz", ".wet", ".jsonl", ".xml",
                                    ".html", ".txt",     ".zst", ""};

std::string path_for(uint8_t choice) {
    const auto name = "isnad-fuzz-" + std::to_string(getpid()) + kEndings[choice % std::size(kEndings)];
    return (std::filesystem::temp_directory_path() / name).string();
}

void run(const uint8_t* data, size_t size) {
    if (size == 0) return;
    const std::string path = path_for(data[0]);
    hold(write_file(path, {reinterpret_cast<const char*>(data) + 1, size - 1}).ok(),
         "the file could be written");
    Limits limits;
    limits.page_bytes = 1 << 20;
    size_t pages = 0;
    for_each_page({path}, limits, [&](Result<RawPage>&& page) {
        if (!page)
            hold(!page.fault().message().empty(), "a fault says why");
        else
            hold(page->bytes.size() <= limits.page_bytes, "no page is larger than pages may be");
        return ++pages < 1000;
    });
    std::filesystem::remove(path);
}

}  // namespace
}  // namespace isnad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    isnad::fuzz::run(data, size);
    return 0;
}
