#include <simdjson.h>

#include <algorithm>
#include <iostream>
#include <optional>

#include "cli/commands.h"
#include "cli/found_json.h"
#include "engine/packed_tables.h"
#include "find/date_rules.h"
#include "find/names.h"
#include "find/time_rules.h"
#include "text/text_rules.h"
#include "view/json_text.h"

namespace isnad {
namespace {

struct FindRules {
    TextRules text;
    DateRules dates;
    TimeRules times;
    NameRules names;
};

Result<FindRules> load_rules(const std::string& folder) {
    const auto lexicon = Lexicon::load(folder, packed_tables());
    if (!lexicon) return lexicon.fault();
    auto text = TextRules::load(*lexicon);
    if (!text) return text.fault();
    auto dates = DateRules::load(*lexicon);
    if (!dates) return dates.fault();
    auto times = TimeRules::load(*lexicon);
    if (!times) return times.fault();
    auto names = NameRules::load(*lexicon);
    if (!names) return names.fault();
    return FindRules{std::move(*text), std::move(*dates), std::move(*times), std::move(*names)};
}

struct Request {
    std::string text;
    std::string date;  // as given
};

// One line of input; nothing where it is no object with a text.
std::optional<Request> parse(simdjson::dom::parser& parser, const std::string& line) {
    simdjson::dom::element object;
    std::string_view text, date;
    if (parser.parse(line).get(object) || object["text"].get(text)) return std::nullopt;
    if (object["date"].get(date)) date = {};
    return Request{std::string(text), std::string(date)};
}

constexpr size_t kIsoDay = 10;  // of `2016-11-07T00:00:00`

// The words that are no numbers, since days and times of the day are told in them.
std::vector<Span> told_in(const std::vector<Date>& dates, const std::vector<Time>& times) {
    std::vector<Span> spans;
    for (const Date& date : dates)
        if (date.kind == DateKind::date) spans.push_back(date.span);
    for (const Time& time : times) spans.push_back(time.span);
    std::sort(spans.begin(), spans.end());
    return spans;
}

void answer(const Request& request, const FindRules& rules, bool tokens, Words& words, std::string& out) {
    read_words(request.text, rules.text, words);
    Found found;
    const auto day = Day::parse(std::string_view(request.date).substr(0, kIsoDay));
    found.dates = find_dates(words, request.text, {day, day}, rules.dates);
    found.times = find_times(words, request.text, found.dates, rules.times, rules.dates);
    found.numbers = find_numbers(words, request.text, rules.dates.numbers, told_in(found.dates, found.times));
    found.names = find_names(words, request.text, rules.names);
    append_found_json(out, request.text, words, found, tokens);
}

void answer_fault(std::string& out) {
    JsonText(out).open('{').key("fault").text("is no JSON object with a text").close('}');
    out += '\n';
}

}  // namespace

Exit run_find(const Args& args, Terminal& terminal) {
    const auto rules = load_rules(args.value("--lexicon"));
    if (!rules) return terminal.fault(rules.fault()), Exit::nothing;
    simdjson::dom::parser parser;
    Words words;
    bool any = false, failed = false;
    std::string line, out;
    while (std::getline(std::cin, line)) {
        if (line.empty()) continue;
        const auto request = parse(parser, line);
        out.clear();
        if (request)
            answer(*request, *rules, args.has("--tokens"), words, out), any = true;
        else
            answer_fault(out), failed = true;
        if (const auto wrote = terminal.out(out); !wrote) return terminal.fault(wrote.fault()), Exit::nothing;
        if (terminal.closed()) break;
    }
    return failed ? (any ? Exit::some : Exit::nothing) : Exit::all;
}

}  // namespace isnad
