#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace isnad {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

int width_of_terminal() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20) return size.ws_col;
    const int columns = std::atoi(std::string(environment("COLUMNS")).c_str());
    return columns > 20 ? columns : 100;
}

// Writes all of `text`; 0, or the error's number.
int write_all(int to, std::string_view text) {
    while (!text.empty()) {
        const ssize_t wrote = ::write(to, text.data(), text.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return errno;
        text.remove_prefix(static_cast<size_t>(wrote));
    }
    return 0;
}

}  // namespace

Terminal::Terminal() {
    out_is_terminal = isatty(STDOUT_FILENO) == 1;
    error_is_terminal = isatty(STDERR_FILENO) == 1;
    const std::string_view kind = environment("TERM");
    colour = out_is_terminal && environment("NO_COLOR").empty() && kind != "dumb" && !kind.empty();
    if (kind == "dumb") error_is_terminal = false;
    width = width_of_terminal();
}

Result<Done> Terminal::out(std::string_view text) {
    if (closed_) return Done{};
    const int error = write_all(STDOUT_FILENO, text);
    if (error == EPIPE) closed_ = true;
    if (error != 0 && error != EPIPE) return Fault{"standard output", std::strerror(error)};
    return Done{};
}

void Terminal::error_part(std::string_view text) { write_all(STDERR_FILENO, text); }

void Terminal::error(std::string_view text) { write_all(STDERR_FILENO, std::string(text) + "\n"); }

}  // namespace isnad
