// What the tables know of names. Comes in: the lexicon; goes out: for each folded word what it may be in a
// name (given name, title, kind of place, nationality …), and a tree of whole names. Refuses tables that lack
// a column.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "find/foreign_look.h"
#include "lexicon/lexicon.h"
#include "model/mention.h"

namespace isnad {

// What a word may be; a word may be several things.
enum NameFlag : uint64_t {
    kGiven = 1ull << 0,        // begins a person's name wherever a name word follows
    kWeakGiven = 1ull << 1,    // a given name that is also a common word
    kFamily = 1ull << 2,       // follows a given name
    kHead = 1ull << 3,         // joined with the next word: عبد, أبو, بن, آل
    kForeign = 1ull << 4,      // a word of names from other languages
    kCommon = 1ull << 5,       // noun or adjective that is no name
    kClosed = 1ull << 6,       // function word, verb, or word of time: no name goes on over it
    kNationality = 1ull << 7,  // روسي, الروسية
    kTitle = 1ull << 8,
    kTitlePart = 1ull << 9,
    kRole = 1ull << 10,
    kPlaceDrop = 1ull << 11,
    kPlaceKeep = 1ull << 12,
    kPlaceList = 1ull << 13,
    kPlaceHead = 1ull << 14,
    kPlaceTail = 1ull << 15,
    kPlaceCue = 1ull << 16,
    kOrgKeep = 1ull << 17,
    kOrgDrop = 1ull << 18,
    kOrgTail = 1ull << 19,
    kBody = 1ull << 20,
    kBodyAlone = 1ull << 21,
    kPortfolio = 1ull << 22,  // what a ministry is in charge of, at its first word
    kPlaceOpen = 1ull << 23,  // a class that any definite noun may follow: `ساحة العروض`
    kOrgOpen = 1ull << 24,    // the same for organisations: `حزب الوفد`
    kOrgJoin = 1ull << 25,    // goes on over `و`: `وزارة التربية والتعليم`
    kOrgShort = 1ull << 26,   // stands alone for its organisation once that was named: `المرصد`
    kPlaceSide = 1ull << 28,  // a direction: `ريف حلب الشمالي`
    kOrgBare = 1ull << 29,    // begins none where only a place or another organisation follows
    kOrgIdafa = 1ull << 30,  // a common definite noun after it makes the name: `جمعية المزارعين`
    kOrgPurpose = 1ull << 31,      // goes on over `ل` and a noun
    kOrgDefinite = 1ull << 32,     // stands with the article, adjectives, and a purpose or nationality
    kUnit = 1ull << 33,            // troops that bear a number
    kPlainAdjective = 1ull << 35,  // says something of a body and is no part of its name: `الرسمية`
    kSecond = 1ull << 34,          // makes one name with the word before: `نجم الدين`
    kAdjective = 1ull << 36,       // of the common words those that describe: `زراعي`
    kOrgOwned = 1ull << 37,        // troops: with a full name behind them the person is the name
    kOrgBeside = 1ull << 38,       // a foreign name behind it is an organisation's: `سهم`, `مجموعة`
    kOrgForeign = 1ull << 39,      // a word of the names of foreign companies and clubs: `هولدنغز`
    kNative = 1ull << 40,          // a given name of those who write with Arabic letters
    kLoan = 1ull << 41,            // a common word taken from another language, which looks foreign too
    kRegnal = 1ull << 42,          // the number of a king or a pope: `محمد السادس`
    kSurname = 1ull << 43,  // a surname that stands for its person wherever it stands: `رونالدو`
    kOrgProper =
        1ull
        << 44,  // what stands behind it is a name only where it is no word of the language: `شركة`, `موقع`
    kOrgMany = 1ull << 46,  // a body of which every town has one: `كلية`, `جمعية`
    kPlaceLoose =
        1ull << 47,  // a class word that other things than places stand behind as well: `قطاع المصارف`
    kMake = 1ull << 45,  // a thing that bears the name of its make: `سيارة فيراري`
    kOrgMission = 1ull << 27  // goes on over `في` and a place: `بعثة الأمم المتحدة في العراق`
};

// What persons and organisations begin with.
inline constexpr uint64_t kNameBegins = kGiven | kWeakGiven | kFamily | kHead | kForeign | kPlaceDrop |
                                        kPlaceKeep | kPlaceList | kOrgKeep | kOrgDrop | kBodyAlone |
                                        kOrgDefinite | kUnit | kOrgForeign;

struct NameEntry {
    NameKind kind = NameKind::place;
    bool cue = false;    // asks for a word beside it that says what it is
    bool alone = false;  // a surname that stands for its person
    bool country = false;
    bool gathered = false;  // a row of the gazetteer that nobody of ours chose
    Span name;              // the fullest form as written, in the pool
    Span latin;             // in the pool, empty if unknown
    Span iso;               // ISO 3166-1 code, in the pool
    float lat = 0, lon = 0;
    bool located = false;  // lat and lon are known
};

// A country's number, from its code: it stays as it is when other countries join the table, for the ids of
// organisations hang on it. 0 if the code is none.
uint16_t nation_of_code(std::string_view iso);

class NameLexicon {
 public:
    static Result<NameLexicon> load(const Lexicon& lexicon);

