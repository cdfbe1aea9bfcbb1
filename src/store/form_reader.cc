#include "store/form_reader.h"

#include "model/ids.h"

namespace isnad {
namespace {

constexpr size_t kMostKnown = 1u << 17;  // some 20 MB

}  // namespace

FormReader::FormReader(Database& database, bool many)
    : one_(database, "SELECT text, kind_no, coalesce(entity_no, entity_read_no) FROM form WHERE key = ?") {
    if (!many) return;
    texts_.resize(static_cast<size_t>(database.number("SELECT max(key) FROM form")) + 1);
    Query all(database, "SELECT key, text FROM form");
    while (all.next()) texts_[static_cast<size_t>(all.number_at(0))] = all.text_at(1);
}

const Form& FormReader::at(int64_t key) {
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (known_.size() >= kMostKnown) known_.clear();
    Form& form = known_[key];
    if (one_.number(key).next()) {
        form.text = one_.text_at(0);
        if (!one_.null_at(1)) form.kind = static_cast<NameKind>(one_.number_at(1));
        if (!one_.null_at(2)) form.entity = id_of_number('e', one_.number_at(2));
    }
    one_.reset();
    return form;
}

const std::string& FormReader::text(int64_t key) {
    const auto at_key = static_cast<size_t>(key);
    return at_key < texts_.size() ? texts_[at_key] : at(key).text;
}

std::string FormReader::spelled_at(const Query& row, int column) {
    return row.is_number_at(column) ? text(row.number_at(column)) : row.text_at(column);
}

}  // namespace isnad
