#include "cli/commands.h"

namespace isnad {
namespace {

constexpr Flag kLexicon{"--lexicon", "DIR", "tables that take the place of the built-in ones"};
constexpr Flag kJson{"--json", "", "JSON, one object a line, for other programs"};
constexpr Flag kStory{"--story", "ID", "only this story"};
constexpr Flag kLang{"--lang", "ar|en", "the language of labels (en)"};

std::vector<Command> reading() {
    return {{"read",
             "[--into FILE | --format jsonl] [--jobs N] [--lexicon DIR] [--quiet] PATH…",
             "Read pages (files, folders, `-`) into a record, or write them as JSON Lines.",
             {{"--into", "FILE", "the record to make or to add to"},
              {"--format", "jsonl", "write JSON Lines on standard output instead"},
              {"--jobs", "N", "threads that read; as many as there are processors unless given"},
              kLexicon,
              {"--page-bytes", "N", "largest page, after decompression (268435456)"},
              {"--depth", "N", "nesting of HTML that is followed (512)"},
              {"--quiet", "", "no progress and no summary"}},
             {1, Operands::kAny},
             run_read}};
}

std::vector<Command> looking() {
    return {{"report",
             "FILE [--story ID] [--most N] [--lang ar|en] [--json]",
             "Show stories: their figures with witnesses and verdicts, who said what, where it was printed.",
             {kStory, {"--most", "N", "so many stories, the biggest first (12)"}, kLang, kJson},
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
             "FILE [--format jsonl]",
             "Write a record in another format.",
             {{"--format", "jsonl", "JSON Lines (jsonl)"}},
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

std::vector<Command> around() {
    return {{"find",
             "[--tokens] [--lexicon DIR] < TEXTS.jsonl",
             "Find numbers, dates, money and names in texts: JSON Lines {\"text\", \"date\"} in, {\"found\"} "
             "out.",
             {{"--tokens", "", "the tokens too, with what is attached to them"}, kLexicon},
             {0, 0},
             run_find},
            {"completion", "bash|zsh|fish", "Write shell completion.", {}, {1, 1}, run_completion},
            {"man", "", "Write the manual page.", {}, {0, 0}, run_man}};
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (const auto& group : {reading(), looking(), around()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return table;
}

}  // namespace isnad
