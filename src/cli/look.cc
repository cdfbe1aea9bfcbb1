#include "cli/commands.h"
#include "cli/open_record.h"
#include "cli/sentences.h"
#include "view/explain.h"
#include "view/json.h"
#include "view/json_text.h"
#include "view/lines.h"
#include "view/report.h"

namespace isnad {
namespace {

// A story with its articles and tallies as one object.
Result<std::string> story_json(const Record& record, const Story& story) {
    const auto articles = record.article_heads(story.id);
    if (!articles) return articles.fault();
    const auto tallies = record.tallies(story.id);
    if (!tallies) return tallies.fault();
    std::string out;
    append_json(out, story);
    out.pop_back();
    out += ",\"tallies\":[";
    for (size_t i = 0; i < tallies->size(); ++i) {
        if (i > 0) out += ',';
        append_json(out, (*tallies)[i]);
    }
    out += "],\"heads\":[";
    for (size_t i = 0; i < articles->size(); ++i) {
        if (i > 0) out += ',';
        append_head_json(out, (*articles)[i]);
    }
    return out + "]}\n";
}

Result<Done> report_as_json(const Record& record, const std::string& id, Terminal& terminal) {
    const auto stories = stories_to_report(record, id);
    if (!stories) return stories.fault();
    for (const Story& story : *stories) {
        const auto line = story_json(record, story);
        if (!line) return line.fault();
        if (const auto wrote = terminal.out(*line); !wrote) return wrote;
        if (terminal.closed()) break;
    }
    return Done{};
}

}  // namespace

Result<Language> language_of(const Args& args) {
    const std::string name = args.value("--lang", "en");
    if (name == "en") return Language::english;
    if (name == "ar") return Language::arabic;
    return Fault{"--lang", "`" + name + "` is not known; `ar` and `en` are"};
}

Exit run_report(const Args& args, Terminal& terminal) {
    const auto language = language_of(args);
    if (!language) return terminal.fault(language.fault()), Exit::nothing;
    const auto most = args.number("--most", 12, 1, 1000000);
    if (!most) return terminal.fault(most.fault()), Exit::nothing;
    return with_record(args, terminal, [&](const Record& record) -> Result<Done> {
        tell_placed(record, terminal);
        if (args.has("--json")) return report_as_json(record, args.value("--story"), terminal);
        const auto text = report(record, {args.value("--story"), static_cast<size_t>(*most), *language,
                                          terminal.colour, terminal.width, args.has("--all")});
        if (!text) return text.fault();
        return terminal.out(*text);
    });
}

Exit run_articles(const Args& args, Terminal& terminal) {
    return with_record(args, terminal, [&](const Record& record) -> Result<Done> {
        const auto articles = record.article_heads(args.value("--story"));
        if (!articles) return articles.fault();
        const Painter paint(terminal.colour);
        std::string out;
        for (const Article& a : *articles) {
            if (args.has("--json")) {
                append_head_json(out, a);
                out += '\n';
                continue;
            }
            const std::string day = a.published ? shown(a.published->days) : "";
            out += paint(Ink::dim, a.id) + "  " + (day.empty() ? "          " : day) + "  " +
                   isolated(a.outlet.name.empty() ? a.outlet.domain : a.outlet.name) + "  " +
                   isolated(shortened(a.title, 90)) + "  " + paint(Ink::dim, a.uri) + "\n";
        }
        return terminal.out(out);
    });
}

Exit run_explain(const Args& args, Terminal& terminal) {
    const auto sentences = sentences_by(args.value("--lexicon"));
    if (!sentences) return terminal.fault(sentences.fault()), Exit::nothing;
    const auto words = rule_words_by(args.value("--lexicon"));
    if (!words) return terminal.fault(words.fault()), Exit::nothing;
    return with_record(args, terminal, [&](const Record& record) -> Result<Done> {
        const auto text =
            explain(record, args.operands()[1],
                    {Language::english, terminal.colour, args.has("--json"), *words}, *sentences);
        if (!text) return text.fault();
        return terminal.out(*text);
    });
}

}  // namespace isnad
