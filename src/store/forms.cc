#include "store/forms.h"

namespace isnad {
namespace {

constexpr char kBetween = '\x1F';  // stands in no form

constexpr size_t kFew = 4096;  // questions from which all forms are read

const std::string& joined(std::string& out, std::string_view text, std::string_view kind,
                          std::string_view entity) {
    out.assign(kind);
    out += kBetween;
    out += entity;
    out += kBetween;
    return out += text;
}

}  // namespace

int64_t form_hash(std::string_view text, std::string_view kind, std::string_view entity) {
    std::string whole;
    uint32_t hash = 2166136261u;  // FNV-1a
    for (char c : joined(whole, text, kind, entity))
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return static_cast<int64_t>(hash);
}

void index_forms(Database& database) { database.run("CREATE INDEX IF NOT EXISTS form_hash ON form(hash)"); }

Dictionaries::Dictionaries(Database& database)
    : database_(&database),
      insert_form_(database, "INSERT INTO form(key, text, kind, entity_read, hash) VALUES(?,?,?,?,?)"),
      insert_rule_(database, "INSERT INTO rule(key, name) VALUES(?,?)"),
      find_form_(database, "SELECT key, text, kind, entity_read FROM form WHERE hash = ?") {}

void Dictionaries::start() {
    started_ = true;
    last_form_ = database_->number("SELECT max(key) FROM form");
    Query rules(*database_, "SELECT key, name FROM rule");
    while (rules.next()) rules_.emplace(rules.text_at(1), rules.number_at(0));
    if (database_->number("SELECT count(*) FROM sqlite_schema WHERE name = 'form_hash'") == 0) load_forms();
}

void Dictionaries::load_forms() {
    loaded_ = true;
    Query forms(*database_, "SELECT key, text, kind, entity_read FROM form");
    std::string key;
    while (forms.next())
        forms_.emplace(joined(key, forms.view_at(1), forms.view_at(2), forms.view_at(3)), forms.number_at(0));
}

void Dictionaries::forget() {
    forms_.clear();
    rules_.clear();
    asked_ = 0;
    started_ = loaded_ = false;
}

// 0 where the record has none such.
int64_t Dictionaries::find_form(std::string_view text, std::string_view kind, std::string_view entity) {
    if (loaded_) return 0;
    if (++asked_ > kFew) {
        load_forms();
        const auto at = forms_.find(joined(scratch_, text, kind, entity));
        return at == forms_.end() ? 0 : at->second;
    }
    int64_t key = 0;
    find_form_.number(form_hash(text, kind, entity));
    while (key == 0 && find_form_.next())
        if (find_form_.view_at(1) == text && find_form_.view_at(2) == kind && find_form_.view_at(3) == entity)
            key = find_form_.number_at(0);
    find_form_.reset();
    return key;
}

int64_t Dictionaries::form(std::string_view text, std::string_view kind, std::string_view entity) {
    if (!started_) start();
    if (const auto at = forms_.find(joined(scratch_, text, kind, entity)); at != forms_.end())
        return at->second;
    int64_t key = find_form(text, kind, entity);
    if (key == 0) {
        key = ++last_form_;
        insert_form_.number(key).text(text).text_or_null(kind).text_or_null(entity);
        insert_form_.number(form_hash(text, kind, entity)).run();
    }
    forms_.emplace(joined(scratch_, text, kind, entity), key);
    return key;
}

int64_t Dictionaries::rule(std::string_view name) {
    if (!started_) start();
    scratch_.assign(name);
    const auto [at, fresh] = rules_.try_emplace(scratch_, static_cast<int64_t>(rules_.size()) + 1);
    if (fresh) insert_rule_.number(at->second).text(name).run();
    return at->second;
}

}  // namespace isnad
