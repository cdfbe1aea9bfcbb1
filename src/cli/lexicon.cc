#include "claim/examples.h"
#include "cli/commands.h"
#include "cli/sentence_reader.h"
#include "engine/engine.h"

namespace isnad {
namespace {

// Loads every table and runs the examples beside the rules; each fault with its file, line and column.
Exit check(const std::string& folder, Terminal& terminal) {
    EngineOptions options;
    options.lexicon = folder;
    if (const auto engine = Engine::load(options); !engine) return terminal.fault(engine.fault()), Exit::some;
    const auto lexicon = Lexicon::load(folder);
    if (!lexicon) return terminal.fault(lexicon.fault()), Exit::some;
    if (const auto done = lexicon->check(); !done) return terminal.fault(done.fault()), Exit::some;
    const auto rules = RulesOfSentences::load(*lexicon);
    if (!rules) return terminal.fault(rules.fault()), Exit::some;
    const auto read = [&](std::string_view sentence) { return rules->read(sentence, std::nullopt); };
    auto faults = check_reporting_examples(*lexicon, read);
    for (Fault& fault : check_event_examples(*lexicon, read)) faults.push_back(std::move(fault));
    for (const Fault& fault : faults) terminal.fault(fault);
    if (!faults.empty()) return Exit::some;
    const auto wrote = terminal.out("no faults\n");
    return wrote ? Exit::all : (terminal.fault(wrote.fault()), Exit::nothing);
}

}  // namespace

Exit run_lexicon(const Args& args, Terminal& terminal) {
    const auto& words = args.operands();
    if (words.front() != "check")
        return terminal.fault({words.front(), "is nothing that can be done with a lexicon; `check` is"}),
               Exit::nothing;
    return check(words.size() > 1 ? words[1] : "", terminal);
}

}  // namespace isnad
