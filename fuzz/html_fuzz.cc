// Any bytes as HTML, through tokens, layout and articles.
#include "check.h"
#include "lexicon/lexicon.h"
#include "page/articles.h"
#include "page/html_tokenizer.h"
#include "page/read_html.h"

namespace isnad::fuzz {
namespace {

const PageRules& rules() {
    static const PageRules loaded = *PageRules::load(*Lexicon::load());
    return loaded;
}

void hold_tokens(std::string_view html) {
    HtmlTokenizer tokenizer(html);
    HtmlToken token;
    uint32_t reached = 0;
    while (tokenizer.next(token)) {
        hold_span(token.source, html, "a token lies in the page");
        hold(reached <= token.source.begin && token.source.begin < token.source.end, "tokens are in order");
        hold(token.source.contains(token.body), "a token holds its text");
        reached = token.source.end;
        for (const HtmlAttribute& attribute : token.attributes)
            hold(token.source.contains(attribute.name) && token.source.contains(attribute.value),
                 "a tag holds its attributes");
    }
}

void run(std::string html) {
    Limits limits;
    limits.depth = html.size() % 3 == 0 ? 4 : 512;
    hold_tokens(html);
    const PageText text = read_html(html, limits);
    hold_page_text(text, html);
    Page page;
    page.id = page.uri = "page";
    page.text = std::move(html);
    std::vector<Article> articles;
    PageScratch scratch;
    extract_articles(page, text, rules(), scratch, articles);
    hold_articles(page, articles);
}

}  // namespace
}  // namespace isnad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    isnad::fuzz::run(isnad::repaired({reinterpret_cast<const char*>(data), size}));
    return 0;
}
