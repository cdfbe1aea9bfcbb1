#include "cli/intake.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <thread>

#include "base/ordered_map.h"
#include "cli/kept_digests.h"
#include "cli/placing.h"
#include "cli/renewal.h"
#include "cli/unpacking.h"
#include "store/packed.h"
#include "story/digest_bytes.h"
#include "story/reconcile.h"

namespace isnad {
namespace {

constexpr size_t kAhead = 32;  // pages under way for each thread

struct Scratch {
    Engine::Scratch engine;
    Packer packer;
};

struct Prepared {
    PageToWrite page;
    SharedDigests digests;
    bool known = false;
};

Result<Prepared> prepare(const Engine& engine, const Intake& intake, const KnowsPage& knows,
                         Result<RawPage>&& raw, Scratch& scratch) {
    if (!raw) return raw.fault();
    auto read = engine.read(std::move(*raw), scratch.engine, knows);
    if (!read) return read.fault();
    Prepared out{{std::move(read->reading), "", {}, std::move(read->words)}, {}, read->known};
    Page& page = out.page.reading.page;
    if (intake.keep_pages && !out.known)
        out.page.packed = scratch.packer.pack(page.text, texts_of(out.page.reading));
    page.text = std::string();
    for (Digest& digest : read->digests) {
        out.digests.push_back(std::make_shared<Digest>(std::move(digest)));
        out.page.digests.push_back(
            [kept = out.digests.back()](const ReadArticle& article, Numbering& numbers) {
                return bytes_of(*kept, article, numbers);
            });
    }
    return out;
}

void count(const PageToWrite& page, IntakeCounts& counts) {
    const size_t articles = page.reading.articles.size();
    counts.articles += articles;
    counts.split += articles > 1;
    counts.empty += articles == 0;
    counts.dropped += page.reading.page.dropped.size();
}

// Takes what the workers made, in order, into the record.
class Consumer {
 public:
    Consumer(const Intake& intake, Writer& writer, KeptDigests& kept, IntakeCounts& counts)
        : intake_(intake), writer_(writer), kept_(kept), counts_(counts) {}

    bool operator()(Result<Prepared>&& made) {
        const auto done = made ? add(std::move(*made)) : add(made.fault());
        if (!done) fault_ = done.fault();
        if (intake_.progress) intake_.progress(counts_);
        return done.ok();
    }
    const std::optional<Fault>& fault() const { return fault_; }

 private:
    Result<Done> add(Prepared&& made) {
        ++counts_.pages;
        counts_.bytes += made.page.reading.page.bytes;
        IntakeCounts after = counts_;
        count(made.page, after);
        const auto added = writer_.add(std::move(made.page));
        if (!added) return added.fault();
        if (*added)
            counts_ = after, counts_.written = true, kept_.add(made.digests);
        else
            ++counts_.known;
        if (writer_.readdressed()) kept_.drop();  // they are sorted by their addresses
        return Done{};
    }
    Result<Done> add(const Fault& fault) {
        ++counts_.failed;
        if (intake_.fault) intake_.fault(fault);
        return writer_.add(fault);
    }

    const Intake& intake_;
    Writer& writer_;
    KeptDigests& kept_;
    IntakeCounts& counts_;
    std::optional<Fault> fault_;
};

Result<std::vector<Digest>> all_digests(const Intake& intake, Writer& writer, KeptDigests& kept) {
    if (auto all = kept.take()) return std::move(*all);
    return digests_of_record(writer, intake.jobs);
}

Result<Results> results_of_all(const Engine& engine, const Intake& intake, Writer& writer,
                               KeptDigests& kept) {
    const auto corrected = writer.corrected();
    if (!corrected) return corrected.fault();
    auto digests = all_digests(intake, writer, kept);
    if (!digests) return digests.fault();
    correct_digests(engine, corrected->articles, *digests);
    Reconciled all = reconcile(std::move(*digests), corrected->rulings, engine.short_forms());
    const Weights learned = std::move(all.learned);
    Results results = results_of(engine, std::move(all));
    results.learned = Packer().pack(bytes_of(learned));
    return results;
}

// Stories and tallies, anew as often as people correct something while they are made.
Result<Done> finish(const Engine& engine, const Intake& intake, Writer& writer, KeptDigests& kept,
                    IntakeCounts& counts) {
    Engine::Scratch scratch;
    for (;;) {
        const auto results = results_of_all(engine, intake, writer, kept);
        if (!results) return results.fault();
        counts.stories = results->stories.size();
        const auto done = writer.finish(
            *results, [&](std::string_view text) { return engine.folded_words(text, scratch); });
        if (!done) return done.fault();
        if (*done) return Done{};
    }
}

void leave_out(const std::string& folder, std::string& name) {
    if (!folder.empty() && name.starts_with(folder)) name.erase(0, folder.size());
}

// The page with the name that its sender gave it.
Result<RawPage> named(Result<RawPage>&& raw, const std::string& folder) {
    if (raw) return leave_out(folder, raw->uri), std::move(raw);
    Fault fault = raw.fault();
    leave_out(folder, fault.where);
    return fault;
}

}  // namespace

Result<Done> settle(const Engine& engine, Writer& writer, IntakeCounts& counts) {
    Intake intake;
    intake.jobs = std::max(1u, std::thread::hardware_concurrency());
    const auto needed = writer.close_batch(true);
    if (!needed) return needed.fault();
    KeptDigests none(false);
    return *needed ? finish(engine, intake, writer, none, counts) : Result<Done>(Done{});
}

Result<Done> take_in(const Engine& engine, const Intake& intake, Writer& writer, IntakeCounts& counts) {
    const KnowsPage knows = [&](std::string_view id) { return writer.known().has(id); };
    KeptDigests kept(writer.empty());
    Consumer consume(intake, writer, kept, counts);
    ordered_map<Result<RawPage>, Result<Prepared>, Scratch>(
        intake.jobs, kAhead,
        [&](const auto& emit) {
            const TakePage take = [&](Result<RawPage>&& raw) {
                return emit(named(std::move(raw), intake.folder));
            };
            intake.pages ? intake.pages(take) : for_each_page(intake.paths, intake.limits, take);
        },
        [&](Result<RawPage>&& raw, Scratch& scratch) {
            return prepare(engine, intake, knows, std::move(raw), scratch);
        },
        [&](Result<Prepared>&& made) { return consume(std::move(made)); });
    if (consume.fault()) return *consume.fault();
    const auto placed = place_newcomers(engine, writer);
    if (!placed) return placed.fault();
    if (*placed) return counts.placed = counts.articles, Done{};
    const auto changed = writer.close_batch();
    if (!changed) return changed.fault();
    if (!*changed) return Done{};
    return finish(engine, intake, writer, kept, counts);
}

}  // namespace isnad
