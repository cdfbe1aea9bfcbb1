#include "claim/verb_forms.h"

#include "base/fold.h"
#include "lexicon/table.h"

namespace isnad {
namespace {

using Forms = std::vector<Inflected>;

std::string without_last(const std::string& word) { return word.substr(0, word.size() - 2); }

// Weak verbs (نفى, دعا) lose their last letter before ت and و, and write ا before an attached pronoun
// (تبناه).
void add_past(std::string_view written, Forms& out) {
    const std::string word = folded(written);
    const bool ya = word.ends_with("ي"), weak = ya || written.ends_with("ا");
    const std::string root = weak ? without_last(word) : word;
    out.push_back({word, VerbForm::past});
    if (ya) out.push_back({root + "ا", VerbForm::past});
    out.push_back({root + "ت", VerbForm::past, true});
    if (ya) out.push_back({word + "ت", VerbForm::past, true});  // passive: اجليت
    out.push_back({root + "وا", VerbForm::past, false, true});
    if (ya) out.push_back({word + "وا", VerbForm::past, false, true});
    for (std::string_view pronoun : {"وه", "وها", "وهم"})  // اتهموه
        out.push_back({root + std::string(pronoun), VerbForm::past, false, true});
    out.push_back({root + "تا", VerbForm::past, true, true});
    // The dual of a short verb is mostly a noun (ردا, أمرا); tables list those that are not.
    if (word.size() > 6 || weak)
        out.push_back({(weak ? root + "ي" : root) + "ا", VerbForm::past, false, true});
}

void add_present(std::string_view written, Forms& out) {
    const std::string word = folded(written);
    const std::string rest = word.substr(2), she = "ت" + rest;
    const bool weak = word.ends_with("ي") || word.ends_with("و") || word.ends_with("ا");
    const std::string root = weak ? without_last(rest) : rest;
    out.push_back({word, VerbForm::present});
    out.push_back({she, VerbForm::present, true});
    out.push_back({"ي" + root + "ون", VerbForm::present, false, true});
    out.push_back({"ي" + root + "وا", VerbForm::present, false, true});
    out.push_back({"ي" + rest + "ان", VerbForm::present, false, true});
    out.push_back({"ت" + rest + "ان", VerbForm::present, true, true});
}

void add_participle(std::string_view written, Forms& out) {
    const std::string word = folded(written);
    const bool weak = word.ends_with("ي");
    const std::string root = weak ? without_last(word) : word;
    out.push_back({word, VerbForm::participle});
    out.push_back({word + "ا", VerbForm::participle});
    out.push_back({word + "ه", VerbForm::participle, true});
    out.push_back({root + "ين", VerbForm::participle, false, true});
    out.push_back({root + "ون", VerbForm::participle, false, true});
    out.push_back({word + "ات", VerbForm::participle, true, true});
}

template <class Add>
void each(std::string_view cell, Forms& out, Add add) {
    for (std::string_view form : parts_of(cell)) add(form, out);
}

}  // namespace

std::vector<Inflected> forms_of(const Verb& verb) {
    Forms out;
    each(verb.past, out, add_past);
    each(verb.present, out, add_present);
    each(verb.participle, out, add_participle);
    each(verb.masdar, out, [](std::string_view word, Forms& forms) {
        forms.push_back({folded(word), VerbForm::masdar});
    });
    return out;
}

}  // namespace isnad
