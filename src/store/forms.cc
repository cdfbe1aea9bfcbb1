#include "store/forms.h"

namespace isnad {
namespace {

constexpr char kBetween = '\x1F';  // stands in no form

const std::string& joined(std::string& out, std::string_view text, std::string_view kind,
                          std::string_view entity) {
    out.assign(kind);
    out += kBetween;
    out += entity;
    out += kBetween;
    return out += text;
}

}  // namespace

Dictionaries::Dictionaries(Database& database)
    : database_(&database),
      insert_form_(database, "INSERT INTO form(key, text, kind, entity_read) VALUES(?,?,?,?)"),
      insert_rule_(database, "INSERT INTO rule(key, name) VALUES(?,?)") {}

void Dictionaries::load() {
    loaded_ = true;
    Query forms(*database_, "SELECT key, text, kind, entity_read FROM form");
    while (forms.next())
        forms_.emplace(joined(scratch_, forms.view_at(1), forms.view_at(2), forms.view_at(3)),
                       forms.number_at(0));
    Query rules(*database_, "SELECT key, name FROM rule");
    while (rules.next()) rules_.emplace(rules.text_at(1), rules.number_at(0));
}

void Dictionaries::forget() {
    forms_.clear();
    rules_.clear();
    loaded_ = false;
}

int64_t Dictionaries::form(std::string_view text, std::string_view kind, std::string_view entity) {
    if (!loaded_) load();
    const auto [at, fresh] =
        forms_.try_emplace(joined(scratch_, text, kind, entity), static_cast<int64_t>(forms_.size()) + 1);
    if (fresh) insert_form_.number(at->second).text(text).text_or_null(kind).text_or_null(entity).run();
    return at->second;
}

int64_t Dictionaries::rule(std::string_view name) {
    if (!loaded_) load();
    scratch_.assign(name);
    const auto [at, fresh] = rules_.try_emplace(scratch_, static_cast<int64_t>(rules_.size()) + 1);
    if (fresh) insert_rule_.number(at->second).text(name).run();
    return at->second;
}

}  // namespace isnad
