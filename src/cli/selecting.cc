#include "cli/selecting.h"

#include "cli/sentences.h"

namespace isnad {
namespace {

Result<std::optional<Day>> day_of(const Args& args, std::string_view flag) {
    if (!args.has(flag)) return std::optional<Day>();
    const auto day = Day::parse(args.value(flag));
    if (!day) return Fault{std::string(flag), "needs a day as YYYY-MM-DD"};
    return day;
}

}  // namespace

const std::vector<Flag>& selection_flags() {
    static const std::vector<Flag> flags = {
        {"--story", "ID", "only this story"},
        {"--outlet", "NAME", "only this outlet, by name or domain"},
        {"--kind", "KIND", "only figures or events of this kind (killed, air_strike, …)"},
        {"--place", "NAME", "only this place, in any of its spellings"},
        {"--from", "DAY", "printed on this day (YYYY-MM-DD) or later"},
        {"--to", "DAY", "printed on this day or earlier"}};
    return flags;
}

Result<Selection> selection_of(const Args& args) {
    const auto from = day_of(args, "--from"), to = day_of(args, "--to");
    if (!from) return from.fault();
    if (!to) return to.fault();
    return Selection{args.value("--story"),
                     args.value("--outlet"),
                     args.value("--kind"),
                     args.value("--place"),
                     {*from, *to}};
}

Result<SentenceAt> sentence_at_by(const std::string& lexicon_folder) {
    auto sentences = sentences_by(lexicon_folder);
    if (!sentences) return sentences.fault();
    return SentenceAt([of = std::move(*sentences)](std::string_view text, Span span) {
        for (const Span& s : of(text))
            if (s.begin <= span.begin && span.begin < s.end) return std::string(under(s, text));
        return std::string();
    });
}

}  // namespace isnad
