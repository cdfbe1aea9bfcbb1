#include "store/form_table.h"

#include <algorithm>

#include "base/word_hash.h"

namespace isnad {
namespace {

constexpr size_t kBlock = 1u << 16;  // bytes of texts that lie together

}  // namespace

template <class Take>
void FormTable::probe(std::string_view text, Take take) const {
    if (slots_.empty()) return;
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash_of_word(text) & mask; slots_[at] != 0; at = (at + 1) & mask)
        if (take(slots_[at] - 1)) return;
}

FormTable::Found FormTable::find(const FormRow& form) const {
    Found out;
    probe(form.text, [&](size_t at) {
        if (!rows_[at].form.is(form)) return false;
        out = {rows_[at].key, rows_[at].form.kind};
        return true;
    });
    return out;
}

int64_t FormTable::written(std::string_view text) const {
    int64_t key = 0;
    probe(text, [&](size_t at) {
        if (rows_[at].form.text == text && (key == 0 || rows_[at].key < key)) key = rows_[at].key;
        return false;
    });
    return key;
}

std::string_view FormTable::kept(std::string_view text) {
    if (texts_.empty() || texts_.back().size() + text.size() > texts_.back().capacity())
        texts_.emplace_back().reserve(std::max(kBlock, text.size()));
    std::string& block = texts_.back();
    const size_t at = block.size();
    block += text;
    return std::string_view(block).substr(at);
}

void FormTable::add(int64_t key, const FormRow& form) {
    if ((rows_.size() + 1) * 2 > slots_.size()) grow();
    const size_t mask = slots_.size() - 1;
    size_t at = hash_of_word(form.text) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    rows_.push_back({{kept(form.text), form.kind, form.entity}, key});
    slots_[at] = static_cast<uint32_t>(rows_.size());
}

void FormTable::set_kind(const FormRow& form) {
    probe(form.text, [&](size_t at) {
        if (!rows_[at].form.is(form)) return false;
        rows_[at].form.kind = form.kind;
        return true;
    });
}

void FormTable::grow() {
    slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, 0);
    const size_t mask = slots_.size() - 1;
    for (size_t i = 0; i < rows_.size(); ++i) {
        size_t at = hash_of_word(rows_[i].form.text) & mask;
        while (slots_[at] != 0) at = (at + 1) & mask;
        slots_[at] = static_cast<uint32_t>(i + 1);
    }
}

void FormTable::clear() {
    rows_.clear();
    slots_.clear();
    texts_.clear();
}

}  // namespace isnad
