#include "base/line_reader.h"

namespace isnad {
namespace {

constexpr size_t kPiece = 1 << 18;

}  // namespace

Result<bool> LineReader::more() {
    buffer_.resize(kPiece);
    at_ = 0;
    const auto got = stream_.read(buffer_.data(), kPiece);
    buffer_.resize(got ? *got : 0);
    if (!got) return got.fault();
    return *got > 0;
}

Result<LineReader::Got> LineReader::next() {
    joined_.clear();
    bool any = false, too_long = false;
    for (;;) {
        if (at_ >= buffer_.size()) {
            const auto more_came = more();
            if (!more_came) return more_came.fault();
            if (!*more_came) {
                if (!any) return Got::end;
                line_ = joined_;
                break;
            }
        }
        if (!any) ++number_;
        any = true;
        const size_t end = buffer_.find('\n', at_);
        const size_t stop = end == std::string::npos ? buffer_.size() : end;
        const std::string_view part = std::string_view(buffer_).substr(at_, stop - at_);
        at_ = end == std::string::npos ? stop : stop + 1;
        too_long = too_long || joined_.size() + part.size() > longest_;
        if (end != std::string::npos && joined_.empty()) {
            line_ = part;
            break;
        }
        if (!too_long) joined_ += part;
        line_ = joined_;
        if (end != std::string::npos) break;
    }
    if (too_long) return Got::too_long;
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    return Got::line;
}

}  // namespace isnad
