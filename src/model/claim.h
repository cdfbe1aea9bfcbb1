// Claims: figures, statements and events, each with who vouches for it and through whom.
// The closed lists are those of the annotation guide, in its order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "model/mention.h"

namespace isnad {

enum class Qualifier : uint8_t { exact, about, at_least, more_than, up_to, less_than, range, vague };

enum class FigureKind : uint8_t {
    killed, wounded, casualties, missing, detained, abducted, released, displaced, evacuated, returned, sheltered,
    protesters, troops, weapons, vehicles, aircraft, ammunition, missiles, strikes, attacks, violations, aid,
    buildings, money, percent, people, things
};

enum class Status : uint8_t { asserted, denied, estimated, planned, demanded, background };

enum class Stance : uint8_t { say, deny, accuse, confirm, demand, promise, threaten, warn, reject, agree, apologise };

enum class EventType : uint8_t {
    armed_clash, shelling, air_strike, bombing, attack, arrest, abduction, ceasefire, ceasefire_violation,
    weapons_handover, surrender, withdrawal, territory_change, deployment, talks, agreement, displacement,
    evacuation, return_, aid, protest, sanction, amnesty, release, seizure, trial, accident
};

// Bounds of a number; an absent one is unbounded.
struct Bounds {
    std::optional<double> low;
    std::optional<double> high;
    bool operator==(const Bounds&) const = default;
};

struct Figure {
    Span span;  // the number expression with its counted noun and its qualifier words
    std::string text;
    Bounds bounds;
    Qualifier qualifier = Qualifier::exact;
    FigureKind kind = FigureKind::things;
    std::string counted;  // the counted noun as written, "" if none
    MaybeRef side;
    MaybeRef place;
    DayRange date;
    MaybeRef speaker;
    std::vector<Ref> relay;  // outermost first
    Status status = Status::asserted;
    std::string rule;
    std::optional<uint32_t> part_of = {};  // index of the figure of the same article that counts these among others
    bool suspect = false;                  // hardly meant as written: `6500 ألف`
    std::optional<uint32_t> nth = {};      // as Name's
    bool operator==(const Figure&) const = default;
};

struct Statement {
    Span span;  // the reporting cue
    std::string text;
    MaybeRef speaker;
    std::string role;  // title or description that stands with the name, "" if none
    std::vector<Ref> relay;
    Stance stance = Stance::say;
    bool direct = false;  // mostly inside quotation marks
    Span content;
    std::string rule;
    std::optional<uint32_t> nth = {};  // as Name's
    bool operator==(const Statement&) const = default;
};

struct Event {
    Span span;  // the trigger
    std::string text;
    EventType type = EventType::attack;
    MaybeRef actor;
    MaybeRef target;
    MaybeRef place;
    DayRange date;
    Status status = Status::asserted;
    std::string rule;
    std::optional<uint32_t> nth = {};  // as Name's
    bool operator==(const Event&) const = default;
};

std::string_view name_of(Qualifier value);
std::string_view name_of(FigureKind value);
std::string_view name_of(Status value);
std::string_view name_of(Stance value);
std::string_view name_of(EventType value);

}  // namespace isnad
