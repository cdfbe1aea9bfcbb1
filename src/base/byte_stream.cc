#include "base/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "base/inflate.h"

namespace isnad {
namespace {

constexpr size_t kPiece = 1 << 18;

Fault system_fault(const std::string& path, std::string_view did) {
    return {path, std::string(did) + ": " + std::strerror(errno)};
}

}  // namespace

struct ByteStream::State {
    int file = -1;
    std::string piece;  // bytes [at, piece.size()) are read from the file and not yet used
    size_t at = 0;
    std::string front;  // what was peeked at
    size_t front_at = 0;
    bool ended = false;        // the file gave its last byte
    bool stopped = false;      // after a fault
    std::optional<Fault> met;  // by a peek that still had bytes to show; told by the next pull
    std::optional<Inflater> inflater;

    ~State() {
        if (file > STDIN_FILENO) ::close(file);
    }

    std::string_view left() const { return std::string_view(piece).substr(at); }

    // Reads another piece where all of the last one is used; false where the system refuses.
    bool fill() {
        if (at < piece.size() || ended) return true;
        piece.resize(kPiece);
        ssize_t got = 0;
        do got = ::read(file, piece.data(), kPiece);
        while (got < 0 && errno == EINTR);
        piece.resize(got < 0 ? 0 : static_cast<size_t>(got));
        at = 0;
        ended = got <= 0;
        return got >= 0;
    }
};

ByteStream::ByteStream(std::string path) : path_(std::move(path)), state_(std::make_unique<State>()) {}
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;
ByteStream::~ByteStream() = default;

Result<ByteStream> ByteStream::open(const std::string& path) {
    ByteStream stream(path);
    State& state = *stream.state_;
    state.file = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (state.file < 0) return system_fault(path, "cannot be opened");
    struct stat about {};
    if (::fstat(state.file, &about) == 0 && S_ISDIR(about.st_mode))
        return Fault{path, "is a folder, not a file"};
    if (!state.fill()) return system_fault(path, "cannot be read");
    const Packing packing = packing_of(state.left());
    if (packing != Packing::none) state.inflater.emplace(packing);
    return stream;
}

Result<std::string_view> ByteStream::peek(size_t most) {
    std::string& front = state_->front;
    while (front.size() - state_->front_at < most) {
        const size_t had = front.size();
        front.resize(had + most);
        const auto got = pull(front.data() + had, most);
        front.resize(had + (got ? *got : 0));
        if (!got && front.size() == state_->front_at) return got.fault();
        if (!got) state_->met = got.fault();
        if (!got || *got == 0) break;
    }
    return std::string_view(front).substr(state_->front_at, most);
}

Result<size_t> ByteStream::read(char* out, size_t most) {
    std::string& front = state_->front;
    if (state_->front_at == front.size()) return pull(out, most);
    const size_t size = std::min(most, front.size() - state_->front_at);
    std::memcpy(out, front.data() + state_->front_at, size);
    state_->front_at += size;
    return size;
}

Result<size_t> ByteStream::pull(char* out, size_t most) {
    State& state = *state_;
    if (state.met) return *std::exchange(state.met, std::nullopt);
    for (;;) {
        if (state.stopped || most == 0) return size_t{0};
        if (!state.fill()) {
            state.stopped = true;
            return system_fault(path_, "cannot be read");
        }
        const std::string_view in = state.left();
        if (!state.inflater) {
            const size_t size = std::min(most, in.size());
            std::memcpy(out, in.data(), size);
            state.at += size;
            return size;
        }
        const Inflater::Step step = state.inflater->step(in, out, most);
        state.at += step.taken;
        const bool cut = in.empty() && step.given == 0 && !state.inflater->between();
        state.stopped = step.broken || cut || (in.empty() && step.given == 0);
        if (step.given > 0 && !step.broken) return step.given;
        if (step.broken) return Fault{path_, "holds broken compressed data"};
        if (cut) return Fault{path_, "ends in the middle of its compressed data"};
    }
}

Result<bool> ByteStream::read_all(std::string& out, size_t most) {
    for (size_t step = kPiece;;) {
        const size_t had = out.size();
        out.resize(had + step);
        const auto got = read(out.data() + had, step);
        out.resize(had + (got ? *got : 0));
        if (!got) return got.fault();
        if (out.size() > most) return false;
        if (*got == 0) return true;
    }
}

}  // namespace isnad
