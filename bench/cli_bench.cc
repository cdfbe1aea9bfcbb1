// The whole of a read, and its arrows at one core: engine alone, what is packed for the store, the store's
// rows and index, stories. The press is that of the samples, written again with fresh addresses until there
// are some hundred articles; with ISNAD_BENCH_CORPUS naming a JSON Lines file, that file.
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "cli/intake.h"
#include "page/sources.h"
#include "store/packed.h"
#include "story/digest_bytes.h"
#include "story/reconcile.h"

namespace isnad {
namespace {

constexpr int kTimes = 20;  // each sample, where no corpus is named

std::vector<RawPage> raw_pages() {
    const char* corpus = std::getenv("ISNAD_BENCH_CORPUS");
    const std::string path = corpus ? corpus : std::string(ISNAD_SOURCE_DIR) + "/samples";
    std::vector<RawPage> out;
    for (int n = 0; n < (corpus ? 1 : kTimes); ++n)
        for_each_page({path}, {}, [&](Result<RawPage>&& raw) {
            if (!raw) return true;
            raw->uri += "?" + std::to_string(n);
            raw->address = raw->uri;  // another page each time
            out.push_back(std::move(*raw));
            return true;
        });
    return out;
}

const std::vector<RawPage>& pages() {
    static const std::vector<RawPage> all = raw_pages();
    return all;
}

const Engine& engine() {
    static const Engine one = std::move(*Engine::load());
    return one;
}

std::vector<ReadPage> read_all() {
    Engine::Scratch scratch;
    std::vector<ReadPage> out;
    for (const RawPage& page : pages())
        if (auto read = engine().read(RawPage(page), scratch)) out.push_back(std::move(*read));
    return out;
}

const std::vector<ReadPage>& readings() {
    static const std::vector<ReadPage> all = read_all();
    return all;
}

// Bytes of pages and articles that one round takes.
void count(benchmark::State& state) {
    size_t bytes = 0, articles = 0;
    for (const ReadPage& page : readings()) {
        bytes += page.reading.page.bytes;
        articles += page.reading.articles.size();
    }
    state.SetBytesProcessed(static_cast<int64_t>(bytes) * state.iterations());
    state.SetItemsProcessed(static_cast<int64_t>(articles) * state.iterations());
}

void engine_alone(benchmark::State& state) {
    Engine::Scratch scratch;
    for (auto _ : state)
        for (const RawPage& page : pages()) {
            auto read = engine().read(RawPage(page), scratch);
            benchmark::DoNotOptimize(read);
        }
    count(state);
}
BENCHMARK(engine_alone)->Unit(benchmark::kMillisecond);

void packing(benchmark::State& state) {
    Packer packer;
    for (auto _ : state)
        for (const ReadPage& page : readings())
            benchmark::DoNotOptimize(packer.pack(page.reading.page.text, texts_of(page.reading)));
    count(state);
}
BENCHMARK(packing)->Unit(benchmark::kMillisecond);

void store_rows(benchmark::State& state) {
    const bool search = state.range(0) != 0;
    for (auto _ : state) {
        auto writer = Writer::open(":memory:", {"bench", "", "{}", search});
        for (const ReadPage& page : readings()) {
            PageToWrite out{page.reading, "", {}, page.words};
            for (const Digest& digest : page.digests)
                out.digests.push_back([&digest](const ReadArticle& read, Numbering& numbers) {
                    return bytes_of(digest, read, numbers);
                });
            benchmark::DoNotOptimize(writer->add(std::move(out)));
        }
        benchmark::DoNotOptimize(writer->close_batch());
    }
    count(state);
}
BENCHMARK(store_rows)->Arg(0)->Arg(1)->ArgName("index")->Unit(benchmark::kMillisecond);

void stories(benchmark::State& state) {
    for (auto _ : state) {
        std::vector<Digest> digests;
        for (const ReadPage& page : readings())
            digests.insert(digests.end(), page.digests.begin(), page.digests.end());
        benchmark::DoNotOptimize(reconcile(std::move(digests)));
    }
    count(state);
}
BENCHMARK(stories)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace isnad
