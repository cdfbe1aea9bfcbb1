#include "store/corrections.h"

#include <algorithm>
#include <ctime>

#include "model/ids.h"
#include "store/item_fields.h"
#include "store/schema.h"
#include "store/sqlite.h"

namespace isnad {
namespace {

constexpr std::string_view kRejected = "rejected";
constexpr std::string_view kAccepted = "accepted";
constexpr const char* kColumns = "SELECT key, item, field, was, value, who, at, why, undone FROM correction ";

Correction correction_at(const Query& row) {
    return {row.number_at(0), row.text_at(1), row.text_at(2), row.text_at(3), row.text_at(4),
            row.text_at(5),   row.text_at(6), row.text_at(7), row.text_at(8)};
}

std::string now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

bool is_verdict(std::string_view field) { return field == kRejected || field == kAccepted; }

// The item of that id among an article's items of one type.
template <class Item>
Item* find(std::vector<Item>& items, const ItemPlace& place) {
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].span == place.span && nth_of_span(items, i) == place.nth) return &items[i];
    return nullptr;
}

// Calls `with` for the item that the place names; false where the article has none.
template <class With>
bool with_item(ReadArticle& read, const ItemPlace& place, With with) {
    const auto call = [&](auto* item) { return item != nullptr && (with(*item), true); };
    switch (place.type) {
        case ItemType::name:
            return call(find(read.names, place));
        case ItemType::figure:
            return call(find(read.figures, place));
        case ItemType::statement:
            return call(find(read.statements, place));
        case ItemType::event:
            return call(find(read.events, place));
    }
    return false;
}

template <class Item>
void remove(std::vector<Item>& items, const std::vector<const void*>& rejected) {
    std::vector<Item> kept;
    for (Item& item : items)
        if (std::find(rejected.begin(), rejected.end(), &item) == rejected.end())
            kept.push_back(std::move(item));
    items = std::move(kept);
}

// The standing correction of a field, the last one.
std::optional<Correction> standing(Database& database, const std::string& item, const std::string& field) {
    Query row(database, std::string(kColumns) +
                            "WHERE item = ? AND field = ? AND undone IS NULL ORDER BY key DESC LIMIT 1");
    if (!row.text(item).text(field).next()) return std::nullopt;
    return correction_at(row);
}

Fault refusal(const Correction& c, std::string what) { return {c.item, std::move(what)}; }

}  // namespace

Result<std::vector<Correction>> corrections(const Record& record) {
    return guarded([&] {
        Query rows(record.database(), std::string(kColumns) + "ORDER BY key DESC");
        std::vector<Correction> out;
        while (rows.next()) out.push_back(correction_at(rows));
        return out;
    });
}

Result<std::vector<Judgement>> judgements(const Record& record) {
    return guarded([&] {
        Query rows(
            record.database(),
            "SELECT field, count(*) FROM correction WHERE undone IS NULL GROUP BY field ORDER BY field");
        std::vector<Judgement> out;
        while (rows.next()) {
            Judgement& judgement = out.emplace_back();
            judgement.field = rows.text_at(0);
            (judgement.field == kAccepted   ? judgement.accepted
             : judgement.field == kRejected ? judgement.rejected
                                            : judgement.corrected) = rows.number_at(1);
        }
        return out;
    });
}

void apply_corrections(Database& database, ReadArticle& read) {
    Query rows(database,
               std::string(kColumns) + "WHERE item >= ? AND item < ? AND undone IS NULL ORDER BY key");
    const std::string from = read.article.id + ".", to = read.article.id + "/";
    rows.text(from).text(to);
    std::vector<const void*> rejected;
    while (rows.next()) {
        const Correction c = correction_at(rows);
        const auto place = parse_item_id(c.item);
        if (!place) continue;
        with_item(read, *place, [&](auto& item) {
            if (c.field == kRejected)
                rejected.push_back(&item);
            else
                set_field(item, c.field, c.value);
        });
    }
    if (rejected.empty()) return;
    remove(read.names, rejected);
    remove(read.figures, rejected);
    remove(read.statements, rejected);
    remove(read.events, rejected);
}

Result<Corrector> Corrector::open(const std::string& path) {
    return guarded([&] {
        auto database = std::make_shared<Database>(Database::open(path, Database::Mode::write));
        check_format(*database);
        return Corrector(std::move(database));
    });
}

Result<Corrector::Answer> Corrector::correct(Correction c) {
    const auto place = parse_item_id(c.item);
    if (!place) return refusal(c, "is no item that can be corrected");
    if (c.who.empty()) return refusal(c, "a correction needs a name: who makes it");
    auto read = Record(database_).article(place->article);
    if (!read) return read.fault();
    if (!*read) return refusal(c, "is not in this record");
    std::optional<std::string> is;
    bool takes = false;
    const bool found = with_item(**read, *place, [&](auto& item) {
        is = field_of(item, c.field);
        takes = is && set_field(item, c.field, c.value);
    });
    if (!found) return refusal(c, "is not in this record, or was rejected");
    if (!is_verdict(c.field) && !is)
        return refusal(c, "has no field `" + c.field + "` that can be corrected");
    if (!is_verdict(c.field) && !takes)
        return refusal(c, "`" + c.value + "` is no value of `" + c.field + "`");
    return guarded([&] {
        Transaction transaction(*database_);
        Answer answer;
        const auto other = standing(*database_, c.item, c.field);
        if (!is_verdict(c.field) && *is != c.was) {
            answer.conflict = true;
            answer.now = *is + (other ? " (" + other->who + ", " + other->at + ")" : "");
            return answer;
        }
        Query insert(*database_,
                     "INSERT INTO correction(item, field, was, value, who, at, why) VALUES(?,?,?,?,?,?,?)");
        const std::string at = now();
        insert.text(c.item)
            .text(c.field)
            .text_or_null(c.was)
            .text_or_null(c.value)
            .text(c.who)
            .text(at)
            .text_or_null(c.why)
            .run();
        answer.key = database_->number("SELECT last_insert_rowid()");
        transaction.commit();
        return answer;
    });
}

Result<Done> Corrector::undo(int64_t key, std::string_view who) {
    int64_t changed = 0;
    const auto done = guarded([&] {
        Query update(*database_, "UPDATE correction SET undone = ? WHERE key = ? AND undone IS NULL");
        const std::string by = std::string(who) + " " + now();
        update.text(by).number(key).run();
        changed = database_->changes();
        return Done{};
    });
    if (!done) return done.fault();
    if (changed == 0) return Fault{std::to_string(key), "is no correction that stands"};
    return Done{};
}

}  // namespace isnad
