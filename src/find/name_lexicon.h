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
#include "lexicon/lexicon.h"
#include "model/mention.h"

namespace isnad {

// What a word may be; a word may be several things.
enum NameFlag : uint32_t {
    kGiven = 1u << 0,        // begins a person's name wherever a name word follows
    kWeakGiven = 1u << 1,    // a given name that is also a common word
    kFamily = 1u << 2,       // follows a given name
    kHead = 1u << 3,         // joined with the next word: عبد, أبو, بن, آل
    kForeign = 1u << 4,      // a word of names from other languages
    kCommon = 1u << 5,       // noun or adjective that is no name
    kClosed = 1u << 6,       // function word, verb, or word of time: no name goes on over it
    kNationality = 1u << 7,  // روسي, الروسية
    kTitle = 1u << 8,
    kTitlePart = 1u << 9,
    kRole = 1u << 10,
    kPlaceDrop = 1u << 11,
    kPlaceKeep = 1u << 12,
    kPlaceList = 1u << 13,
    kPlaceHead = 1u << 14,
    kPlaceTail = 1u << 15,
    kPlaceCue = 1u << 16,
    kOrgKeep = 1u << 17,
    kOrgDrop = 1u << 18,
    kOrgTail = 1u << 19,
    kBody = 1u << 20,
    kBodyAlone = 1u << 21,
    kPortfolio = 1u << 22,  // what a ministry is in charge of, at its first word
    kPlaceOpen = 1u << 23,  // a class that any definite noun may follow: `ساحة العروض`
    kOrgOpen = 1u << 24,    // the same for organisations: `حزب الوفد`
    kOrgJoin = 1u << 25,    // goes on over `و`: `وزارة التربية والتعليم`
    kOrgShort = 1u << 26,   // stands alone for its organisation once that was named: `المرصد`
    kPlaceSide = 1u << 28,    // a direction: `ريف حلب الشمالي`
    kOrgMission = 1u << 27  // goes on over `في` and a place: `بعثة الأمم المتحدة في العراق`
};

struct NameEntry {
    NameKind kind = NameKind::place;
    bool cue = false;    // asks for a word beside it that says what it is
    bool alone = false;  // a surname that stands for its person
    bool country = false;
    Span name;           // the fullest form as written, in the pool
    Span latin;          // in the pool, empty if unknown
    Span iso;            // ISO 3166-1 code, in the pool
    float lat = 0, lon = 0;
    bool located = false;  // lat and lon are known
};

class NameLexicon {
 public:
    static Result<NameLexicon> load(const Lexicon& lexicon);

    struct Word {
        uint32_t flags = 0;
        uint32_t id = 0;    // from 1; 0 is no word
        uint32_t node = 0;  // of the tree of names, where one begins with this word; 0 is none
    };
    const Word* word(std::string_view folded) const { return words_.find(folded); }

    // One step in the tree of names, from a node by the id of the next word; 0 where there is none.
    uint32_t step(uint32_t node, uint32_t word_id) const;
    // The name that ends at a node, or nothing.
    const NameEntry* at(uint32_t node) const {
        return nodes_[node].entry == kNone ? nullptr : &entries_[nodes_[node].entry];
    }
    bool goes_on(uint32_t node) const { return nodes_[node].more; }

    std::string_view pool(Span span) const { return under(span, pool_); }
    // The name of that whole spelling, folded or not; nothing if unknown. For entities, not for the hot path.
    const NameEntry* find(std::string_view name) const;

 private:
    friend class NameLoader;
    static constexpr uint32_t kNone = UINT32_MAX;
    struct Node {
        uint32_t entry = kNone;
        bool more = false;
    };
    struct Edge {
        uint64_t key = 0;  // node and word id; 0 is empty
        uint32_t to = 0;
    };
    uint32_t grow_step(uint32_t node, uint32_t word_id);
    size_t slot_of(uint64_t key) const;
    void grow_edges();

    WordMap<Word> words_;
    std::vector<Node> nodes_{1};
    std::vector<Edge> edges_;  // open addressing, a power of two of them
    size_t edge_count_ = 0;
    std::vector<NameEntry> entries_;
    std::string pool_;
};

}  // namespace isnad
