#include "view/judgements.h"

#include <cstdio>

#include "store/corrections.h"
#include "store/quality.h"

namespace isnad {
namespace {

std::string share(int64_t part, int64_t whole) {
    if (whole == 0) return "";
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", static_cast<double>(part) / static_cast<double>(whole));
    return text;
}

std::string right_share(const Quality& q) {
    return q.field.empty() ? share(q.accepted, q.accepted + q.changed + q.rejected) : "";
}

std::string found_share(const Quality& q) {
    return q.field.empty() ? share(q.accepted + q.changed, q.accepted + q.changed + q.added) : "";
}

}  // namespace

Result<Sheet> corrections_sheet(const Record& record) {
    const auto all = corrections(record);
    if (!all) return all.fault();
    Sheet sheet{
        "corrections", {"at", "key", "who", "item", "words", "field", "was", "value", "why", "undone"}, {}};
    for (const Correction& c : *all) {
        const auto words = words_of(record, c.item);
        if (!words) return words.fault();
        sheet.rows.push_back(
            {{c.at, std::to_string(c.key), c.who, c.item, *words, c.field, c.was, c.value, c.why, c.undone},
             {c.item}});
    }
    return sheet;
}

Result<Sheet> quality_sheet(const Record& record) {
    const auto all = quality(record);
    if (!all) return all.fault();
    Sheet sheet{
        "quality",
        {"type", "kind", "field", "read", "accepted", "changed", "rejected", "added", "right", "found"},
        {}};
    for (const Quality& q : *all)
        sheet.rows.push_back({{q.type, q.kind, q.field, std::to_string(q.read), std::to_string(q.accepted),
                               std::to_string(q.changed), std::to_string(q.rejected), std::to_string(q.added),
                               right_share(q), found_share(q)},
                              {}});
    return sheet;
}

}  // namespace isnad
