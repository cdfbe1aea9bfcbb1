#include "cli/commands.h"

#include "cli/selecting.h"

namespace isnad {
namespace {

constexpr Flag kLexicon{"--lexicon", "DIR", "tables that take the place of the built-in ones"};
constexpr Flag kJson{"--json", "", "JSON, one object a line, for other programs"};
constexpr Flag kStory{"--story", "ID", "only this story"};
constexpr Flag kLang{"--lang", "ar|en", "the language of labels (en)"};

// The flags with the filters behind them.
std::vector<Flag> selecting(std::vector<Flag> flags) {
    flags.insert(flags.end(), selection_flags().begin(), selection_flags().end());
    return flags;
}

std::vector<Command> reading() {
    return {{"read",
             "[--into FILE | --format jsonl] [--jobs N] [--lexicon DIR] [--quiet] PATH…",
             "Read pages (files, folders, `-`) into a record, or write them as JSON Lines.",
             {{"--into", "FILE", "the record to make or to add to"},
              {"--format", "jsonl", "write JSON Lines on standard output instead"},
              {"--jobs", "N", "threads that read; as many as there are processors unless given"},
              kLexicon,
              {"--place", "N",
               "new articles that are placed one by one before all stories are made anew (one in a hundred)"},
              {"--page-bytes", "N", "largest page, after decompression (67108864)"},
              {"--depth", "N", "nesting of HTML that is followed (512)"},
              {"--quiet", "", "no progress and no summary"}},
             {1, Operands::kAny},
             run_read},
            {"settle",
             "FILE [--lexicon DIR] [--quiet]",
             "Make all stories anew where articles were placed into them one by one.",
             {kLexicon, {"--quiet", "", "no word of what was done"}},
             {1, 1},
             run_settle},
            {"migrate",
             "OLD NEW [--lexicon DIR] [--quiet]",
             "Make a new record of the pages of one, of this or an older format, with what people corrected "
             "in it.",
             {kLexicon, {"--quiet", "", "no progress and no summary"}},
             {2, 2},
             run_migrate}};
}

std::vector<Command> looking() {
    return {
        {"report",
         "FILE [--story ID] [--most N] [--all] [--lang ar|en] [--json]",
         "Show stories: their figures with witnesses and verdicts, who said what, who printed whose text.",
         {kStory,
          {"--most", "N", "so many stories, the biggest first (12)"},
          {"--all", "", "every line of long lists"},
          kLang,
          kJson},
         {1, 1},
         run_report},
        {"articles",
         "FILE [--story ID] [--json]",
         "List the articles of a record.",
         {kStory, kJson},
         {1, 1},
         run_articles},
        {"explain",
         "FILE ID [--json]",
         "From any item to its sentence, its page, its bytes and the rule that made it.",
         {kJson, kLexicon},
         {2, 2},
         run_explain},
        {"export",
         "FILE --format jsonl|csv|acled|ged|plover|geojson|atom|corrections [--output FILE] "
         "[filters]",
         "Write a record, or a part of it, in another format.",
         selecting({{"--format", "NAME",
                     "jsonl (all of it), csv (figures), acled, ged, plover, geojson (events), atom, "
                     "corrections"},
                    {"--output", "FILE", "write there, and the filters to FILE.filter.json"},
                    {"--bom", "", "a byte order mark before CSV, which some spreadsheets want"},
                    kLexicon}),
         {1, 1},
         run_export},
        {"serve",
         "FILE [--port N] [--address IP --token SECRET] [--lexicon DIR]",
         "Open the reading room: a page and an API over the record, on this machine only.",
         {{"--port", "N", "the port (7117; 0 for any that is free)"},
          {"--address", "IP", "another address than 127.0.0.1; needs --token"},
          {"--token", "SECRET", "what the API asks for from other machines"},
          kLexicon},
         {1, 1},
         run_serve}};
}

std::vector<Command> asking() {
    const std::vector<Flag> plain = {
        kJson, {"--csv", "", "comma-separated values"}, {"--bom", "", "a byte order mark before them"}};
    const std::vector<Flag> sheet = selecting(plain);
    return {{"stories",
             "FILE [--order largest|newest|disputed] [--words TEXT] [--most N] [filters] [--json]",
             "List stories with their size, days, outlets, witnesses and disputes.",
             selecting({{"--order", "NAME", "largest (so unless given), newest or disputed"},
                        {"--words", "TEXT", "only stories with these words in their title"},
                        {"--most", "N", "so many of them"},
                        kJson}),
             {1, 1},
             run_stories},
            {"search",
             "FILE WORDS… [--most N] [filters] [--json]",
             "Find words with their particles, \"phrases\", and entity:NAME in every spelling.",
             selecting({{"--most", "N", "so many articles (20)"}, kJson}),
             {2, Operands::kAny},
             run_search},
            {"timeline",
             "FILE [filters] [--json|--csv]",
             "Events by the day on which they happened, each once, with all who tell of it.",
             sheet,
             {1, 1},
             run_timeline},
            {"tally",
             "FILE [filters] [--json|--csv]",
             "Figures laid side by side: bounds, independent witnesses, verdict and why.",
             sheet,
             {1, 1},
             run_tally},
            {"ledger",
             "FILE NAME [filters] [--json|--csv]",
             "A ledger: casualties, disarmament, ceasefire, displacement, aid, detention, talks, strikes, "
             "positions.",
             sheet,
             {2, 2},
             run_ledger},
            {"corrections",
             "FILE [--json|--csv]",
             "List what people changed: who, when, why, what it was, and what was undone.",
             plain,
             {1, 1},
             run_corrections},
            {"quality",
             "FILE [--json|--csv]",
             "The machine against people: found right, changed, rejected, added, by kind and field.",
             plain,
             {1, 1},
             run_quality}};
}

std::vector<Command> around() {
    return {{"find",
             "[--tokens] [--lexicon DIR] < TEXTS.jsonl",
             "Find numbers, dates, times, money and names in texts: JSON Lines {\"text\", \"date\"} in, "
             "{\"found\"} out.",
             {{"--tokens", "", "the tokens too, with what is attached to them"}, kLexicon},
             {0, 0},
             run_find},
            {"try",
             "[--sentence TEXT] [--date DAY] [--lexicon DIR]",
             "What is found in a sentence (or in standard input), and by which rule.",
             {{"--sentence", "TEXT", "the sentence"},
              {"--date", "DAY", "the day on which it was written, YYYY-MM-DD"},
              kLexicon},
             {0, 0},
             run_try},
            {"lexicon",
             "check [DIR]",
             "Load every table, the built-in ones or a folder's, and run the examples beside the rules.",
             {},
             {1, 2},
             run_lexicon},
            {"completion", "bash|zsh|fish", "Write shell completion.", {}, {1, 1}, run_completion},
            {"man", "", "Write the manual page.", {}, {0, 0}, run_man}};
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (const auto& group : {reading(), looking(), asking(), around()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return table;
}

}  // namespace isnad
