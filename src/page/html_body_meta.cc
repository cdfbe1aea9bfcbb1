#include "page/html_body_meta.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/html_flow.h"

namespace isnad {
namespace {

// Ranks among the sources of one field (html_meta_names.h).
constexpr int kYearInHead = 1, kFarMicrodata = 3, kMicrodata = 8, kTimeByText = 5, kDateByText = 4,
              kTagLinks = 6, kAuthorByText = 3;
constexpr uint32_t kCharsOfDateLine = 70, kCharsOfLabel = 25;
constexpr std::string_view kWordsOfChange[] = {"تحديث", "تعديل", "حُدّث", "pdate", "odified"};
constexpr uint32_t kReachAboveTitle = 4;  // lines above the title that may date the article

class BodyReader {
 public:
    BodyReader(HtmlGiven& given, const HtmlLayout& layout, const MainText& text, std::string_view html)
        : out_(given), in_(layout), text_(text), html_(html) {}

    void read() {
        uint32_t reached = 0;
        for (const HtmlTime& time : in_.times) {
            read_time(time, reached);
            reached = time.at;
        }
        const uint32_t above = text_.title ? std::min(*text_.title, kReachAboveTitle) : 0;
        for (uint32_t i = text_.begin - std::min(above, text_.begin); i < text_.end; ++i) read_line(i);
        if (out_.published.rank == 0) read_head_lines();
        if (out_.keywords.rank < kTagLinks) read_tags();
    }

 private:
    bool near(uint32_t line) const { return line + kReachAboveTitle >= text_.begin && line <= text_.end; }
    bool furniture(uint32_t line) const {
        if (line >= text_.fates.size()) return false;
        const DropReason reason = text_.fates[line].reason;
        return !text_.fates[line].kept && reason != DropReason::metadata && reason != DropReason::navigation;
    }

    // `reached`: where the time before it stands; words from there to this one speak of this one.
    void read_time(const HtmlTime& time, uint32_t reached) {
        if (text_.other_at(time.line) != nullptr) return;
        const bool far = !near(time.line);
        if (furniture(time.line) || (!time.marked && (far || !around_text(time.line)))) return;
        const std::string value = value_of(time.raw);
        if (!has_year(value)) return;
        const bool change = time.role == HtmlRole::modified ||
                            (!time.marked && label_speaks_of_change(time.line, reached, time.at));
        RankedText& to = change ? out_.modified : out_.published;
        to.offer(value, far ? kFarMicrodata : time.marked ? kMicrodata : kTimeByText);
    }

    // The words before a date in its line, else the short line before it.
    bool label_speaks_of_change(uint32_t index, uint32_t from, uint32_t to) const {
        if (index < in_.lines.size()) {
            const std::string label = words_between(in_.lines[index], from, to);
            if (!label.empty()) return speaks_of_change(label);
        }
        return line_before_speaks_of_change(index, from);
    }

    bool line_before_speaks_of_change(uint32_t index, uint32_t from) const {
        if (index == 0 || index > in_.lines.size()) return false;
        const HtmlLine& before = in_.lines[index - 1];
        return before.chars <= kCharsOfLabel && before.source.begin >= from &&
               speaks_of_change(text_of(in_, before, html_));
    }

    std::string words_between(const HtmlLine& line, uint32_t from, uint32_t to) const {
        HtmlLine part = line;
        while (part.first < part.end && in_.segments[part.first].raw.begin < from) ++part.first;
        part.end = part.first;
        while (part.end < line.end && in_.segments[part.end].raw.end <= to) ++part.end;
        return text_of(in_, part, html_);
    }

    // Above or below the running text: what is marked there is about the article, what is marked within may
    // not be.
    bool around_text(uint32_t line) const { return line <= text_.first_text || line >= text_.last_text; }

    void read_line(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        if (line.meta_chars == 0 || furniture(i) || !around_text(i) || text_.other_at(i) != nullptr) return;
        read_date(i, HtmlRole::date);
        read_date(i, HtmlRole::modified);
        const std::string words = text_of_role(in_, line, html_, HtmlRole::author);
        const std::string name(without_byline_word(words));
        if (!name.empty() && name.size() <= kLongestName && out_.byline.items.empty())
            out_.byline.offer({name}, kAuthorByText);
    }

    void read_date(uint32_t index, HtmlRole role) {
        const HtmlLine& line = in_.lines[index];
        const std::string words = text_of_role(in_, line, html_, role);
        if (words.size() >= 200 || !has_year(words)) return;
        uint32_t segment = line.first;
        while (in_.segments[segment].role != role) ++segment;
        const bool change = role == HtmlRole::modified || speaks_of_change(words) ||
                            label_speaks_of_change(index, 0, in_.segments[segment].raw.begin);
        (change ? out_.modified : out_.published).offer(words, kDateByText);
    }

    // Last of all: a short line between title and text that has a year and is largely figures.
    void read_head_lines() {
        if (!text_.title) return;
        for (uint32_t i = *text_.title + 1; i < text_.first_text && i < in_.lines.size(); ++i) {
            const HtmlLine& line = in_.lines[i];
            if (furniture(i) || line.chars > kCharsOfDateLine || is_heading(line.tag) || line.meta_chars > 0)
                continue;
            const std::string words = text_of(in_, line, html_);
            if (!has_year(words) || !is_largely_figures(words)) continue;
            const bool change = speaks_of_change(words) || line_before_speaks_of_change(i, 0);
            (change ? out_.modified : out_.published).offer(words, kYearInHead);
        }
    }

    static bool speaks_of_change(std::string_view words) {
        return std::any_of(std::begin(kWordsOfChange), std::end(kWordsOfChange),
                           [&](std::string_view word) { return words.find(word) != std::string_view::npos; });
    }

    static bool is_largely_figures(std::string_view words) {
        size_t figures = 0, all = 0;
        for (size_t at = 0; at < words.size(); ++all) {
            const char32_t c = next_code_point(words, at);
            figures += (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
        }
        return figures * 8 >= all;
    }

    void read_tags() {
        std::vector<std::string> tags;
        for (uint32_t i = text_.first_text; i < in_.lines.size(); ++i) {
            if (text_.fates[i].kept || text_.fates[i].reason != DropReason::keywords ||
                text_.other_at(i) != nullptr)
                continue;
            const HtmlLine& line = in_.lines[i];
            for (uint32_t s = line.first; s < line.end;) {
                uint32_t end = s;
                HtmlLine link = line;
                while (end < line.end && in_.segments[end].link == in_.segments[s].link) ++end;
                link.first = s, link.end = end;
                if (in_.segments[s].link != 0)
                    for (std::string& tag : cut_keywords(text_of(in_, link, html_)))
                        tags.push_back(std::move(tag));
                s = end;
            }
        }
        out_.keywords.offer(tags, kTagLinks);
    }

    HtmlGiven& out_;
    const HtmlLayout& in_;
    const MainText& text_;
    std::string_view html_;
};

}  // namespace

void read_body_metadata(const HtmlLayout& layout, const MainText& text, std::string_view html,
                        HtmlGiven& given) {
    BodyReader(given, layout, text, html).read();
}

}  // namespace isnad
