// What rooms note of words, so that they need not ask their tables again. Comes in: the number that
// text/vocabulary.h gave a word; goes out: what was noted of it, made where it is not there yet. Notes live
// in the scratch memory of one thread and say nothing that the tables do not.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace isnad {

template <class Note>
class Notes {
 public:
    // The note of a word, from `make()` where there is none. Number 0 is no word that notes are kept of.
    template <class Make>
    Note get(uint32_t word, Make make) {
        if (word == 0) return make();
        if (word >= slots_.size()) slots_.resize(word + 1);
        Slot& slot = slots_[word];
        if (!slot.made) slot = {make(), true};
        return slot.note;
    }

 private:
    struct Slot {
        Note note{};
        bool made = false;
    };
    std::vector<Slot> slots_;
};

// The notes of all rooms. A copy of it is empty.
class Notebook {
 public:
    Notebook() = default;
    Notebook(const Notebook&) {}
    Notebook(Notebook&&) noexcept = default;
    Notebook& operator=(const Notebook&) { return clear(), *this; }
    Notebook& operator=(Notebook&&) noexcept = default;
    ~Notebook() = default;

    // The notes of type T that come from the table at that address.
    template <class T>
    T& of(const void* table) {
        for (const Page& page : pages_)
            if (page.kind == &kKind<T> && page.table == table) return *static_cast<T*>(page.notes.get());
        Owner notes(new T(), [](void* old) { delete static_cast<T*>(old); });
        pages_.push_back({&kKind<T>, table, std::move(notes)});
        return *static_cast<T*>(pages_.back().notes.get());
    }
    void clear() { pages_.clear(); }

 private:
    template <class T>
    static constexpr char kKind = 0;
    using Owner = std::unique_ptr<void, void (*)(void*)>;
    struct Page {
        const void* kind;
        const void* table;
        Owner notes;
    };
    std::vector<Page> pages_;
};

}  // namespace isnad
