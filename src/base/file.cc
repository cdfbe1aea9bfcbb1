#include "base/file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace isnad {
namespace {

struct Close {
    void operator()(std::FILE* f) const { std::fclose(f); }
};
using File = std::unique_ptr<std::FILE, Close>;

Fault system_fault(const std::string& path, std::string_view did) {
    return {path, std::string(did) + ": " + std::strerror(errno)};
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return system_fault(path, "cannot be opened");
    std::string out;
    for (size_t step = 1 << 16;; step *= 2) {
        const size_t had = out.size();
        out.resize(had + step);
        const size_t got = std::fread(out.data() + had, 1, step, file.get());
        out.resize(had + got);
        if (got < step) break;
    }
    if (std::ferror(file.get())) return system_fault(path, "cannot be read");
    return out;
}

Result<Done> write_file(const std::string& path, std::string_view bytes) {
    File file(std::fopen(path.c_str(), "wb"));
    if (!file) return system_fault(path, "cannot be opened for writing");
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() || std::fclose(file.release()) != 0)
        return system_fault(path, "cannot be written");
    return Done{};
}

}  // namespace isnad