    struct Word {
        uint64_t flags = 0;
        uint32_t id = 0;      // from 1; 0 is no word
        uint16_t nation = 0;  // of a nationality: the country's number, made of its code
        uint32_t node = 0;    // of the tree of names, where one begins with this word; 0 is none
        bool operator==(const Word&) const = default;
    };
    const Word* word(std::string_view folded) const { return words_.find(folded); }

    // One step in the tree of names, from a node by the id of the next word; 0 where there is none.
    uint32_t step(uint32_t node, uint32_t word_id) const;
    // The name that ends at a node, or nothing.
    const NameEntry* at(uint32_t node) const {
        return nodes_[node].entry == kNone ? nullptr : &entries_[nodes_[node].entry];
    }
    bool goes_on(uint32_t node) const { return nodes_[node].more; }

    uint16_t nation_of(std::string_view folded) const {
        const Word* known = words_.find(folded);
        return known ? known->nation : uint16_t{0};
    }
    bool is_portfolio(std::string_view folded) const {
        const Word* known = words_.find(folded);
        return known && (known->flags & kPortfolio) != 0;
    }
    template <class Image>
    void pack(Image& image) {
        words_.pack(image);
        image.array(nodes_);
        image.array(edges_);
        image.array(entries_);
        image.array(forms_);
        image.array(pool_);
        look_.pack(image);
    }
    const ForeignLook& look() const { return look_; }
    std::string_view pool(Span span) const { return under(span, all_of_pool()); }
    const NameEntry& entry(uint32_t index) const { return entries_[index]; }
    template <class Use>
    void for_each_word(const Use& use) const {
        words_.for_each(use);
    }
    // Calls `use` with each folded form and its entry's place; the forms that stand alone for a person last.
    template <class Use>
    void for_each_form(const Use& use) const {
        for (const Form& form : forms_) use(pool(form.text), form.entry);
    }
    // The name of that whole spelling, folded or not; nothing if unknown. For entities, not for the hot path.
    const NameEntry* find(std::string_view name) const;

 private:
    friend class NameLoader;
    static constexpr uint32_t kNone = UINT32_MAX;
    struct Node {
        uint32_t entry = kNone;
        bool more = false;
    };
    struct Form {
        Span text;  // folded, in the pool
        uint32_t entry = 0;
    };
    struct Edge {
        uint64_t key = 0;  // node and word id; 0 is empty
        uint32_t to = 0;
    };
    std::string_view all_of_pool() const { return {pool_.data(), pool_.size()}; }
    uint32_t grow_step(uint32_t node, uint32_t word_id);
    size_t slot_of(uint64_t key) const;
    void grow_edges();

    WordMap<Word> words_;
    Flat<Node> nodes_{1};
    Flat<Edge> edges_;  // open addressing, a power of two of them
    size_t edge_count_ = 0;
    Flat<NameEntry> entries_;
    Flat<Form> forms_;
    Flat<char> pool_;
    ForeignLook look_;
};

}  // namespace isnad
