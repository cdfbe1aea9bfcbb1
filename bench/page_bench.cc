// What the page room costs, in bytes of pages a second on one core: HTML by its tokens, its layout and whole,
// stripped text whole. The pages are those of samples/ and, where they are there, of ../shared/peer/html_ar
// and ../shared/corpora/seeds.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "page/articles.h"
#include "page/html_layout.h"
#include "page/html_tokenizer.h"
#include "page/read_html.h"
#include "page/read_plain.h"

namespace isnad {
namespace {

void add_folder(const std::filesystem::path& folder, std::string_view ending, std::vector<std::string>& out) {
    if (!std::filesystem::exists(folder)) return;
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ending) paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths)
        if (auto bytes = read_file(path)) out.push_back(repaired(*bytes));
}

std::vector<std::string> pages(std::string_view ending, std::string_view shared) {
    std::vector<std::string> out;
    add_folder(std::filesystem::path(ISNAD_SOURCE_DIR) / "samples", ending, out);
    add_folder(std::filesystem::path(ISNAD_SHARED_DIR) / shared, ending, out);
    return out;
}

const std::vector<std::string>& html_pages() {
    static const std::vector<std::string> all = pages(".html", "peer/html_ar");
    return all;
}
const std::vector<std::string>& text_pages() {
    static const std::vector<std::string> all = pages(".txt", "corpora/seeds");
    return all;
}

// Runs `work` on every page and counts their bytes.
template <class Work>
void on_pages(benchmark::State& state, const std::vector<std::string>& all, Work work) {
    size_t bytes = 0;
    for (auto _ : state)
        for (const std::string& page : all) {
            work(page);
            bytes += page.size();
        }
    state.SetBytesProcessed(static_cast<int64_t>(bytes));
    state.counters["pages"] = static_cast<double>(all.size());
}

void html_tokens(benchmark::State& state) {
    on_pages(state, html_pages(), [](const std::string& page) {
        HtmlTokenizer tokenizer(page);
        HtmlToken token;
        size_t count = 0;
        while (tokenizer.next(token)) ++count;
        benchmark::DoNotOptimize(count);
    });
}
BENCHMARK(html_tokens);

void html_layout(benchmark::State& state) {
    on_pages(state, html_pages(),
             [](const std::string& page) { benchmark::DoNotOptimize(lay_out(page, {})); });
}
BENCHMARK(html_layout);

void html_to_text(benchmark::State& state) {
    on_pages(state, html_pages(),
             [](const std::string& page) { benchmark::DoNotOptimize(read_html(page, {})); });
}
BENCHMARK(html_to_text);

// From UTF-8 to articles: the whole room but for files and encodings.
template <class Read>
void to_articles(benchmark::State& state, const std::vector<std::string>& all, Read read) {
    const auto lexicon = Lexicon::load();
    const auto rules = PageRules::load(*lexicon);
    PageScratch scratch;
    std::vector<Article> articles;
    Page page;
    page.id = page.uri = "page";
    on_pages(state, all, [&](const std::string& text) {
        page.text = text;
        articles.clear();
        extract_articles(page, read(page.text), *rules, scratch, articles);
        benchmark::DoNotOptimize(articles.data());
    });
}

void html_to_articles(benchmark::State& state) {
    to_articles(state, html_pages(), [](const std::string& text) { return read_html(text, {}); });
}
BENCHMARK(html_to_articles);

void text_to_articles(benchmark::State& state) {
    to_articles(state, text_pages(), [](const std::string& text) { return read_plain(text); });
}
BENCHMARK(text_to_articles);

}  // namespace
}  // namespace isnad
