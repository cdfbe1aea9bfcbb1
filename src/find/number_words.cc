#include "find/number_words.h"

#include <array>
#include <charconv>
#include <optional>

#include "base/fold.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 24> kClasses = {
    "none", "unit", "part", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scale_two", "scale_weak", "scale_many",
    "many", "few", "several", "dozen", "dozen_two", "fraction", "fraction_two", "fraction_many", "price", "minus", "piece",
    "point"};
constexpr std::array<std::string_view, 3> kFroms = {"start", "end", "current"};

template <class Enum, size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view name) {
    for (size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

std::optional<double> parse_value(std::string_view cell) {
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

struct Particle {
    std::string_view letters;
    bool conj;
    bool prep;
};

// Conjunctions before prepositions; `لل` is ل with the article, whose own alef is not written.
constexpr Particle kBare[] = {{"", false, false}};
constexpr Particle kAttached[] = {{"و", true, false},  {"ف", false, true},  {"ب", false, true},  {"ل", false, true},
                                  {"ك", false, true},  {"وب", true, true},  {"ول", true, true},  {"وك", true, true},
                                  {"فب", false, true}, {"فل", false, true}, {"فك", false, true}};
constexpr std::string_view kArticle = "ال";

bool ends_in_lam(std::string_view letters) { return letters.ends_with("ل"); }

// The letters of particles and article together, as they are written before a word.
std::string joined(std::string_view particles, bool definite) {
    std::string out(particles);
    if (definite) out += ends_in_lam(particles) ? kArticle.substr(2) : kArticle;
    return out;
}

}  // namespace

struct NumberWords::Form {
    std::string word;
    NumberWord value;
};

void NumberWords::add_forms(const std::vector<Form>& forms) {
    const auto add_all = [&](const auto& particles, bool definite) {
        for (const Particle& particle : particles)
            for (const Form& form : forms) {
                NumberWord value = form.value;
                value.conj = particle.conj;
                value.prep = particle.prep;
                value.definite = definite;
                value.letters = static_cast<uint8_t>(particle.letters.size() / 2);
                words_.add(joined(particle.letters, definite) + form.word, value);
            }
    };
    // Plain forms first: what is a word of its own (واحد) is never taken apart.
    add_all(kBare, false);
    add_all(kBare, true);
    add_all(kAttached, false);
    add_all(kAttached, true);
}

Result<Done> NumberWords::read_words(const Table& table) {
    const auto cls = table.column("class"), value = table.column("value"), forms = table.column("forms");
    if (!cls) return cls.fault();
    if (!value) return value.fault();
    if (!forms) return forms.fault();
    std::vector<Form> all;
    for (const Table::Row& row : table.rows()) {
        const auto is = parse<WordClass>(kClasses, row.cells[*cls]);
        if (!is) return table.fault(row, *cls, "is no class of number words");
        const auto number = parse_value(row.cells[*value]);
        if (!number) return table.fault(row, *value, "is no number");
        for (std::string_view form : parts_of(row.cells[*forms])) {
            NumberWord word;
            word.cls = *is;
            word.value = *number;
            all.push_back({folded(form), word});
        }
    }
    add_forms(all);
    return Done{};
}

Result<Done> NumberWords::read_ordinals(const Table& table) {
    const auto to = table.column("to"), value = table.column("value"), forms = table.column("forms");
    if (!to) return to.fault();
    if (!value) return value.fault();
    if (!forms) return forms.fault();
    std::vector<Form> all;
    for (const Table::Row& row : table.rows()) {
        const auto from = parse<OrdinalFrom>(kFroms, row.cells[*to]);
        if (!from) return table.fault(row, *to, "is none of start, end, current");
        const auto number = parse_value(row.cells[*value]);
        if (!number) return table.fault(row, *value, "is no number");
        for (std::string_view form : parts_of(row.cells[*forms])) {
            NumberWord word;
            word.cls = WordClass::ordinal;
            word.from = *from;
            word.value = *number;
            word.maksura = form.ends_with("ى");
            all.push_back({folded(form), word});
        }
    }
    add_forms(all);
    return Done{};
}

void NumberWords::add_vague(std::string_view folded_word) {
    NumberWord word;
    word.cls = WordClass::vague;
    add_forms({{std::string(folded_word), word}});
}

void NumberWords::add_dual(std::string_view folded_word, bool doubtful) {
    NumberWord word;
    word.cls = WordClass::dual;
    word.value = 2;
    word.doubtful = doubtful;
    add_forms({{std::string(folded_word), word}});
}

Result<NumberWords> NumberWords::load(const Lexicon& lexicon) {
    NumberWords words;
    const auto cardinals = lexicon.table("number_words.tsv");
    if (!cardinals) return cardinals.fault();
    if (const auto done = words.read_words(**cardinals); !done) return done.fault();
    const auto ordinals = lexicon.table("number_ordinals.tsv");
    if (!ordinals) return ordinals.fault();
    if (const auto done = words.read_ordinals(**ordinals); !done) return done.fault();
    return words;
}

}  // namespace isnad
