#include "store/overlay.h"

#include <algorithm>
#include <map>
#include <set>

#include "store/item_fields.h"
#include "store/json_list.h"
#include "store/rulings.h"

namespace isnad {
namespace {

// Calls `each(items)` for the four lists.
template <class Each>
void each_list(ReadArticle& read, Each each) {
    each(read.names);
    each(read.figures);
    each(read.statements);
    each(read.events);
}

// From now on items keep their ids whatever is added or taken out beside them.
void fix_ids(ReadArticle& read) {
    each_list(read, [](auto& items) {
        std::vector<uint32_t> nth;
        for (size_t i = 0; i < items.size(); ++i) nth.push_back(nth_of_span(items, i));
        for (size_t i = 0; i < items.size(); ++i) items[i].nth = nth[i];
    });
}

// Which figure counts which among others, by ids, since places change.
class Parts {
 public:
    explicit Parts(const std::vector<Figure>& figures) {
        for (const Figure& f : figures)
            if (f.part_of && *f.part_of < figures.size()) wholes_[id(f)] = id(figures[*f.part_of]);
    }
    void restore(std::vector<Figure>& figures) const {
        for (Figure& f : figures) {
            const auto whole = wholes_.find(id(f));
            if (whole == wholes_.end()) continue;
            const auto at = std::find_if(figures.begin(), figures.end(),
                                         [&](const Figure& other) { return id(other) == whole->second; });
            if (at == figures.end())
                f.part_of.reset();
            else
                f.part_of = static_cast<uint32_t>(at - figures.begin());
        }
    }

 private:
    using Id = std::tuple<uint32_t, uint32_t, uint32_t>;
    static Id id(const Figure& f) { return {f.span.begin, f.span.end, f.nth.value_or(0)}; }
    std::map<Id, Id> wholes_;
};

template <class Item>
bool insert(std::vector<Item>& items, const ItemPlace& place, std::string_view text,
            std::string_view fields) {
    Item item;
    item.span = place.span;
    item.text = under(place.span, text);
    item.rule = "person";
    for (const auto& [field, value] : pairs_of(fields))
        if (!value.empty() && !set_field(item, field, value)) return false;
    item.nth = place.nth;
    const auto at = std::upper_bound(items.begin(), items.end(), item.span,
                                     [](Span span, const Item& other) { return span < other.span; });
    items.insert(at, std::move(item));
    return true;
}

void reject(ReadArticle& read, const std::set<std::string>& ids) {
    const auto take_out = [&](auto& items, ItemType type) {
        std::erase_if(items, [&](const auto& item) {
            return ids.contains(item_id(read.article.id, type, item.span, item.nth.value_or(0)));
        });
    };
    take_out(read.names, ItemType::name);
    take_out(read.figures, ItemType::figure);
    take_out(read.statements, ItemType::statement);
    take_out(read.events, ItemType::event);
}

// Calls `use` for every party and place that the article's claims speak of.
template <class Use>
void each_ref(ReadArticle& read, Use use) {
    const auto all = [&](auto& items, std::initializer_list<std::string_view> fields) {
        for (auto& item : items)
            for (std::string_view field : fields)
                if (MaybeRef* ref = ref_of(item, field); ref && *ref) use(**ref);
    };
    all(read.figures, {"place", "side", "speaker"});
    all(read.statements, {"speaker"});
    all(read.events, {"place", "actor", "target"});
}

// A name that a person resolved is the same one where claims point to it.
void pass_on(const Name& name, ReadArticle& read) {
    each_ref(read, [&](Ref& ref) {
        if (ref.span == name.span && ref.text == name.text) ref.entity = name.entity;
    });
}

}  // namespace

bool add_item(ReadArticle& read, const ItemPlace& place, std::string_view fields) {
    const std::string_view text = read.article.text;
    if (place.span.end > text.size()) return false;
    switch (place.type) {
        case ItemType::name:
            return insert(read.names, place, text, fields);
        case ItemType::figure:
            return insert(read.figures, place, text, fields);
        case ItemType::statement:
            return insert(read.statements, place, text, fields);
        case ItemType::event:
            return insert(read.events, place, text, fields);
    }
    return false;
}

bool Overlay::needed(Database& database) {
    return database.number("SELECT EXISTS(SELECT 1 FROM correction)") != 0;
}

Overlay::Overlay(Database& database)
    : standing_(database, corrections_where("item >= ? AND item < ? AND undone IS NULL ORDER BY key")),
      form_(database,
            "SELECT coalesce(entity, entity_read) FROM form WHERE text = ? AND coalesce(entity, entity_read) "
            "IS NOT NULL ORDER BY key LIMIT 1"),
      entities_(rulings_of(database).entities) {}

void Overlay::lay_over(ReadArticle& read) {
    const std::string from = read.article.id + ".", to = read.article.id + "/";
    standing_.text(from).text(to);
    std::vector<Correction> standing;
    while (standing_.next()) standing.push_back(correction_at(standing_));
    if (!standing.empty()) lay_over(standing, read);
}

void Overlay::lay_over(const std::vector<Correction>& standing, ReadArticle& read) {
    fix_ids(read);
    const Parts parts(read.figures);
    std::set<std::string> rejected;
    for (const Correction& c : standing) {
        const auto place = parse_item_id(c.item);
        if (!place) continue;
        if (c.field == kAdded)
            add_item(read, *place, c.value);
        else if (c.field == kRejected)
            rejected.insert(c.item);
    }
    for (const Correction& c : standing) {
        const auto place = parse_item_id(c.item);
        if (!place || c.field == kAdded) continue;
        with_item(read, *place, [&](auto& item) { set_field(item, c.field, c.value); });
    }
    for (Name& name : read.names)
        if (!name.entity.empty()) name.entity = entities_.of(name.entity, name.text);
    for (const Correction& c : standing) {
        const auto place = parse_item_id(c.item);
        if (!place) continue;
        with_item(read, *place, [&](auto& item) {
            if constexpr (std::is_same_v<decltype(item), Name&>) {
                if (c.field == "entity") pass_on(item, read);
            }
            for (std::string_view field : {"place", "side", "speaker", "actor", "target"}) {
                if (c.field != field && c.field != kAdded) continue;
                if (MaybeRef* ref = ref_of(item, field); ref && *ref) locate(read, **ref);
            }
        });
    }
    if (!rejected.empty()) reject(read, rejected);
    parts.restore(read.figures);
}

// A party that a person wrote stands where the article names it, and is whom that name means there or
// anywhere.
void Overlay::locate(const ReadArticle& read, Ref& ref) {
    for (const Name& name : read.names)
        if (name.text == ref.text) {
            ref.span = name.span;
            ref.entity = name.entity;
            return;
        }
    if (const size_t at = read.article.text.find(ref.text); at != std::string::npos)
        ref.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + ref.text.size())};
    if (form_.text(ref.text).next()) ref.entity = form_.text_at(0);
    form_.reset();
}

}  // namespace isnad
