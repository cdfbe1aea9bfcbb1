// The functions behind the table of commands.
#pragma once

#include "cli/command.h"

namespace isnad {

Exit run_find(const Args& args, Terminal& terminal);
Exit run_migrate(const Args& args, Terminal& terminal);
Exit run_settle(const Args& args, Terminal& terminal);
Exit run_read(const Args& args, Terminal& terminal);
Exit run_report(const Args& args, Terminal& terminal);
Exit run_articles(const Args& args, Terminal& terminal);
Exit run_explain(const Args& args, Terminal& terminal);
Exit run_export(const Args& args, Terminal& terminal);
Exit run_stories(const Args& args, Terminal& terminal);
Exit run_search(const Args& args, Terminal& terminal);
Exit run_timeline(const Args& args, Terminal& terminal);
Exit run_tally(const Args& args, Terminal& terminal);
Exit run_corrections(const Args& args, Terminal& terminal);
Exit run_quality(const Args& args, Terminal& terminal);
Exit run_ledger(const Args& args, Terminal& terminal);
Exit run_serve(const Args& args, Terminal& terminal);
Exit run_try(const Args& args, Terminal& terminal);
Exit run_lexicon(const Args& args, Terminal& terminal);
Exit run_completion(const Args& args, Terminal& terminal);
Exit run_man(const Args& args, Terminal& terminal);

}  // namespace isnad
