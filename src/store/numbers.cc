#include "store/numbers.h"

#include "base/word_hash.h"
#include "model/ids.h"

namespace isnad {
namespace {

constexpr size_t kWordBytes = 5;  // of a word: its hash and a byte of what digests know of it, lowest first

void append_word(std::string& out, uint64_t word) {
    for (size_t i = 0; i < kWordBytes; ++i) out += static_cast<char>(word >> (8 * i));
}

RecordWords words_of(Database& database) {
    RecordWords out;
    out.reserve(static_cast<size_t>(database.number("SELECT sum(length(bytes)) FROM digest_words")) /
                kWordBytes);
    Query rows(database, "SELECT bytes FROM digest_words ORDER BY first");
    while (rows.next()) {
        const std::string_view bytes = rows.view_at(0);
        for (size_t at = 0; at + kWordBytes <= bytes.size(); at += kWordBytes) {
            uint64_t word = 0;
            for (size_t i = kWordBytes; i-- > 0;)
                word = word << 8 | static_cast<unsigned char>(bytes[at + i]);
            out.push_back(word);
        }
    }
    return out;
}

Form form_at(const Query& row) {
    Form out{row.text_at(1), {}, {}};
    if (!row.null_at(2)) out.kind = static_cast<NameKind>(row.number_at(2));
    if (!row.null_at(3)) out.entity = id_of_number('e', row.number_at(3));
    return out;
}

}  // namespace

RecordNumbering::RecordNumbering(Database& database, Dictionaries& forms)
    : database_(&database), forms_(&forms) {}

std::shared_ptr<const RecordWords> RecordNumbering::words() {
    if (!words_) load();
    return words_;
}

void RecordNumbering::load() {
    words_ = std::make_shared<RecordWords>(words_of(*database_));
    kept_ = words_->size();
    grow();
}

size_t RecordNumbering::slot_of(uint64_t word) const {
    const size_t mask = slots_.size() - 1;
    size_t at = stir64(word) & mask;
    while (slots_[at] != 0 && (*words_)[slots_[at] - 1] != word) at = (at + 1) & mask;
    return at;
}

void RecordNumbering::grow() {
    size_t size = 1024;
    while (size < words_->size() * 2 + 2) size *= 2;
    slots_.assign(size, 0);
    for (size_t i = 0; i < words_->size(); ++i) slots_[slot_of((*words_)[i])] = static_cast<uint32_t>(i + 1);
}

uint32_t RecordNumbering::word(uint64_t word) {
    if (!words_) load();
    const size_t slot = slot_of(word);
    if (slots_[slot] != 0) return slots_[slot] - 1;
    words_->push_back(word);
    slots_[slot] = static_cast<uint32_t>(words_->size());
    if (words_->size() * 2 > slots_.size()) grow();
    return static_cast<uint32_t>(words_->size() - 1);
}

uint32_t RecordNumbering::form(std::string_view text, std::string_view kind, std::string_view entity) {
    return static_cast<uint32_t>(forms_->form(text, kind, entity));
}

void RecordNumbering::keep() {
    if (!words_ || kept_ == words_->size()) return;
    std::string bytes;
    for (size_t i = kept_; i < words_->size(); ++i) append_word(bytes, (*words_)[i]);
    Query(*database_, "INSERT INTO digest_words VALUES(?,?)")
        .number(static_cast<int64_t>(kept_))
        .blob(bytes)
        .run();
    kept_ = words_->size();
}

RecordNumbered::RecordNumbered(Database& database, bool all, std::shared_ptr<const RecordWords> words)
    : words_(words ? std::move(words) : std::make_shared<const RecordWords>(words_of(database))),
      one_(database, "SELECT key, text, kind_no, entity_read_no FROM form WHERE key = ?") {
    if (!all) return;
    forms_.resize(static_cast<size_t>(database.number("SELECT max(key) FROM form")) + 1);
    Query rows(database, "SELECT key, text, kind_no, entity_read_no FROM form ORDER BY key");
    while (rows.next()) forms_[static_cast<size_t>(rows.number_at(0))] = form_at(rows);
}

const uint64_t* RecordNumbered::word(uint32_t number) {
    return number < words_->size() ? &(*words_)[number] : nullptr;
}

const Form* RecordNumbered::form(uint32_t number) {
    if (!forms_.empty()) return number < forms_.size() ? &forms_[number] : nullptr;
    if (const auto known = some_.find(number); known != some_.end()) return &known->second;
    const Form* out = nullptr;
    one_.number(int64_t{number});
    while (one_.next()) out = &some_.emplace(number, form_at(one_)).first->second;
    return out;
}

}  // namespace isnad
