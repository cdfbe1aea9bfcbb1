#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>

#include "cli/commands.h"
#include "cli/intake.h"
#include "cli/progress.h"
#include "cli/version.h"
#include "store/kept_pages.h"

namespace isnad {
namespace {

// A page as its source handed it over, as far as the record kept that. An archive gives the address and the
// time of capture, a feed the publisher; both stand in for what the page itself does not say.
RawPage raw_page(KeptPage&& kept) {
    RawPage raw;
    const bool addressed = kept.uri.find("://") != std::string::npos;
    const bool of_feed = kept.media == "application/rss+xml" || kept.media == "application/atom+xml";
    if (addressed) raw.address = kept.uri;
    if (addressed) raw.crawled = std::move(kept.crawled);
    if (of_feed) raw.outlet = std::move(kept.outlet);
    raw.uri = std::move(kept.uri);
    raw.media = std::move(kept.media);
    raw.bytes = std::move(kept.text);
    raw.charset = "utf-8";
    raw.first_read = {std::move(kept.id), std::move(kept.sha256), kept.bytes, kept.repaired};
    return raw;
}

struct Migrated {
    IntakeCounts counts;
    int64_t corrections = 0;
};

Result<Migrated> migrate(const Args& args, Intake& intake) {
    const std::string &from = args.operands()[0], &to = args.operands()[1];
    if (std::filesystem::exists(to))
        return Fault{to, "is there already; a record is migrated into a new one"};
    const TakeKept first = [](Result<KeptPage>&&) { return false; };
    if (const auto readable = for_each_kept_page(from, first); !readable) return readable.fault();
    const auto engine = Engine::load({args.value("--lexicon"), intake.limits});
    if (!engine) return engine.fault();
    auto writer = Writer::open(to, {std::string(kVersion), engine->lexicon_hash(), "", true});
    if (!writer) return writer.fault();
    Migrated out;
    const auto carried = writer->carry_corrections(from);
    if (!carried) return carried.fault();
    out.corrections = *carried;
    Result<Done> read = Done{};
    intake.pages = [&](const TakePage& take) {
        read = for_each_kept_page(from, [&](Result<KeptPage>&& kept) {
            return take(kept ? Result<RawPage>(raw_page(std::move(*kept))) : kept.fault());
        });
    };
    const auto done = take_in(*engine, intake, *writer, out.counts);
    if (!read) return read.fault();
    if (!done) return done.fault();
    return out;
}

}  // namespace

Exit run_migrate(const Args& args, Terminal& terminal) {
    const bool quiet = args.has("--quiet");
    Intake intake;
    intake.jobs = std::max(1u, std::thread::hardware_concurrency());
    Progress progress({}, terminal, quiet);
    intake.progress = [&](const IntakeCounts& counts) { progress.show(counts); };
    intake.fault = [&](const Fault& fault) { progress.clear(), terminal.fault(fault); };
    const auto done = migrate(args, intake);
    progress.clear();
    if (!done) return terminal.fault(done.fault()), Exit::nothing;
    if (!quiet)
        terminal.error(progress.summary(done->counts) + "\n" + std::to_string(done->corrections) +
                       " corrections taken over");
    return done->counts.failed > 0 ? Exit::some : Exit::all;
}

}  // namespace isnad
