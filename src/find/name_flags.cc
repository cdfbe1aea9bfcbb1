#include "find/name_flags.h"

#include <array>

#include "find/name_lexicon.h"

namespace isnad {
namespace {

struct FlagName {
    std::string_view name;
    uint64_t flags;
};

// The classes of common_words.tsv, given_names.tsv and name_cues.tsv.
constexpr std::array kFlagNames{
    FlagName{"adjective", kCommon | kAdjective},
    FlagName{"noun", kCommon},
    FlagName{"loan", kCommon | kLoan},
    FlagName{"function", kClosed},
    FlagName{"verb", kClosed},
    FlagName{"time", kClosed},
    FlagName{"given", kGiven | kNative},
    FlagName{"given_foreign", kGiven | kForeign},
    FlagName{"weak", kWeakGiven},
    FlagName{"family", kFamily},
    FlagName{"surname", kFamily | kSurname},
    FlagName{"surname_foreign", kForeign | kSurname},
    FlagName{"head", kHead},
    FlagName{"head_foreign", kHead | kForeign},
    FlagName{"title", kTitle},
    FlagName{"titlepart", kTitlePart},
    FlagName{"given_title", kTitle},
    FlagName{"role", kRole},
    FlagName{"placedrop", kPlaceDrop},
    FlagName{"placekeep", kPlaceKeep},
    FlagName{"placelist", kPlaceList},
    FlagName{"placehead", kPlaceHead},
    FlagName{"placetail", kPlaceTail},
    FlagName{"placeside", kPlaceSide},
    FlagName{"placecue", kPlaceCue},
    FlagName{"peoples", kNationality},
    FlagName{"nationality", kNationality},
    FlagName{"orgkeep", kOrgKeep},
    FlagName{"orgdrop", kOrgDrop},
    FlagName{"orgtail", kOrgTail},
    FlagName{"body", kBody},
    FlagName{"bodyalone", kBodyAlone},
    FlagName{"placeopen", kPlaceOpen},
    FlagName{"placeloose", kPlaceLoose},
    FlagName{"orgbare", kOrgBare},
    FlagName{"orgidafa", kOrgIdafa},
    FlagName{"orgpurpose", kOrgPurpose},
    FlagName{"orgkeepdef", kOrgDefinite},
    FlagName{"unit", kUnit},
    FlagName{"plain", kPlainAdjective},
    FlagName{"second", kSecond},
    FlagName{"orgopen", kOrgOpen},
    FlagName{"orgjoin", kOrgJoin},
    FlagName{"orgshort", kOrgShort},
    FlagName{"orgmission", kOrgMission},
    FlagName{"orgowned", kOrgOwned},
    FlagName{"regnal", kRegnal},
    FlagName{"orgbeside", kOrgBeside},
    FlagName{"orgforeign", kOrgForeign},
    FlagName{"orgproper", kOrgProper},
    FlagName{"make", kMake},
    FlagName{"orgmany", kOrgMany},
};

}  // namespace

uint64_t name_flags_of(std::string_view name) {
    for (const FlagName& flag : kFlagNames)
        if (flag.name == name) return flag.flags;
    return 0;
}

}  // namespace isnad
