// What words, dates, numbers and names cost, in words (runs of letters or digits) a second on one core: each
// alone, and the text and find rooms together as the engine calls them. The texts are those of samples/ and,
// where they are there, of ../shared/corpora/seeds.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/utf8.h"
#include "find/date_rules.h"
#include "find/names.h"
#include "find/number.h"
#include "text/text_rules.h"

namespace isnad {
namespace {

void add_folder(const std::filesystem::path& folder, std::vector<std::string>& out) {
    if (!std::filesystem::exists(folder)) return;
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths)
        if (auto bytes = read_file(path)) out.push_back(repaired(*bytes));
}

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> out;
        add_folder(std::filesystem::path(ISNAD_SOURCE_DIR) / "samples", out);
        add_folder(std::filesystem::path(ISNAD_SHARED_DIR) / "corpora/seeds", out);
        return out;
    }();
    return all;
}

struct Rules {
    TextRules text;
    DateRules dates;
    NameRules names;
};

const Rules& rules() {
    static const Rules loaded = [] {
        const auto lexicon = Lexicon::load();
        return Rules{*TextRules::load(*lexicon), *DateRules::load(*lexicon), *NameRules::load(*lexicon)};
    }();
    return loaded;
}

int64_t words_in(const Words& words) {
    return std::count_if(words.tokens.begin(), words.tokens.end(),
                         [](const Token& token) { return token.kind != TokenKind::mark; });
}

const DayRange kWritten{Day::parse("2023-09-23"), Day::parse("2023-09-23")};

// Runs `work` on the words of every text.
template <class Work>
void on_words(benchmark::State& state, Work work) {
    std::vector<Words> all;
    int64_t count = 0;
    for (const std::string& text : texts()) {
        all.push_back(read_words(text, rules().text));
        count += words_in(all.back());
    }
    for (auto _ : state)
        for (size_t i = 0; i < all.size(); ++i) work(all[i], texts()[i]);
    state.SetItemsProcessed(state.iterations() * count);
}

void words(benchmark::State& state) {
    Words out;
    int64_t count = 0;
    for (auto _ : state)
        for (const std::string& text : texts()) {
            read_words(text, rules().text, out);
            count += words_in(out);
        }
    state.SetItemsProcessed(count);
}
BENCHMARK(words);

void dates(benchmark::State& state) {
    on_words(state, [](const Words& words, std::string_view text) {
        benchmark::DoNotOptimize(find_dates(words, text, kWritten, rules().dates));
    });
}
BENCHMARK(dates);

void numbers(benchmark::State& state) {
    on_words(state, [](const Words& words, std::string_view text) {
        benchmark::DoNotOptimize(find_numbers(words, text, rules().dates.numbers));
    });
}
BENCHMARK(numbers);

void names(benchmark::State& state) {
    on_words(state, [](const Words& words, std::string_view text) {
        benchmark::DoNotOptimize(find_names(words, text, rules().names));
    });
}
BENCHMARK(names);

void all_together(benchmark::State& state) {
    Words out;
    int64_t count = 0;
    for (auto _ : state)
        for (const std::string& text : texts()) {
            read_words(text, rules().text, out);
            benchmark::DoNotOptimize(find_dates(out, text, kWritten, rules().dates));
            benchmark::DoNotOptimize(find_numbers(out, text, rules().dates.numbers));
            benchmark::DoNotOptimize(find_names(out, text, rules().names));
            count += words_in(out);
        }
    state.SetItemsProcessed(count);
}
BENCHMARK(all_together);

}  // namespace
}  // namespace isnad
