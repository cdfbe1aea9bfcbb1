#include "serve/keep.h"

#include "base/deflate.h"
#include "base/hash.h"

namespace isnad {
namespace {

constexpr std::chrono::seconds kPatience{2};  // with the one who makes an answer anew
constexpr size_t kLeastPacked = 1000;         // bytes; shorter answers fit one packet as they are

std::string key_of(const Request& request) {
    std::string out = request.path;
    for (const auto& [name, value] : request.query) out.append(1, '\n').append(name).append(1, '\t') += value;
    return out;
}

Response shared(Response&& from, const std::string& tag) {
    Response out = std::move(from);
    out.shared = std::make_shared<const std::string>(std::move(out.body));
    out.body.clear();
    out.headers.emplace_back("ETag", tag);
    out.headers.emplace_back("Vary", "Accept-Encoding");
    return out;
}

}  // namespace

Response Keep::given(const Kept& kept, const Request& request) {
    if (request.header("if-none-match") == kept.tag) {
        Response out;
        out.status = 304;
        out.headers.emplace_back("ETag", kept.tag);
        return out;
    }
    const bool packed =
        kept.packed.shared && request.header("accept-encoding").find("gzip") != std::string_view::npos;
    return packed ? kept.packed : kept.plain;
}

std::optional<Response> Keep::at_once(const Request& request) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key_of(request));
    if (found == kept_.end()) return std::nullopt;
    Kept& kept = found->second;
    if (kept.told != age.told) return std::nullopt;
    const auto now = std::chrono::steady_clock::now();
    if (kept.seen != age.seen && now - kept.renewed > kPatience) {
        kept.renewed = now;  // the one that is turned away here makes it anew
        return std::nullopt;
    }
    order_.splice(order_.begin(), order_, kept.place);
    return given(kept, request);
}

Response Keep::answer(const Request& request, const Make& make) {
    const uint64_t told = age.told, seen = age.seen;
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(key_of(request));
        if (found != kept_.end() && found->second.told == told && found->second.seen == seen)
            return given(found->second, request);
    }
    Response made = make();
    if (made.status != 200) return made;
    return remember(request, std::move(made), told, seen);
}

Response Keep::remember(const Request& request, Response&& made, uint64_t told, uint64_t seen) {
    Kept kept;
    kept.told = told;
    kept.seen = seen;
    kept.tag = "\"" + sha256_hex(made.body).substr(0, 20) + "\"";
    if (made.body.size() >= kLeastPacked) {
        if (auto bytes = gzipped(made.body)) {
            Response packed = made;
            packed.body = std::move(*bytes);
            packed.headers.emplace_back("Content-Encoding", "gzip");
            kept.packed = shared(std::move(packed), kept.tag);
        }
    }
    kept.plain = shared(std::move(made), kept.tag);
    kept.bytes = kept.plain.shared->size() + (kept.packed.shared ? kept.packed.shared->size() : 0);
    Response out = given(kept, request);

    const std::lock_guard lock(mutex_);
    const std::string key = key_of(request);
    if (const auto old = kept_.find(key); old != kept_.end()) {
        bytes_ -= old->second.bytes;
        order_.erase(old->second.place);
        kept_.erase(old);
    }
    if (kept.bytes > most_bytes_ / 4) return out;
    order_.push_front(key);
    kept.place = order_.begin();
    bytes_ += kept.bytes;
    kept_.emplace(key, std::move(kept));
    forget_oldest();
    return out;
}

void Keep::forget_oldest() {
    while (bytes_ > most_bytes_ && !order_.empty()) {
        const auto oldest = kept_.find(order_.back());
        bytes_ -= oldest->second.bytes;
        kept_.erase(oldest);
        order_.pop_back();
    }
}

}  // namespace isnad
