// What rooms note of words, so that they need not ask their tables again. Comes in: the number that
// text/vocabulary.h gave a word; goes out: what was noted of it, made where it is not there yet. Notes live
// in the scratch memory of one thread and say nothing that the tables do not; where a word's row has no room
// left for a kind of note, that is made each time.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <type_traits>
#include <vector>

#include "text/vocabulary.h"

namespace isnad {

// One kind of note of all words.
template <class Note>
class Notes {
 public:
    static_assert(std::is_trivially_copyable_v<Note>);

    Notes(Vocabulary& words, size_t at, uint16_t bit) : words_(&words), at_(at), bit_(bit) {}

    // The note of a token's word. Most words are dull to most rooms: that is known without their rows.
    template <class Words, class Make>
    Note of(const Words& words, size_t token, Make make) const {
        return silent(words, token) ? Note{} : get(words.ids[token], make);
    }
    // Known, without a look at its word's row, to say nothing.
    template <class Words>
    bool silent(const Words& words, size_t token) const {
        return (words.dull[token] & bit_) != 0;
    }
    // The note of a word, from `make()` where there is none. Number 0 is no word that notes are kept of.
    template <class Make>
    Note get(uint32_t word, Make make) const {
        if (word == 0 || bit_ == 0) return make();
        Vocabulary::Row& row = words_->row(word);
        if ((row.made & bit_) == 0) {
            const Note note = make();
            std::memcpy(&row.notes[at_], &note, sizeof note);
            row.made |= bit_;
            if (note == Note{}) row.dull |= bit_;
            return note;
        }
        Note note;
        std::memcpy(&note, &row.notes[at_], sizeof note);
        return note;
    }

 private:
    Vocabulary* words_;
    size_t at_;
    uint16_t bit_;  // 0 where rows have no room for it
};

// Where in a word's row each kind of note lies, and what notes of variable size point into.
class Notebook {
 public:
    Notebook() = default;
    Notebook(const Notebook&) = delete;  // it goes with its vocabulary
    Notebook(Notebook&&) noexcept = default;
    Notebook& operator=(const Notebook&) = delete;
    Notebook& operator=(Notebook&&) noexcept = default;
    ~Notebook() = default;

    // The notes of that type that come from the table at that address.
    template <class Note>
    Notes<Note> of(Vocabulary& words, const void* table) {
        for (const Column& column : columns_)
            if (column.kind == &kKind<Note> && column.table == table) return {words, column.at, column.bit};
        columns_.push_back(column(&kKind<Note>, table, sizeof(Note)));
        return {words, columns_.back().at, columns_.back().bit};
    }
    // A thing that lives as long as the notes.
    template <class Thing>
    Thing& beside(const void* table) {
        for (const Object& object : objects_)
            if (object.kind == &kKind<Thing> && object.table == table)
                return *static_cast<Thing*>(object.thing.get());
        objects_.push_back(
            {&kKind<Thing>, table, Owner(new Thing(), [](void* old) { delete static_cast<Thing*>(old); })});
        return *static_cast<Thing*>(objects_.back().thing.get());
    }
    void clear() { objects_.clear(); }  // when the words are forgotten

 private:
    template <class T>
    static constexpr char kKind = 0;
    struct Column {
        const void* kind;
        const void* table;
        size_t at;
        uint16_t bit;
    };
    using Owner = std::unique_ptr<void, void (*)(void*)>;
    struct Object {
        const void* kind;
        const void* table;
        Owner thing;
    };

    Column column(const void* kind, const void* table, size_t size) {
        if (used_ + size > Vocabulary::kNoteBytes || columns_.size() >= 16) return {kind, table, 0, 0};
        const size_t at = used_;
        used_ += size;
        return {kind, table, at, static_cast<uint16_t>(1u << columns_.size())};
    }

    std::vector<Column> columns_;
    std::vector<Object> objects_;
    size_t used_ = 0;
};

}  // namespace isnad
