#include "cli/commands.h"
#include "cli/open_record.h"
#include "cli/selecting.h"
#include "store/overview.h"
#include "store/search.h"
#include "view/json.h"
#include "view/json_text.h"
#include "view/judgements.h"
#include "view/ledger.h"
#include "view/phrases.h"

namespace isnad {
namespace {

Result<Done> put_sheet(const Sheet& sheet, const Args& args, Terminal& terminal) {
    if (args.has("--csv")) return terminal.out(csv_of(sheet, {args.has("--bom"), true}));
    if (args.has("--json")) return terminal.out(json_of(sheet));
    return terminal.out(text_of(sheet, Painter(terminal.colour)));
}

// Opens the record, makes a sheet of the selection and writes it as is asked for.
template <class Make>
Exit with_sheet(const Args& args, Terminal& terminal, Make make) {
    const auto selection = selection_of(args);
    if (!selection) return terminal.fault(selection.fault()), Exit::nothing;
    return with_record(args, terminal, [&](const Record& record) -> Result<Done> {
        const auto sheet = make(record, *selection);
        if (!sheet) return sheet.fault();
        return put_sheet(*sheet, args, terminal);
    });
}

Result<StoryOrder> order_of(const Args& args) {
    const std::string name = args.value("--order", "largest");
    if (name == "largest") return StoryOrder::largest;
    if (name == "newest") return StoryOrder::newest;
    if (name == "disputed") return StoryOrder::disputed;
    return Fault{"--order", "`" + name + "` is not known; largest, newest and disputed are"};
}

std::string story_line(const StoryRow& row, const Painter& paint) {
    std::string days = row.from == row.to ? row.from : row.from + " – " + row.to;
    if (row.from.empty() && row.to.empty()) days = "----------";
    std::string out = paint(Ink::dim, row.id) + "  " + days + "  " +
                      paint(Ink::bold, isolated(shortened(row.title, 90))) + "  " +
                      counted(row.articles, Noun::article, Language::english) + ", " +
                      counted(row.outlets, Noun::outlet, Language::english);
    if (row.independent > 0) out += ", " + counted(row.independent, Noun::witness, Language::english);
    for (const auto& [verdict, times] : row.verdicts)
        if (verdict == "contradict" || verdict == "suspect")
            out += ", " + paint(Ink::red, verdict + " " + std::to_string(times));
    return out + "\n";
}

void append_story_json(std::string& out, const StoryRow& row) {
    JsonText json(out);
    json.open('{').key("id").text(row.id).key("title").text_or_null(row.title).key("from").text_or_null(
        row.from);
    json.key("to").text_or_null(row.to).key("articles").number(static_cast<double>(row.articles));
    json.key("outlets")
        .number(static_cast<double>(row.outlets))
        .key("independent")
        .number(static_cast<double>(row.independent));
    json.key("verdicts").open('{');
    for (const auto& [verdict, times] : row.verdicts) json.key(verdict).number(static_cast<double>(times));
    json.close('}').key("kinds").texts(row.kinds).close('}');
    out += '\n';
}

std::string marked(const Snippet& snippet, const Painter& paint) {
    std::string out;
    uint32_t at = 0;
    for (const Span& mark : snippet.marks) {
        out += snippet.text.substr(at, mark.begin - at);
        out += paint(Ink::yellow, under(mark, snippet.text));
        at = mark.end;
    }
    return out + snippet.text.substr(at);
}

// What the article calls the entity sought by, where only its story tells so.
std::string inferred_text(const SearchHit& hit, const Painter& paint) {
    std::string out;
    for (const Inferred& i : hit.inferred)
        out += "    " + isolated(i.text) + paint(Ink::dim, " inferred from " + i.by) + "\n";
    return out;
}

// The snippet isolated as a whole; colours are put in after its control characters are gone.
std::string hit_text(const SearchHit& hit, const Painter& paint) {
    const Article& a = hit.article;
    const std::string day = a.published ? shown(a.published->days) : "----------";
    std::string snippet = marked(hit.snippet, paint);
    for (char& c : snippet)
        if (c == '\n' || c == '\t' || c == '\r') c = ' ';
    return paint(Ink::dim, a.id) + "  " + day + "  " +
           isolated(a.outlet.name.empty() ? a.outlet.domain : a.outlet.name) + "  " +
           paint(Ink::bold, isolated(shortened(a.title, 90))) + "\n    \u2068" + snippet + "\u2069\n" +
           inferred_text(hit, paint);
}

void append_hit_json(std::string& out, const SearchHit& hit) {
    append_head_json(out, hit.article);
    out.pop_back();
    out += ",\"snippet\":";
    append_json_string(out, hit.snippet.text);
    out += ",\"marks\":";
    JsonText json(out);
    json.open('[');
    for (const Span& mark : hit.snippet.marks) json.span(mark);
    json.close(']').key("inferred").raw(json_of(hit.inferred)).close('}');
    out += '\n';
}

// The words after the record, as one query.
std::string query_of(const Args& args) {
    std::string out;
    for (size_t i = 1; i < args.operands().size(); ++i) out += (out.empty() ? "" : " ") + args.operands()[i];
    return out;
}

}  // namespace

Exit run_stories(const Args& args, Terminal& terminal) {
    const auto order = order_of(args);
    if (!order) return terminal.fault(order.fault()), Exit::nothing;
    const auto selection = selection_of(args);
    if (!selection) return terminal.fault(selection.fault()), Exit::nothing;
    const auto most = args.number("--most", 1000000, 1, 1000000);
    if (!most) return terminal.fault(most.fault()), Exit::nothing;
    return with_record(args, terminal, [&](const Record& record) -> Result<Done> {
        const StoryFilter filter{args.value("--words"), selection->outlet, selection->kind, selection->days};
        const auto rows = story_rows(record, filter, *order, static_cast<size_t>(*most), 0);
        if (!rows) return rows.fault();
        std::string out;
        for (const StoryRow& row : rows->rows)
            args.has("--json") ? append_story_json(out, row)
                               : void(out += story_line(row, Painter(terminal.colour)));
        return terminal.out(out);
    });
}

Exit run_search(const Args& args, Terminal& terminal) {
    const auto selection = selection_of(args);
    if (!selection) return terminal.fault(selection.fault()), Exit::nothing;
    const auto most = args.number("--most", 20, 1, 1000000);
    if (!most) return terminal.fault(most.fault()), Exit::nothing;
    return with_record(args, terminal, [&](const Record& record) -> Result<Done> {
        const SearchFilter filter{selection->outlet, selection->story, selection->kind, selection->days};
        const auto found = search(record, query_of(args), filter, static_cast<size_t>(*most), 0);
        if (!found) return found.fault();
        std::string out;
        for (const SearchHit& hit : found->hits)
            args.has("--json") ? append_hit_json(out, hit)
                               : void(out += hit_text(hit, Painter(terminal.colour)));
        if (!args.has("--json") && found->total > static_cast<int64_t>(found->hits.size()))
            out += "… " + std::to_string(found->total) + " articles in all\n";
        return terminal.out(out);
    });
}

Exit run_timeline(const Args& args, Terminal& terminal) { return with_sheet(args, terminal, timeline_sheet); }
Exit run_tally(const Args& args, Terminal& terminal) { return with_sheet(args, terminal, tally_sheet); }
Exit run_ledger(const Args& args, Terminal& terminal) {
    return with_sheet(args, terminal, [&](const Record& record, const Selection& selection) {
        return ledger(record, args.operands()[1], selection);
    });
}

Exit run_corrections(const Args& args, Terminal& terminal) {
    return with_sheet(args, terminal,
                      [](const Record& record, const Selection&) { return corrections_sheet(record); });
}
Exit run_quality(const Args& args, Terminal& terminal) {
    return with_sheet(args, terminal, [&](const Record& record, const Selection&) {
        tell_placed(record, terminal);
        return quality_sheet(record);
    });
}

}  // namespace isnad
