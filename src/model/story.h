// What is known only by looking at many articles: entities, stories, and tallies that weigh figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/span.h"
#include "model/claim.h"
#include "model/mention.h"

namespace isnad {

// Whom a short form stands for in an article, since another article of the story names them in full.
struct Inferred {
    std::string article;
    std::string text;    // the short form as written
    int times = 1;       // how often the article has it
    std::string read;    // entity that the article alone makes of it
    std::string entity;  // whom it stands for
    std::string by;      // the first article of the story that names them in full
    bool operator==(const Inferred&) const = default;
};

struct Entity {
    std::string id;
    NameKind kind = NameKind::place;
    std::string name;                                        // the form that is met most
    std::string latin;                                       // "" if unknown
    std::vector<std::string> aliases;                        // every form met, sorted
    std::vector<std::pair<std::string, std::string>> codes;  // (`iso3166`, `AZ`)
    std::optional<double> lat;                               // degrees, WGS 84
    std::optional<double> lon;
    std::vector<int> times = {};          // how often each of the aliases is met; empty where each is once
    std::vector<Inferred> inferred = {};  // short forms that only their stories explain, sorted by article
    bool operator==(const Entity&) const = default;
};

// How an article repeats another of its story: all of it, most of it, or passages within otherwise own text.
enum class ReuseKind : uint8_t { same, edited, passages };

struct SharedPassage {
    Span span;         // in the article's text
    Span origin_span;  // in that of its likely origin
    bool operator==(const SharedPassage&) const = default;
};

// One article that repeats text, and the article that likely had it first: the one that credits an agency,
// the earlier one, the longer one, in this order.
struct Reuse {
    std::string article;
    std::string origin;
    ReuseKind kind = ReuseKind::passages;
    std::vector<SharedPassage> passages;  // sorted by span
    bool operator==(const Reuse&) const = default;
};

struct Story {
    std::string id;
    std::string title;
    DayRange days;
    std::vector<std::string> articles;             // ids, by (published, uri)
    std::vector<std::vector<std::string>> copies;  // groups of articles that are one text republished
    std::string continues;                         // id of the story that it follows, or ""
    std::vector<Reuse> reuse = {};                 // in the order of `articles`
    std::vector<Inferred> inferred = {};           // ″
    bool operator==(const Story&) const = default;
};

enum class Verdict : uint8_t { lone, agree, update, contradict, suspect };

struct TallyEntry {
    std::string figure;  // id
    std::string article;
    Bounds bounds;
    Qualifier qualifier = Qualifier::exact;
    DayRange date;
    std::string root;                  // who vouches at the end of the chain, "" for the article's own voice
    Status status = Status::asserted;  // of the figure, as read
    bool operator==(const TallyEntry&) const = default;
};

struct Tally {
    std::string id;
    std::string story;
    FigureKind kind = FigureKind::things;
    std::string place;
    std::string side;
    std::vector<TallyEntry> entries;
    int independent = 0;  // witnesses, not copies
    Verdict verdict = Verdict::lone;
    std::string why;
    bool operator==(const Tally&) const = default;
};

std::string_view name_of(Verdict value);
std::string_view name_of(ReuseKind value);

}  // namespace isnad
