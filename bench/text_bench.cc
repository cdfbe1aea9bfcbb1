// Words a second through the text room, on the texts under samples/ (or in ISNAD_BENCH_TEXT, a file), again
// and again.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "base/fold.h"
#include "text/text_rules.h"
#include "text/words.h"

namespace isnad {
namespace {

std::vector<std::string> texts() {
    std::vector<std::string> out;
    if (const char* path = std::getenv("ISNAD_BENCH_TEXT")) return {*read_file(path)};
    for (const auto& file : std::filesystem::directory_iterator(ISNAD_SOURCE_DIR "/samples"))
        if (file.path().extension() == ".txt") out.push_back(*read_file(file.path().string()));
    return out;
}

const TextRules& rules() {
    static const TextRules rules = std::move(*TextRules::load(*Lexicon::load()));
    return rules;
}

void bm_words(benchmark::State& state) {
    const auto all = texts();
    Words words;
    size_t count = 0, bytes = 0;
    for (auto _ : state)
        for (const std::string& text : all) {
            read_words(text, rules(), words);
            bytes += text.size();
            for (const Token& token : words.tokens) count += token.kind != TokenKind::mark;
        }
    state.SetItemsProcessed(static_cast<int64_t>(count));
    state.SetBytesProcessed(static_cast<int64_t>(bytes));
}
BENCHMARK(bm_words);

void bm_fold(benchmark::State& state) {
    const auto all = texts();
    std::string shadow;
    OffsetMap map;
    size_t bytes = 0;
    for (auto _ : state)
        for (const std::string& text : all) {
            fold(text, shadow, map);
            bytes += text.size();
        }
    state.SetBytesProcessed(static_cast<int64_t>(bytes));
}
BENCHMARK(bm_fold);

void bm_load(benchmark::State& state) {
    const Lexicon lexicon = std::move(*Lexicon::load());
    for (auto _ : state) benchmark::DoNotOptimize(TextRules::load(lexicon).ok());
}
BENCHMARK(bm_load);

}  // namespace
}  // namespace isnad
