#include "page/html_others.h"

#include <algorithm>

#include "page/html_flow.h"
#include "page/overlap.h"

namespace isnad {
namespace {

using enum HtmlTag;

constexpr uint32_t kLeastOfTitle = 15, kMostOfTitle = 300;  // characters
constexpr uint64_t kLeastOfText = 220;     // characters without blanks, in two lines at least
constexpr uint32_t kLinesOfRelated = 3;    // in a box of other articles, or under a linked headline
constexpr uint64_t kMoreThanTeaser = 400;  // so much there needs no more signs
constexpr int kLevelsOfScope = 6;          // blocks round a headline among which its article is looked for
constexpr size_t kLinesOfSupport = 3;      // that a headline is compared with
constexpr double kSupport = 0.25;          // share of its words that they must have

class OtherFinder {
 public:
    OtherFinder(const HtmlLayout& layout, const HtmlWeights& weights, const HtmlOwn& own,
                std::string_view html)
        : in_(layout), weights_(weights), own_(own), html_(html) {}

    std::vector<HtmlOther> find() {
        if (own_.first_text >= in_.lines.size()) return {};
        count_text();
        find_own_article();
        std::vector<uint32_t> headlines;
        for (uint32_t i = own_.first_text + 1; i < in_.lines.size(); ++i)
            if (may_begin(i)) headlines.push_back(i);
        std::vector<HtmlOther> out;
        for (size_t i = 0; i < headlines.size(); ++i) {
            const auto none = static_cast<uint32_t>(in_.lines.size());
            const auto other = article_at(headlines[i], i + 1 < headlines.size() ? headlines[i + 1] : none);
            if (other) out.push_back(*other);
        }
        return out;
    }

 private:
    // Sums of running text and of its lines before each line; what stands in boxes of other articles counts
    // too.
    void count_text() {
        chars_.assign(in_.lines.size() + 1, 0);
        lines_.assign(in_.lines.size() + 1, 0);
        for (size_t i = 0; i < in_.lines.size(); ++i) {
            const uint32_t text = is_related(in_.lines[i]) ? running_text(in_.lines[i]) : weights_.running[i];
            chars_[i + 1] = chars_[i] + text;
            lines_[i + 1] = lines_[i] + (text > 0);
        }
    }
    bool is_text(uint32_t i) const { return lines_[i + 1] > lines_[i]; }

    bool is_related(const HtmlLine& line) const {
        return weights_.furniture[line.node].role == HtmlRole::related;
    }

    // The innermost block round a line that is called an article; kNoIndex where there is none.
    uint32_t article_round(uint32_t line) const {
        for (uint32_t node = in_.lines[line].node; node != kNoIndex; node = in_.nodes[node].parent)
            if (in_.nodes[node].tag == article || in_.nodes[node].hint.role == HtmlRole::article) return node;
        return kNoIndex;
    }
    bool holds(uint32_t node, uint32_t line) const {
        return in_.nodes[node].first_line <= line && line < in_.nodes[node].end_line;
    }

    // The one of the page's own text, where it holds the title too: entries of a running report do not.
    void find_own_article() {
        own_article_ = article_round(own_.first_text);
        if (own_article_ != kNoIndex && own_.title && !holds(own_article_, *own_.title))
            own_article_ = kNoIndex;
    }

    bool may_begin(uint32_t i) const {
        const HtmlLine& line = in_.lines[i];
        if (line.chars < kLeastOfTitle || line.chars > kMostOfTitle || !is_heading(line.tag)) return false;
        if (weights_.dropped(line.node) && !is_related(line)) return false;
        if (line.tag == h1 || (is_related(line) && !line.all_link())) return true;
        const uint32_t around = article_round(i);
        return own_article_ != kNoIndex && around != kNoIndex && !holds(around, own_.first_text) &&
               is_first_heading(i, around);
    }
    bool is_first_heading(uint32_t i, uint32_t article) const {
        for (uint32_t j = in_.nodes[article].first_line; j < i; ++j)
            if (is_heading(in_.lines[j].tag) || is_text(j)) return false;
        return true;
    }

    std::optional<HtmlOther> article_at(uint32_t headline, uint32_t limit) const {
        const HtmlLine& line = in_.lines[headline];
        const bool strict = is_related(line) || line.all_link();
        const uint32_t scope = scope_of(headline, limit, strict ? kLinesOfRelated : 2);
        if (scope == kNoIndex) return std::nullopt;
        HtmlOther other;
        other.title = headline;
        other.end = std::min(in_.nodes[scope].end_line, limit);
        other.sure = scope != 0 && !holds(scope, own_.first_text);
        if (!other.sure && (strict || line.tag != h1)) return std::nullopt;
        for (other.first_text = headline; !is_text(other.first_text);) ++other.first_text;
        if (!other.sure || in_.nodes[scope].tag == body)
            while (!is_text(other.end - 1)) --other.end;
        if ((strict && is_teaser(other)) || !is_borne_out(other)) return std::nullopt;
        return other;
    }

    // The innermost block round a headline that holds an article's text below it.
    uint32_t scope_of(uint32_t headline, uint32_t limit, uint32_t lines) const {
        uint32_t node = in_.lines[headline].node;
        for (int level = 0; level < kLevelsOfScope && node != kNoIndex;
             ++level, node = in_.nodes[node].parent) {
            const uint32_t end = std::min(in_.nodes[node].end_line, limit);
            if (end > headline && chars_[end] - chars_[headline] >= kLeastOfText &&
                lines_[end] - lines_[headline] >= lines)
                return node;
        }
        return kNoIndex;
    }

    // A few lines, and a link to the rest.
    bool is_teaser(const HtmlOther& other) const {
        if (chars_[other.end] - chars_[other.title] >= kMoreThanTeaser) return false;
        for (uint32_t i = other.first_text; i < other.end; ++i)
            if (in_.lines[i].all_link()) return true;
        return false;
    }

    // Its text speaks of what its headline says, and the headline is not that of the page's own article
    // again.
    bool is_borne_out(const HtmlOther& other) const {
        const std::string title = text_of(in_, in_.lines[other.title], html_);
        if (own_.title && compare_key(text_of(in_, in_.lines[*own_.title], html_)) == compare_key(title))
            return false;
        WordStock words;
        size_t taken = 0;
        for (uint32_t i = other.first_text; i < other.end && taken < kLinesOfSupport; ++i)
            if (is_text(i)) words.add(text_of(in_, in_.lines[i], html_)), ++taken;
        return words.share_of(title) >= kSupport;
    }

    const HtmlLayout& in_;
    const HtmlWeights& weights_;
    const HtmlOwn& own_;
    std::string_view html_;
    std::vector<uint64_t> chars_;
    std::vector<uint32_t> lines_;
    uint32_t own_article_ = kNoIndex;
};

}  // namespace

std::vector<HtmlOther> find_others(const HtmlLayout& layout, const HtmlWeights& weights, const HtmlOwn& own,
                                   std::string_view html) {
    return OtherFinder(layout, weights, own, html).find();
}

}  // namespace isnad
