#include "store/forms.h"

#include <algorithm>
#include <vector>

#include "base/fold.h"
#include "base/varint.h"
#include "model/ids.h"
#include "model/names.h"

namespace isnad {
namespace {

constexpr size_t kFew = 4096;  // questions from which all forms are read
constexpr size_t kPlaces = 1024;

// Where a form's key is noted: a row of form_place, and a byte there by which most others are told from it.
struct Place {
    int64_t row;
    char mark;
};

Place place_of_folded(std::string_view folded_text) {
    uint32_t hash = 2166136261u;  // FNV-1a
    for (char c : folded_text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return {static_cast<int64_t>((hash >> 8) % kPlaces), static_cast<char>(hash)};
}

Place place_of_form(std::string_view text) { return place_of_folded(folded(text)); }

// Calls `take` for the keys at a place, which others may stand among.
template <class Take>
void each_key(Query& find_place, const Place& place, Take take) {
    std::string keys;
    if (find_place.number(place.row).next()) keys = find_place.text_at(0);
    find_place.reset();
    for (VarintReader in(keys); !in.ended();) {
        const bool marked = in.take(1).front() == place.mark;
        const auto key = static_cast<int64_t>(in.number());
        if (marked) take(key);
    }
}

void append_key(std::string& out, char mark, int64_t key) {
    out += mark;
    append_packed(out, static_cast<uint64_t>(key));
}

constexpr const char* kPlace = "SELECT keys FROM form_place WHERE place = ?";
constexpr const char* kForms = "SELECT key, text, kind_no, entity_read_no FROM form";

int64_t number_or(const Query& row, int column, int64_t none) {
    return row.null_at(column) ? none : row.number_at(column);
}

FormRow form_at(const Query& row) {
    return {row.view_at(1), number_or(row, 2, FormRow::kNoKind), number_or(row, 3, FormRow::kNoEntity)};
}

FormRow form_of(std::string_view text, std::string_view kind, std::string_view entity) {
    FormRow out{text};
    if (!kind.empty())
        if (const auto known = parse_name<NameKind>(kind)) out.kind = static_cast<int64_t>(*known);
    if (!entity.empty()) out.entity = number_of_id('e', entity).value_or(FormRow::kNoEntity);
    return out;
}

bool has_places(Database& database) {
    return database.number("SELECT EXISTS(SELECT 1 FROM form_place)") != 0;
}

}  // namespace

void index_forms(Database& database) {
    if (has_places(database)) return;
    std::vector<std::string> places(kPlaces);
    Query forms(database, "SELECT key, text FROM form ORDER BY key");
    while (forms.next()) {
        const auto [row, mark] = place_of_form(forms.view_at(1));
        append_key(places[static_cast<size_t>(row)], mark, forms.number_at(0));
    }
    Query insert(database, "INSERT INTO form_place VALUES(?,?)");
    for (size_t row = 0; row < kPlaces; ++row)
        insert.number(static_cast<int64_t>(row)).blob(places[row]).run();
}

std::vector<int64_t> forms_folded_as(Database& database, std::string_view folded_text) {
    std::vector<int64_t> out;
    if (!has_places(database)) {
        for (Query all(database, kForms); all.next();)
            if (folded(all.view_at(1)) == folded_text) out.push_back(all.number_at(0));
        return out;
    }
    Query place(database, kPlace), one(database, std::string(kForms) + " WHERE key = ?");
    each_key(place, place_of_folded(folded_text), [&](int64_t key) {
        if (one.number(key).next() && folded(one.view_at(1)) == folded_text) out.push_back(key);
        one.reset();
    });
    std::sort(out.begin(), out.end());
    return out;
}

Dictionaries::Dictionaries(Database& database)
    : database_(&database),
      insert_form_(database, "INSERT INTO form(key, text, kind_no, entity_read_no) VALUES(?,?,?,?)"),
      insert_rule_(database, "INSERT INTO rule(key, name) VALUES(?,?)"),
      set_kind_(database, "UPDATE form SET kind_no = ? WHERE key = ?"),
      one_form_(database, std::string(kForms) + " WHERE key = ?"),
      find_place_(database, kPlace),
      add_place_(database, "UPDATE form_place SET keys = CAST(keys || ? AS BLOB) WHERE place = ?") {}

void Dictionaries::start() {
    started_ = true;
    last_form_ = database_->number("SELECT max(key) FROM form");
    Query rules(*database_, "SELECT key, name FROM rule");
    while (rules.next()) rules_.emplace(rules.text_at(1), rules.number_at(0));
    placed_ = has_places(*database_);
    if (!placed_) load_forms();
}

void Dictionaries::load_forms() {
    loaded_ = true;
    forms_.clear();
    Query forms(*database_, kForms);
    while (forms.next()) forms_.add(forms.number_at(0), form_at(forms));
}

template <class Take>
void Dictionaries::look_up(std::string_view text, Take take) {
    each_key(find_place_, place_of_form(text), [&](int64_t key) {
        if (one_form_.number(key).next() && one_form_.view_at(1) == text) take(key, form_at(one_form_));
        one_form_.reset();
    });
}

// Of a form that is not in `forms_` yet.
FormTable::Found Dictionaries::find_form(const FormRow& form) {
    if (!loaded_ && ++asked_ > kFew) {
        load_forms();
        return forms_.find(form);
    }
    FormTable::Found out;
    if (loaded_) return out;
    look_up(form.text, [&](int64_t key, const FormRow& known) {
        if (!known.is(form)) return;
        out = {key, known.kind};
        forms_.add(key, known);
    });
    return out;
}

void Dictionaries::add_form(int64_t key, const FormRow& form) {
    const auto or_null = [&](int64_t number) {
        number < 0 ? insert_form_.null() : insert_form_.number(number);
    };
    insert_form_.number(key).text(form.text);
    or_null(form.kind);
    or_null(form.entity);
    insert_form_.run();
    forms_.add(key, form);
    if (!placed_) return;
    const auto [place, mark] = place_of_form(form.text);
    std::string noted;
    append_key(noted, mark, key);
    add_place_.blob(noted).number(place).run();
}

int64_t Dictionaries::form(std::string_view text, std::string_view kind, std::string_view entity) {
    if (!started_) start();
    const FormRow form = form_of(text, kind, entity);
    FormTable::Found found = forms_.find(form);
    if (found.key == 0) found = find_form(form);
    if (found.key == 0) {
        found = {++last_form_, form.kind};
        add_form(found.key, form);
    }
    if (found.kind == FormRow::kNoKind && form.kind != FormRow::kNoKind) {  // a claim pointed to it first
        set_kind_.number(form.kind).number(found.key).run();
        forms_.set_kind(form);
    }
    return found.key;
}

int64_t Dictionaries::written(std::string_view text) {
    if (!started_) start();
    if (!loaded_ && ++asked_ > kFew) load_forms();
    if (loaded_) return forms_.written(text);
    int64_t first = 0;
    look_up(text, [&](int64_t key, const FormRow&) { first = first == 0 ? key : std::min(first, key); });
    return first;
}

int64_t Dictionaries::rule(std::string_view name) {
    if (!started_) start();
    scratch_.assign(name);
    const auto [at, fresh] = rules_.try_emplace(scratch_, static_cast<int64_t>(rules_.size()) + 1);
    if (fresh) insert_rule_.number(at->second).text(name).run();
    return at->second;
}

}  // namespace isnad
