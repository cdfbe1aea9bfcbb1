#include "page/html_finish.h"

#include <algorithm>

#include "page/html_text.h"
#include "page/html_traits.h"

namespace isnad {
namespace {

constexpr uint32_t kCharsOfCell = 100;  // longer cells of a row are lines of their own

class Finisher {
 public:
    Finisher(std::string_view html, HtmlLayout& layout) : html_(html), out_(layout) {}

    void finish() {
        join_cells();
        find_ranges();
        count_roles();
    }

 private:
    // Short cells of one row make one line.
    void join_cells() {
        std::vector<uint32_t> lines_in(out_.nodes.size(), 0);
        for (const HtmlLine& line : out_.lines) ++lines_in[line.node];
        const auto joins = [&](const HtmlLine& line) {
            const HtmlNode& node = out_.nodes[line.node];
            return line.cell && line.chars <= kCharsOfCell && lines_in[line.node] == 1 &&
                   node.end == line.node + 1;
        };
        size_t kept = 0;
        uint32_t row = kNoIndex;
        for (size_t i = 0; i < out_.lines.size(); ++i) {
            const HtmlLine line = out_.lines[i];
            shift_times(i, kept);
            const bool cell = joins(line);
            const uint32_t parent = out_.nodes[line.node].parent;
            if (cell && row == parent) {
                append(line, out_.lines[kept - 1]);
                continue;
            }
            row = cell ? parent : kNoIndex;
            out_.lines[kept++] = line;
        }
        out_.lines.resize(kept);
    }

    void append(const HtmlLine& cell, HtmlLine& row) {
        out_.segments[cell.first].gap = true;
        row.end = cell.end;
        row.chars += cell.chars;
        row.link_chars += cell.link_chars;
        row.source.end = cell.source.end;
        row.node = out_.nodes[cell.node].parent;
        row.tag = HtmlTag::tr;
    }

    void count_roles() {
        for (HtmlLine& line : out_.lines)
            for (uint32_t i = line.first; i < line.end; ++i)
                if (stands_in_line(out_.segments[i].role))
                    line.meta_chars += visible_chars(under(out_.segments[i].raw, html_));
    }

    void shift_times(size_t from, size_t to) {
        for (; next_time_ < out_.times.size() && out_.times[next_time_].line <= from; ++next_time_)
            out_.times[next_time_].line = static_cast<uint32_t>(to);
    }

    void find_ranges() {
        for (HtmlNode& node : out_.nodes) node.first_line = kNoIndex, node.end = std::max(node.end, 1u);
        for (uint32_t i = 0; i < out_.lines.size(); ++i) {
            HtmlNode& node = out_.nodes[out_.lines[i].node];
            node.first_line = std::min(node.first_line, i);
            node.end_line = i + 1;
        }
        for (size_t i = out_.nodes.size() - 1; i > 0; --i) {
            const HtmlNode& node = out_.nodes[i];
            HtmlNode& parent = out_.nodes[node.parent];
            parent.first_line = std::min(parent.first_line, node.first_line);
            parent.end_line = std::max(parent.end_line, node.end_line);
        }
    }

    std::string_view html_;
    HtmlLayout& out_;
    size_t next_time_ = 0;
};

}  // namespace

void finish_layout(std::string_view html, HtmlLayout& layout) { Finisher(html, layout).finish(); }

}  // namespace isnad
