#include "model/names.h"

#include <array>

namespace isnad {
namespace {

template <class E>
struct Names;

#define ISNAD_NAMES(E, ...)                                              \
    template <>                                                          \
    struct Names<E> {                                                    \
        static constexpr auto list = std::to_array<std::string_view>({__VA_ARGS__}); \
    };                                                                   \
    }                                                                    \
    std::string_view name_of(E value) { return Names<E>::list[static_cast<size_t>(value)]; } \
    template <>                                                          \
    std::optional<E> parse_name<E>(std::string_view text) {              \
        for (size_t i = 0; i < Names<E>::list.size(); ++i)               \
            if (Names<E>::list[i] == text) return static_cast<E>(i);     \
        return std::nullopt;                                             \
    }                                                                    \
    template <>                                                          \
    size_t count_of_names<E>() {                                         \
        return Names<E>::list.size();                                    \
    }                                                                    \
    namespace {

ISNAD_NAMES(DropReason, "notice", "navigation", "share", "related", "repeated", "caption_repeat", "advert", "source_line",
            "keywords", "metadata", "unreadable")
ISNAD_NAMES(BlockKind, "title", "summary", "heading", "paragraph", "caption")
ISNAD_NAMES(DateBasis, "stated", "url", "dateline", "weekday", "story", "crawl")
ISNAD_NAMES(NameKind, "person", "place", "org")
ISNAD_NAMES(Qualifier, "exact", "about", "at_least", "more_than", "up_to", "less_than", "range", "vague")
ISNAD_NAMES(FigureKind, "killed", "wounded", "casualties", "missing", "detained", "abducted", "released", "displaced",
            "evacuated", "returned", "sheltered", "protesters", "troops", "weapons", "vehicles", "aircraft", "ammunition",
            "missiles", "strikes", "attacks", "violations", "aid", "buildings", "money", "percent", "people", "things")
ISNAD_NAMES(Status, "asserted", "denied", "estimated", "planned", "demanded", "background")
ISNAD_NAMES(Stance, "say", "deny", "accuse", "confirm", "demand", "promise", "threaten", "warn", "reject", "agree",
            "apologise")
ISNAD_NAMES(EventType, "armed_clash", "shelling", "air_strike", "bombing", "attack", "arrest", "abduction", "ceasefire",
            "ceasefire_violation", "weapons_handover", "surrender", "withdrawal", "territory_change", "deployment", "talks",
            "agreement", "displacement", "evacuation", "return", "aid", "protest", "sanction", "amnesty", "release",
            "seizure", "trial", "accident")
ISNAD_NAMES(ReuseKind, "same", "edited", "passages")
ISNAD_NAMES(Verdict, "lone", "agree", "update", "contradict", "suspect")

#undef ISNAD_NAMES

}  // namespace
}  // namespace isnad
