#include "claim/cast.h"

#include <algorithm>
#include <functional>

#include "base/fold.h"
#include "base/utf8.h"
#include "lexicon/table.h"

namespace isnad {
namespace {

uint64_t key_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

std::string_view bare(std::string_view word) {
    if (word.starts_with("ال") && word.size() > 6) word.remove_prefix(4);
    return word;
}

// One form for the numbers of a word: مصادر, المصدر → مصدر; مسؤولون → مسؤول.
std::string_view lemma(std::string_view word) {
    word = bare(word);
    if (word == "مصادر" || word == "مصدران") return "مصدر";
    if (word == "شهود") return "شاهد";
    for (std::string_view ending : {"ون", "ين", "ان"})
        if (word.ends_with(ending) && word.size() > 10) return word.substr(0, word.size() - ending.size());
    return word;
}

// Calls `use` with each word until it says that this is enough; whether it said so.
template <class Use>
bool any_word(std::string_view text, Use use) {
    while (!text.empty()) {
        const size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = trimmed(text.substr(0, end));
        if (!word.empty() && use(word)) return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

// Every word of `part` is a word of `whole`, articles aside.
bool words_within(std::string_view part, std::string_view whole) {
    return !any_word(part, [&](std::string_view word) {
        const std::string_view wanted = lemma(word);
        return !any_word(whole, [&](std::string_view other) { return lemma(other) == wanted; });
    });
}

bool begins_alike(std::string_view a, std::string_view b) {
    return lemma(a.substr(0, a.find(' '))) == lemma(b.substr(0, b.find(' ')));
}

size_t word_count(std::string_view text) {
    size_t words = 0;
    any_word(text, [&](std::string_view) { return ++words, false; });
    return words;
}

}  // namespace

void Cast::index_names() {
    indexed_ = true;
    const auto& names = scene_.read.names;
    for (uint32_t i = 0; i < names.size(); ++i) {
        const TokenRange range = scene_.names[i];
        if (names[i].kind == NameKind::place || range.end == range.begin) continue;
        if (range.end - range.begin > 1)
            for (uint32_t t = range.begin; t < range.end; ++t)
                by_word_.push_back({key_of(bare(scene_.words.stem(scene_.words.tokens[t]))), i});
        if (names[i].kind == NameKind::org && range.begin > 0 &&
            scene_.words.tokens[range.begin - 1].kind == TokenKind::word)
            by_class_.push_back({key_of(bare(scene_.words.stem(scene_.words.tokens[range.begin - 1]))), i});
    }
    const auto less = [](const Entry& a, const Entry& b) { return a.key < b.key; };
    std::stable_sort(by_word_.begin(), by_word_.end(), less);
    std::stable_sort(by_class_.begin(), by_class_.end(), less);
}

const Name* Cast::fuller(std::string_view folded_name, NameKind kind) const {
    const auto words = parts_of(folded_name, ' ');
    if (words.empty()) return nullptr;
    const uint64_t key = key_of(bare(words.back()));
    const Name* best = nullptr;
    size_t longest = words.size();
    auto at = std::lower_bound(by_word_.begin(), by_word_.end(), key,
                               [](const Entry& e, uint64_t k) { return e.key < k; });
    for (; at != by_word_.end() && at->key == key; ++at) {
        const Name& name = scene_.read.names[at->name];
        if (name.kind != kind) continue;
        const TokenRange range = scene_.names[at->name];
        const size_t size = range.end - range.begin;
        if (size <= longest || !words_within(folded_name, folded(name.text))) continue;
        if (kind == NameKind::org && !folded(name.text).starts_with(words.front())) continue;
        longest = size;
        best = &name;
    }
    return best;
}

const Name* Cast::by_class_word(std::string_view folded_word) const {
    const uint64_t key = key_of(bare(folded_word));
    const auto at = std::lower_bound(by_class_.begin(), by_class_.end(), key,
                                     [](const Entry& e, uint64_t k) { return e.key < k; });
    return at != by_class_.end() && at->key == key ? &scene_.read.names[at->name] : nullptr;
}

// The last speaker whose role or description has all of the words.
const Known* Cast::by_role(std::string_view folded_words) const {
    for (const auto& [known, text, role] : latest()) {
        if (!role.empty() && words_within(folded_words, role)) return &known;
        if (!known.head.empty() && lemma(known.head) == lemma(folded_words) && text != folded_words)
            return &known;
        if (known.kind != PartyKind::person && text != folded_words && begins_alike(folded_words, text) &&
            words_within(folded_words, text))
            return &known;
    }
    return nullptr;
}

void Cast::read_roles() {
    roles_read_ = true;
    const auto next = [&](uint32_t from) { return scene_.marks.next(from, scene_.size(), Tag::title); };
    for (uint32_t at = next(0); at < scene_.size(); at = next(at + 1)) {
        const auto party = party_at(scene_, at);
        if (!party || party->kind != PartyKind::person || party->role.empty()) continue;
        introduced_.push_back(
            remembered({*party->ref, party->role, {}, PartyKind::person, false, false, {}}));
        at = party->end - 1;
    }
}

const Known* Cast::introduced(std::string_view folded_words) {
    if (!roles_read_) read_roles();
    for (size_t i = introduced_.size(); i > 0; --i)
        if (words_within(folded_words, introduced_[i - 1].role)) return &introduced_[i - 1].known;
    return nullptr;
}

Known Cast::resolve(const Party& party) {
    if (!indexed_) index_names();
    Known out{*party.ref, party.role, std::string(scene_.words.stem(scene_.words.tokens[party.begin])),
              party.kind, false,      false,
              {}};
    const std::string form = folded(out.ref.text);
    if (party.kind == PartyKind::person) {
        if (const Name* full = fuller(form, NameKind::person))
            out.ref = {full->text, full->span, full->entity};
        if (!out.role.empty()) return out;
        const std::string name = folded(out.ref.text);
        fold_known();
        for (const Remembered& r : latest())
            if (r.name == name) return out.role = r.known.role, out;
        return out;
    }
    if (word_count(form) > 4) return out;
    if (party.kind == PartyKind::title && word_count(form) > 1)
        if (const Known* known = introduced(form)) return *known;
    if (word_count(form) > 3) return out;
    if (const Name* full = fuller(form, NameKind::org))
        return out.ref = {full->text, full->span, full->entity}, out;
    if (!form.starts_with("ال")) return out;
    fold_known();
    if (const Known* known = by_role(form)) return *known;
    if (party.kind == PartyKind::document && !known_.empty() && word_count(form) == 1)
        return known_.back().known;
    if (word_count(form) > 1) return out;
    if (party.kind == PartyKind::title)
        if (const Known* known = introduced(form)) return *known;
    if (party.kind == PartyKind::body || party.kind == PartyKind::medium)
        if (const Name* name = by_class_word(form)) out.ref = {name->text, name->span, name->entity};
    return out;
}

const Known* Cast::last(bool feminine) const {
    for (size_t i = known_.size(); i > 0 && known_.size() - i < 3; --i)
        if (const Known& known = known_[i - 1].known; known.plural || known.feminine == feminine)
            return &known;
    return last();
}

std::vector<Ref> Cast::relay_of(std::string_view text) const {
    for (const Remembered& r : latest())
        if (r.known.ref.text == text) return r.known.relay;
    return {};
}

Cast::Remembered Cast::remembered(Known known) {
    std::string name = folded(known.ref.text), role = folded(known.role);
    return {std::move(known), std::move(name), std::move(role)};
}

void Cast::remember(const Known& known) { known_.push_back({known, {}, {}}); }

void Cast::fold_known() {
    for (; folded_ < known_.size(); ++folded_) {
        Remembered& r = known_[folded_];
        r.name = folded(r.known.ref.text);
        r.role = folded(r.known.role);
    }
}

}  // namespace isnad
