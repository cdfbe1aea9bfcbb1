#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "cli/commands.h"
#include "cli/intake.h"
#include "cli/progress.h"
#include "cli/version.h"
#include "view/lines.h"

namespace isnad {
namespace {

struct Settings {
    Intake intake;
    EngineOptions engine;
    std::string into;
    std::optional<int64_t> place;
    bool quiet = false;
};

Result<Settings> settings_of(const Args& args) {
    const auto jobs = args.number("--jobs", std::max(1u, std::thread::hardware_concurrency()), 1, 256);
    if (!jobs) return jobs.fault();
    const Limits limits;
    const auto page_bytes = args.number("--page-bytes", static_cast<long>(limits.page_bytes), 1, 2000000000);
    if (!page_bytes) return page_bytes.fault();
    const auto depth = args.number("--depth", limits.depth, 16, 65536);
    if (!depth) return depth.fault();
    const std::string format = args.value("--format", "jsonl");
    if (format != "jsonl") return Fault{"--format", "`" + format + "` is not known; `jsonl` is"};
    Settings out;
    out.into = args.value("--into");
    if (args.has("--place")) {
        const auto place = args.number("--place", 0, 0, 2000000000);
        if (!place) return place.fault();
        out.place = *place;
    }
    if (out.into.empty() == !args.has("--format"))
        return Fault{"isnad read", "needs one of --into FILE and --format jsonl"};
    out.quiet = args.has("--quiet");
    out.intake.paths = args.operands();
    out.intake.jobs = static_cast<unsigned>(*jobs);
    out.intake.limits = {static_cast<uint64_t>(*page_bytes), static_cast<uint32_t>(*depth)};
    out.intake.keep_pages = out.intake.search = !out.into.empty();
    out.engine = {args.value("--lexicon"), out.intake.limits};
    return out;
}

// The settings that shape a record.
std::string options_of(const Limits& limits) {
    return "{\"page_bytes\":" + std::to_string(limits.page_bytes) +
           ",\"depth\":" + std::to_string(limits.depth) + "}";
}

Exit status_of(const IntakeCounts& counts) {
    if (counts.pages == 0) return Exit::nothing;
    return counts.failed > 0 ? Exit::some : Exit::all;
}

Exit run(Settings settings, Terminal& terminal) {
    const auto engine = Engine::load(settings.engine);
    if (!engine) return terminal.fault(engine.fault()), Exit::nothing;
    const bool lines = settings.into.empty();
    const WriterOptions options{std::string(kVersion), engine->lexicon_hash(),
                                options_of(settings.intake.limits), !lines, settings.place};
    auto writer = Writer::open(lines ? ":memory:" : settings.into, options);
    if (!writer) return terminal.fault(writer.fault()), Exit::nothing;

    Progress progress(settings.intake.paths, terminal, settings.quiet);
    settings.intake.progress = [&](const IntakeCounts& counts) { progress.show(counts); };
    settings.intake.fault = [&](const Fault& fault) { progress.clear(), terminal.fault(fault); };
    IntakeCounts counts;
    auto done = take_in(*engine, settings.intake, *writer, counts);
    progress.clear();
    if (done && lines)
        done = write_lines(writer->record(), PageOrder::as_read,
                           [&](std::string_view text) { return terminal.out(text); });
    if (!settings.quiet) terminal.error(progress.summary(counts));
    if (done) return status_of(counts);
    terminal.fault(done.fault());
    return counts.written && !lines ? Exit::some : Exit::nothing;
}

}  // namespace

Exit run_read(const Args& args, Terminal& terminal) {
    auto settings = settings_of(args);
    if (!settings) return terminal.fault(settings.fault()), Exit::nothing;
    return run(std::move(*settings), terminal);
}

}  // namespace isnad
