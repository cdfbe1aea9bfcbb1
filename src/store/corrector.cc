#include "store/corrector.h"

#include <ctime>

#include "store/checks.h"
#include "store/correction_rows.h"
#include "store/rulings.h"
#include "store/schema.h"

namespace isnad {
namespace {

std::string now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

int64_t insert(Database& database, const Correction& c) {
    Query row(database,
              "INSERT INTO correction(item, field, was, value, who, at, why) VALUES(?,?,?,?,?,?,?)");
    row.text(c.item).text(c.field).text_or_null(c.was).text_or_null(c.value);
    row.text(c.who).text(c.at).text_or_null(c.why).run();
    return database.number("SELECT last_insert_rowid()");
}

}  // namespace

Result<Corrector> Corrector::open(const std::string& path, Make make) {
    return guarded([&] {
        auto database = std::make_shared<Database>(Database::open(path, Database::Mode::write));
        check_format(*database);
        return Corrector(std::move(database), std::move(make));
    });
}

// A part that cannot be made anew leaves the record unfinished, and the next read makes all of it.
void Corrector::renew(const Correction& c) {
    const Rulings rulings = rulings_of(*database_);
    const Part part = part_of(*database_, c, rule_forms(*database_, EntityMap(rulings.entities)));
    const auto results = make_(part);
    if (results)
        write_part(*database_, part, *results);
    else
        database_->run("DELETE FROM meta WHERE name = 'finished'");
}

Result<Corrector::Answer> Corrector::correct(Correction c) {
    const auto answer = guarded([&]() -> Result<Answer> {
        Transaction transaction(*database_);
        try {
            if (auto other = check(Record(database_), c))
                return Answer{true,  std::move(other->now), std::move(other->who), std::move(other->at), 0,
                              c.item};
        } catch (Refused& refused) {
            return std::move(refused.fault);
        }
        c.at = now();
        c.key = insert(*database_, c);
        renew(c);
        transaction.commit();
        return Answer{false, "", "", "", c.key, c.item};
    });
    return answer ? *answer : answer.fault();
}

Result<Corrector::Answer> Corrector::undo(int64_t key, const std::string& who) {
    const auto answer = guarded([&]() -> Result<Answer> {
        Transaction transaction(*database_);
        std::optional<Correction> c;
        {
            Query row(*database_, corrections_where("key = ?"));
            if (row.number(key).next()) c = correction_at(row);
        }
        if (!c) return Fault{std::to_string(key), "is no correction of this record"};
        if (!c->undone.empty()) {
            const size_t blank = c->undone.rfind(' ');
            return Answer{true, "undone", c->undone.substr(0, blank), c->undone.substr(blank + 1),
                          key,  c->item};
        }
        if (who.empty()) return Fault{c->item, "an undoing needs a name: who undoes it"};
        Query update(*database_, "UPDATE correction SET undone = ? WHERE key = ?");
        const std::string by = who + " " + now();
        update.text(by).number(key).run();
        renew(*c);
        transaction.commit();
        return Answer{false, "", "", "", key, c->item};
    });
    return answer ? *answer : answer.fault();
}

}  // namespace isnad
