#include "view/event_codes.h"

#include <array>

namespace isnad {
namespace {

constexpr std::string_view kViolence = "Political violence", kStrategic = "Strategic developments",
                           kProtest = "Demonstrations";

// In the order of EventType.
constexpr auto kCodes = std::to_array<EventCodes>({
    {kViolence, "Battles", "Armed clash", "ASSAULT", "", 4, 1},
    {kViolence, "Explosions/Remote violence", "Shelling/artillery/missile attack", "ASSAULT", "", 4, 1},
    {kViolence, "Explosions/Remote violence", "Air/drone strike", "ASSAULT", "", 4, 1},
    {kViolence, "Explosions/Remote violence", "Remote explosive/landmine/IED", "ASSAULT", "", 4, 3},
    {kViolence, "Violence against civilians", "Attack", "ASSAULT", "", 4, 3},
    {kStrategic, "Strategic developments", "Arrests", "COERCE", "arrest", 4, 0},
    {kViolence, "Violence against civilians", "Abduction/forced disappearance", "COERCE", "", 4, 3},
    {kStrategic, "Strategic developments", "Agreement", "RETREAT", "ceasefire", 2, 0},
    {kViolence, "Battles", "Armed clash", "ASSAULT", "", 4, 1},
    {kStrategic, "Strategic developments", "Disrupted weapons use", "RETREAT", "disarm", 2, 0},
    {kStrategic, "Strategic developments", "Change to group/activity", "RETREAT", "", 2, 0},
    {kStrategic, "Strategic developments", "Change to group/activity", "RETREAT", "withdraw", 2, 0},
    {kStrategic, "Strategic developments", "Non-violent transfer of territory", "COERCE", "seize", 4, 0},
    {kStrategic, "Strategic developments", "Headquarters or base established", "MOBILIZE", "", 3, 0},
    {kStrategic, "Strategic developments", "Other", "CONSULT", "", 1, 0},
    {kStrategic, "Strategic developments", "Agreement", "AGREE", "", 1, 0},
    {kStrategic, "Strategic developments", "Other", "", "", 0, 0},
    {kStrategic, "Strategic developments", "Other", "AID", "", 2, 0},
    {kStrategic, "Strategic developments", "Other", "RETREAT", "access", 2, 0},
    {kStrategic, "Strategic developments", "Other", "AID", "", 2, 0},
    {kProtest, "Protests", "Peaceful protest", "PROTEST", "demo", 3, 0},
    {kStrategic, "Strategic developments", "Other", "SANCTION", "", 4, 0},
    {kStrategic, "Strategic developments", "Other", "CONCEDE", "", 1, 0},
    {kStrategic, "Strategic developments", "Other", "RETREAT", "release", 2, 0},
    {kStrategic, "Strategic developments", "Looting/property destruction", "COERCE", "seize", 4, 0},
    {kStrategic, "Strategic developments", "Other", "COERCE", "", 4, 0},
    {kStrategic, "Strategic developments", "Other", "", "", 0, 0},
});
static_assert(kCodes.size() == static_cast<size_t>(EventType::accident) + 1);

}  // namespace

const EventCodes& codes_of(EventType type) { return kCodes[static_cast<size_t>(type)]; }

}  // namespace isnad
