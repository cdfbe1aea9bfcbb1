#include <iostream>
#include <iterator>
#include <sstream>

#include "cli/commands.h"
#include "cli/sentence_reader.h"
#include "engine/packed_tables.h"
#include "model/names.h"
#include "view/rule_words.h"
#include "view/told.h"

namespace isnad {
namespace {

std::string quoted(const std::string& text) { return "«" + text + "»"; }

std::string said_of(const char* label, const MaybeRef& ref) {
    return ref ? std::string("  ") + label + " " + quoted(ref->text) : "";
}

std::string days_of(const DayRange& days) {
    if (!days.known()) return "";
    const std::string from = days.from ? days.from->iso() : "…", to = days.to ? days.to->iso() : "…";
    return "  day " + (from == to ? from : from + "/" + to);
}

std::string bound_of(std::optional<double> bound) {
    std::ostringstream out;
    out.precision(15);
    if (bound)
        out << *bound;
    else
        out << "…";
    return out.str();
}

std::string chain_of(const MaybeRef& speaker, const std::vector<Ref>& relay) {
    std::string out = said_of("speaker", speaker);
    for (const Ref& ref : relay) out += "  through " + quoted(ref.text);
    return out;
}

void write(const Statement& s, std::ostream& out) {
    out << "statement  " << quoted(s.text) << "  " << name_of(s.stance) << (s.direct ? "  direct" : "")
        << chain_of(s.speaker, s.relay);
    if (!s.role.empty()) out << "  role " << quoted(s.role);
    out << "  by " << s.rule << "\n";
}

void write(const Figure& f, std::ostream& out) {
    out << "figure  " << bound_of(f.bounds.low);
    if (f.bounds.high != f.bounds.low) out << ".." << bound_of(f.bounds.high);
    out << " " << name_of(f.qualifier) << " " << name_of(f.kind) << "  " << quoted(f.text);
    if (f.part_of) out << "  part of figure " << *f.part_of + 1;
    if (f.suspect) out << "  suspect";
    out << said_of("side", f.side) << said_of("place", f.place) << days_of(f.date)
        << chain_of(f.speaker, f.relay) << "  " << name_of(f.status) << "  by " << f.rule << "\n";
}

void write(const Event& e, std::ostream& out) {
    out << "event  " << name_of(e.type) << "  " << quoted(e.text) << said_of("actor", e.actor)
        << said_of("target", e.target) << said_of("place", e.place) << days_of(e.date) << "  "
        << name_of(e.status) << "  by " << e.rule << "\n";
}

// Where it stands, with its parts marked; its rule in words; who passed it on.
struct Why {
    const ReadArticle& read;
    const RuleWords& words;
    Painter paint;

    void write(const Told& told, std::ostream& out) const {
        const std::string& text = read.article.text;
        const Span whole{0, static_cast<uint32_t>(text.size())};
        out << "    "
            << "\u2068" << marked(text, whole, told.span, told.spans, paint) << "\u2069\n";
        if (const std::string said = words.words(told.rule, Language::english); !said.empty())
            out << "    rule: " << said << "\n";
        out << "    chain: " << chain_line("", told.chain) << "\n";
    }
};

std::string text_of(const ReadArticle& read, const RuleWords& words, const Painter& paint) {
    std::ostringstream out;
    const Why why{read, words, paint};
    for (const Name& n : read.names)
        out << "name  " << name_of(n.kind) << "  " << quoted(n.text) << "  by " << n.rule << "\n";
    for (const Statement& s : read.statements) write(s, out), why.write(told_of(s), out);
    for (const Figure& f : read.figures) write(f, out), why.write(told_of(f), out);
    for (const Event& e : read.events) write(e, out), why.write(told_of(e, read.statements), out);
    return out.str();
}

}  // namespace

// What is found in one sentence, and by which rule.
Exit run_try(const Args& args, Terminal& terminal) {
    const auto lexicon = Lexicon::load(args.value("--lexicon"), packed_tables());
    if (!lexicon) return terminal.fault(lexicon.fault()), Exit::nothing;
    const auto rules = RulesOfSentences::load(*lexicon);
    if (!rules) return terminal.fault(rules.fault()), Exit::nothing;
    const std::string day = args.value("--date");
    const auto written = Day::parse(day);
    if (!day.empty() && !written) return terminal.fault({day, "is no day: write YYYY-MM-DD"}), Exit::nothing;
    std::string sentence = args.value("--sentence");
    if (sentence.empty()) sentence.assign(std::istreambuf_iterator<char>(std::cin), {});
    const auto words = RuleWords::load(*lexicon);
    if (!words) return terminal.fault(words.fault()), Exit::nothing;
    const std::string found = text_of(rules->read(sentence, written), *words, Painter(terminal.colour));
    if (found.empty()) terminal.error("nothing found");
    if (const auto wrote = terminal.out(found); !wrote) return terminal.fault(wrote.fault()), Exit::nothing;
    return Exit::all;
}

}  // namespace isnad
