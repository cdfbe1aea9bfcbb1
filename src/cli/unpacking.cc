#include "cli/unpacking.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "base/ordered_map.h"
#include "story/digest_bytes.h"

namespace isnad {
namespace {

constexpr size_t kTogether = 128;  // digests that a thread takes at once
constexpr size_t kAhead = 4;       // times these for each thread

struct Scratch {
    std::optional<TextOpener> texts;
    std::string text;
    Words words;
};
struct Row {
    std::string bytes, article, uri, title, packed;
};
struct Rows {
    std::vector<Row> all;
    std::shared_ptr<const Writer::Keys> keys;
};

Result<std::vector<Digest>> digests_of(const Rows& rows, Scratch& scratch) {
    if (!scratch.texts) scratch.texts.emplace(rows.keys->dictionaries);
    std::vector<Digest> out;
    for (const Row& row : rows.all) {
        if (!scratch.texts->open(row.packed, scratch.text))
            return Fault{row.uri, "the text of an article is damaged in the record"};
        auto digest = digest_of(row.bytes, {row.article, row.uri, row.title, scratch.text},
                                *rows.keys->numbers, scratch.words);
        if (!digest) return digest.fault();
        out.push_back(std::move(*digest));
    }
    return out;
}

// Gives the digests' rows by `kTogether`, until `emit` wants no more.
Result<Done> read_rows(Writer& writer, const std::function<bool(Rows&&)>& emit) {
    Rows rows;
    bool more = true;
    const auto done = writer.for_each_digest(
        [&](const Writer::DigestRow& row, const std::shared_ptr<const Writer::Keys>& keys) {
            if (!more) return;
            rows.keys = keys;
            rows.all.push_back({std::string(row.bytes), std::string(row.article), std::string(row.uri),
                                std::string(row.title), std::string(row.packed)});
            if (rows.all.size() == kTogether) more = emit(std::exchange(rows, {}));
        });
    if (done && more && !rows.all.empty()) emit(std::move(rows));
    return done;
}

}  // namespace

Result<std::vector<Digest>> digests_of_record(Writer& writer, unsigned jobs) {
    std::vector<Digest> out;
    std::optional<Fault> fault;
    Result<Done> read = Done{};
    ordered_map<Rows, Result<std::vector<Digest>>, Scratch>(
        jobs, kAhead, [&](const auto& emit) { read = read_rows(writer, emit); },
        [](Rows&& rows, Scratch& scratch) { return digests_of(rows, scratch); },
        [&](Result<std::vector<Digest>>&& some) {
            if (!some) return fault = some.fault(), false;
            std::move(some->begin(), some->end(), std::back_inserter(out));
            return true;
        });
    if (!read) return read.fault();
    if (fault) return *fault;
    return out;
}

}  // namespace isnad
