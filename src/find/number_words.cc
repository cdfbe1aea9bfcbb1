#include "find/number_words.h"

#include <array>
#include <charconv>
#include <optional>

#include "base/fold.h"
#include "base/image.h"
#include "find/attached.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 24> kClasses = {
    "none",      "unit",      "part",         "ten",           "teen",  "tens",  "hundred", "hundreds",
    "scale",     "scale_two", "scale_weak",   "scale_many",    "many",  "few",   "several", "dozen",
    "dozen_two", "fraction",  "fraction_two", "fraction_many", "price", "minus", "piece",   "point"};
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

}  // namespace

struct NumberWords::Form {
    std::string word;
    NumberWord value;
};

namespace {

// كمية "amount", كميات, لست "I am not": no numbers with a particle.
bool is_other_word(const Attached& a, const auto& form) {
    const bool hundreds = form.value.cls == WordClass::hundred || form.value.cls == WordClass::hundreds ||
                          form.value.cls == WordClass::many;
    if (hundreds && a.letters.ends_with("ك")) return true;
    return form.word == "ست" && a.letters.ends_with("ل");
}

}  // namespace

void NumberWords::add_forms(const std::vector<Form>& forms) {
    if (complete_) return;
    const auto add_all = [&](bool bare, bool definite) {
        for (const Attached& a : kAttached)
            for (const Form& form : forms) {
                if (a.letters.empty() != bare || (!definite && is_other_word(a, form))) continue;
                NumberWord value = form.value;
                value.conj = a.conj;
                value.prep = a.prep;
                value.definite = definite;
                value.letters = static_cast<uint8_t>(a.letters.size() / 2);
                words_.add(definite ? with_article(a.letters, form.word) : std::string(a.letters) + form.word,
                           value);
            }
    };
    // Plain forms first: what is a word of its own (واحد) is never taken apart.
    add_all(true, false);
    add_all(true, true);
    add_all(false, false);
    add_all(false, true);
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

void NumberWords::add_dual(std::string_view folded_word, bool doubtful, NumberWord::Second second) {
    NumberWord word;
    word.cls = WordClass::dual;
    word.value = 2;
    word.doubtful = doubtful;
    word.second = second;
    add_forms({{std::string(folded_word), word}});
}

Result<NumberWords> NumberWords::load(const Lexicon& lexicon) {
    NumberWords words;
    words.complete_ = unpack(lexicon.packed("number_words"), words);
    if (words.complete_) return words;
    words = {};
    const auto cardinals = lexicon.table("number_words.tsv");
    if (!cardinals) return cardinals.fault();
    if (const auto done = words.read_words(**cardinals); !done) return done.fault();
    const auto ordinals = lexicon.table("number_ordinals.tsv");
    if (!ordinals) return ordinals.fault();
    if (const auto done = words.read_ordinals(**ordinals); !done) return done.fault();
    return words;
}

}  // namespace isnad
