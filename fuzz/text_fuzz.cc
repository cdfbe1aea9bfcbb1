// Any bytes as stripped text and as the text of a JSON line, through lines, splitting and articles; every
// byte that is no white space must stand in a block or in a dropped part.
#include "check.h"
#include "lexicon/lexicon.h"
#include "page/articles.h"
#include "page/read_plain.h"

namespace isnad::fuzz {
namespace {

const PageRules& rules() {
    static const PageRules loaded = *PageRules::load(*Lexicon::load());
    return loaded;
}

void hold_whole(const Page& page, const std::vector<Article>& articles) {
    std::vector<bool> seen(page.text.size());
    const auto mark = [&](Span span) {
        for (uint32_t i = span.begin; i < span.end; ++i) seen[i] = true;
    };
    for (const Dropped& dropped : page.dropped) mark(dropped.span);
    for (const Article& article : articles)
        for (const Block& block : article.blocks) {
            mark(block.source);
            if (block.source.empty()) continue;
            hold(under(block.span, article.text) == under(block.source, page.text),
                 "a block is a copy of its source");
        }
    for (size_t at = 0; at < page.text.size();) {
        const size_t from = at;
        const char32_t c = next_code_point(page.text, at);
        hold(seen[from] || is_blank(c) || (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029,
             "nothing vanishes");
    }
}

void run(const std::string& bytes, const std::string& title) {
    Page page;
    page.id = page.uri = "page";
    page.text = bytes;
    PageText text = read_plain(page.text);
    text.given.title = title;
    hold_page_text(text, page.text);
    std::vector<Article> articles;
    PageScratch scratch;
    extract_articles(page, text, rules(), scratch, articles);
    hold_articles(page, articles);
    hold_whole(page, articles);
}

}  // namespace
}  // namespace isnad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string bytes = isnad::repaired({reinterpret_cast<const char*>(data), size});
    isnad::fuzz::run(bytes, "");
    isnad::fuzz::run(bytes, bytes.substr(0, bytes.find('\n')));
    return 0;
}
