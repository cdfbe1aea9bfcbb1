#include "page/compose.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/keywords.h"

namespace isnad {
namespace {

constexpr std::string_view kBehindTitle = "the outlet's name behind the title";
constexpr size_t kMostWordsOfBody = 4000;  // that tags are compared with

class Composer {
 public:
    Composer(const PageDraft& draft, SectionFacts& facts, ComposeScratch& scratch, Article& article,
             std::vector<Dropped>& dropped)
        : draft_(draft), facts_(facts), scratch_(scratch), article_(article), dropped_(dropped) {}

    void compose() {
        write_title();
        for (size_t i = draft_.section.begin; i < draft_.section.end; ++i) {
            const Line& line = draft_.lines[i];
            if (line.fate != Fate::keep || (facts_.title && i == *facts_.title)) continue;
            if (line.paragraph && line.kind == BlockKind::paragraph)
                write_paragraph(line);
            else
                write(line.kind, line.span);
        }
        write_keywords();
    }

 private:
    std::string_view flow() const { return draft_.page.flow; }
    Span on_page(Span in_flow) const { return draft_.page.to_page.source_of(in_flow); }

    void write(BlockKind kind, Span in_flow) { write(kind, under(in_flow, flow()), on_page(in_flow)); }
    void write(BlockKind kind, std::string_view words, Span source) {
        if (!article_.text.empty()) article_.text += '\n';
        const auto begin = static_cast<uint32_t>(article_.text.size());
        article_.text += words;
        article_.blocks.push_back({kind, {begin, static_cast<uint32_t>(article_.text.size())}, source});
    }

    void write_title() {
        if (facts_.title) {
            const Span line = draft_.lines[*facts_.title].span, title = facts_.title_span;
            write(BlockKind::title, title);
            article_.title = under(title, flow());
            if (title.end < line.end) drop({title.end, line.end}, DropReason::metadata, kBehindTitle);
            return;
        }
        article_.title = trimmed(draft_.given.title);
        if (article_.title.empty()) return;
        // Metadata alone names it: its words may stand on the page as they are, else its place is not known.
        const size_t at = draft_.page_text.find(article_.title);
        const auto begin = static_cast<uint32_t>(at == std::string_view::npos ? 0 : at);
        const auto size = static_cast<uint32_t>(at == std::string_view::npos ? 0 : article_.title.size());
        write(BlockKind::title, article_.title, {begin, begin + size});
    }

    void write_paragraph(const Line& line) {
        cut_glued(under(line.span, flow()), draft_.rules.lines, scratch_.key, scratch_.glued);
        const auto in_flow = [&](Span part) {
            return Span{line.span.begin + part.begin, line.span.begin + part.end};
        };
        for (const GluedPart& part : scratch_.glued.parts)
            write(part.heading ? BlockKind::heading : BlockKind::paragraph, in_flow(part.span));
        if (scratch_.glued.rule != nullptr)
            take_furniture(in_flow(scratch_.glued.furniture), *scratch_.glued.rule);
    }

    // What a page glued to its last sentence may still name the source: `…المصدر: فلان`.
    void take_furniture(Span in_flow, const LineRule& rule) {
        drop(in_flow, rule.reason, rule.name);
        const std::string_view words = under(in_flow, flow());
        for (size_t at = words.find(':'); at != std::string_view::npos; at = words.find(':', at + 1)) {
            const LineRule* label = draft_.rules.lines.label_before(words, at, scratch_.key);
            if (label == nullptr || label->act != RuleAct::source) continue;
            add_credits(credits_of_source(trimmed(words.substr(at + 1)), draft_.rules), facts_.source);
        }
    }

    void drop(Span in_flow, DropReason reason, std::string_view rule) {
        dropped_.push_back({on_page(in_flow), reason, std::string(rule)});
    }

    void write_keywords() {
        const auto add = [&](std::vector<std::string> tags) {
            for (std::string& tag : tags)
                if (std::find(article_.keywords.begin(), article_.keywords.end(), tag) ==
                    article_.keywords.end())
                    article_.keywords.push_back(std::move(tag));
        };
        add(draft_.given.keywords);
        if (facts_.keyword_lines.empty()) return;
        scratch_.body.words.clear();
        const auto alone = [&](Span line) { return !has_separators(under(line, flow())); };
        if (std::any_of(facts_.keyword_lines.begin(), facts_.keyword_lines.end(), alone))
            fold_for_compare(article_.text, kMostWordsOfBody, scratch_.body);
        for (Span line : facts_.keyword_lines)
            add(keywords_of(under(line, flow()), scratch_.body, draft_.rules));
    }

    const PageDraft& draft_;
    SectionFacts& facts_;
    ComposeScratch& scratch_;
    Article& article_;
    std::vector<Dropped>& dropped_;
};

}  // namespace

void compose_article(const PageDraft& draft, SectionFacts& facts, ComposeScratch& scratch, Article& article,
                     std::vector<Dropped>& dropped) {
    Composer(draft, facts, scratch, article, dropped).compose();
}

}  // namespace isnad
