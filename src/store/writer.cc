#include "store/writer.h"

#include "store/rulings.h"
#include "store/writer_state.h"

namespace isnad {

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::open(const std::string& path, const WriterOptions& options) {
    return guarded([&] { return Writer(std::make_unique<State>(path, options)); });
}

const KnownPages& Writer::known() const { return *state_->known; }
bool Writer::empty() const { return state_->articles == 0 && state_->waiting.empty(); }
bool Writer::readdressed() const { return state_->readdressed; }
Record Writer::record() const { return Record(state_->database); }

Result<bool> Writer::add(PageToWrite&& page) {
    return guarded([&] { return state_->add(std::move(page)); });
}
Result<Done> Writer::add(const Fault& fault) {
    return guarded([&] { return state_->add_fault(fault), Done{}; });
}
Result<Done> Writer::for_each_digest(const TakeDigest& take) {
    return guarded([&] { return state_->for_each_digest(take), Done{}; });
}
Result<bool> Writer::close_batch(bool placed) {
    return guarded([&] { return state_->close_batch(placed); });
}
Result<std::optional<Writer::Additions>> Writer::additions() {
    return guarded([&] { return state_->additions(); });
}
Result<int64_t> Writer::carry_corrections(const std::string& from) {
    return guarded([&] {
        Database& database = *state_->database;
        Query(database, "ATTACH ? AS other").text(from).run();
        database.run(
            "INSERT INTO correction(item, field, was, value, who, at, why, undone) "
            "SELECT item, field, was, value, who, at, why, undone FROM other.correction ORDER BY key");
        const int64_t carried = database.changes();
        database.run("DETACH other");
        return carried;
    });
}
Result<Rulings> Writer::rulings() {
    return guarded([&] { return rulings_of(*state_->database); });
}
Result<std::string> Writer::text_of(const std::string& article) {
    return guarded([&] {
        Query row(*state_->database, "SELECT text_of(packed) FROM article WHERE id = ?");
        return row.text(article).next() ? row.text_at(0) : std::string();
    });
}
Result<std::vector<Neighbour>> Writer::neighbours(const std::vector<Clue>& clues, const DayRange& days) {
    return guarded([&] { return isnad::neighbours(*state_->database, clues, days); });
}
Result<Part> Writer::part_of(const Newcomer& newcomer, const std::string& story, const std::string& follows,
                             std::vector<std::string> entities) {
    return guarded(
        [&] { return part_of_newcomer(*state_->database, newcomer, story, follows, std::move(entities)); });
}
Result<Done> Writer::write(const Part& part, const Results& results) {
    return guarded([&] { return write_part(*state_->database, part, results), Done{}; });
}
Result<Done> Writer::finish_placed() {
    return guarded([&] { return state_->finish_placed(), Done{}; });
}
Result<Writer::Corrected> Writer::corrected() {
    return guarded([&] { return state_->corrected(); });
}
Result<bool> Writer::finish(const Results& results, const FoldWords& fold_words) {
    return guarded([&] { return state_->finish(results, fold_words); });
}

}  // namespace isnad
