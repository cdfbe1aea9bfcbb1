#include "cli/progress.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace isnad {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kBetween{150};
constexpr double kMega = 1e6;

bool is_packed(const fs::path& path) {
    const std::string ending = path.extension().string();
    return ending == ".gz" || ending == ".zst" || ending == ".zstd";
}

// Adds the file's size; false where it says little of what will be read.
bool add_size(const fs::path& path, uint64_t& total) {
    std::error_code error;
    if (is_packed(path) || !fs::is_regular_file(path, error)) return false;
    const uint64_t size = fs::file_size(path, error);
    if (!error) total += size;
    return !error;
}

uint64_t size_of_all(const std::vector<std::string>& paths) {
    uint64_t total = 0;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            if (!add_size(path, total)) return 0;
            continue;
        }
        const auto skip = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(path, skip, error), end; !error && at != end;
             at.increment(error))
            if (at->is_regular_file(error) && !add_size(at->path(), total)) return 0;
    }
    return total;
}

// 31030 → `31,030`.
std::string grouped(uint64_t n) {
    std::string out = std::to_string(n);
    for (int at = static_cast<int>(out.size()) - 3; at > 0; at -= 3)
        out.insert(static_cast<size_t>(at), 1, ',');
    return out;
}

std::string counted(uint64_t n, const char* one, const char* many) {
    return grouped(n) + " " + (n == 1 ? one : many);
}

std::string format(const char* form, double value) {
    char text[64];
    std::snprintf(text, sizeof text, form, value);
    return text;
}

std::string bar(double share) {
    constexpr size_t kWidth = 24;
    const auto full = static_cast<size_t>(share * kWidth);
    return "[" + std::string(full, '=') + std::string(full < kWidth ? 1 : 0, '>') +
           std::string(kWidth - std::min(kWidth, full + 1), ' ') + "]";
}

}  // namespace

std::string progress_line(const IntakeCounts& counts, uint64_t total, double seconds) {
    const double bytes = static_cast<double>(counts.bytes), rate = seconds > 0 ? bytes / seconds : 0;
    std::string out;
    if (total > 0) {
        const double share = std::min(0.99, bytes / static_cast<double>(total));
        out = bar(share) + format(" %2.0f %%  ", share * 100);
    }
    out += counted(counts.pages, "page", "pages") + format("  %.1f MB/s", rate / kMega);
    if (counts.failed > 0) out += "  " + grouped(counts.failed) + " failed";
    if (total > 0 && rate > 0 && seconds > 0.5)
        out += format("  %.0f s left", std::max(0.0, static_cast<double>(total) - bytes) / rate);
    return out;
}

Progress::Progress(const std::vector<std::string>& paths, Terminal& terminal, bool quiet)
    : terminal_(terminal),
      on_(!quiet && terminal.error_is_terminal),
      begin_(std::chrono::steady_clock::now()),
      last_(begin_) {
    if (on_) total_ = size_of_all(paths);
}

double Progress::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void Progress::show(const IntakeCounts& counts) {
    if (!on_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < kBetween) return;
    last_ = now;
    drawn_ = true;
    terminal_.error_part("\r\x1b[K" + progress_line(counts, total_, seconds()));
}

void Progress::clear() {
    if (drawn_) terminal_.error_part("\r\x1b[K");
    drawn_ = false;
}

std::string Progress::summary(const IntakeCounts& c) const {
    std::string out = counted(c.pages, "page", "pages");
    if (c.known > 0) out += " (" + grouped(c.known) + " known before)";
    out += ", " + counted(c.articles, "article", "articles");
    if (c.split > 0) out += ", " + grouped(c.split) + " split";
    if (c.empty > 0) out += ", " + grouped(c.empty) + " without an article";
    out += ", " + counted(c.dropped, "part", "parts") + " dropped, " + grouped(c.failed) + " failed";
    if (c.placed > 0) out += "; placed into the stories there are";
    if (c.stories > 0) out += "; " + counted(c.stories, "story", "stories");
    return out + format("; %.2f s", seconds());
}

}  // namespace isnad
