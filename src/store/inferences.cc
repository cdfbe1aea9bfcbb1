#include "store/inferences.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "store/naming.h"
#include "store/spelling.h"

namespace isnad {
namespace {

Inferred inferred_at(const Query& row) {
    return {row.text_at(0), row.text_at(1), static_cast<int>(row.number_at(2)),
            row.text_at(3), row.text_at(4), row.text_at(5)};
}

template <class Use>
void each_ref(ReadArticle& read, Use use) {
    const auto one = [&](MaybeRef& ref) {
        if (ref) use(*ref);
    };
    const auto all = [&](std::vector<Ref>& refs) { std::for_each(refs.begin(), refs.end(), use); };
    for (Figure& f : read.figures) one(f.side), one(f.place), one(f.speaker), all(f.relay);
    for (Statement& s : read.statements) one(s.speaker), all(s.relay);
    for (Event& e : read.events) one(e.actor), one(e.target), one(e.place);
}

// `name.lone alias.lone`: how it was found stays, whom it means is told by the story.
void by_story(std::string& rule) {
    const size_t blank = rule.rfind(' ');
    rule.resize(blank == std::string::npos ? 0 : blank + 1);
    rule += kStoryRule;
}

// What an entity gains and loses.
struct Change {
    std::vector<Inferred> given, taken;
};

// The most met, the first of them in the order of letters.
std::string most_met(const std::map<std::string, int>& spellings) {
    return std::max_element(spellings.begin(), spellings.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

bool lay(Entity& entity, Change&& change) {
    std::map<std::string, int> spellings;
    for (size_t i = 0; i < entity.aliases.size(); ++i)
        spellings[entity.aliases[i]] = i < entity.times.size() ? entity.times[i] : 1;
    for (const Inferred& i : change.taken)
        if (const auto at = spellings.find(i.text); at != spellings.end() && (at->second -= i.times) <= 0)
            spellings.erase(at);
    for (const Inferred& i : change.given) spellings[i.text] += i.times;
    if (spellings.empty()) return false;
    entity.aliases.clear();
    entity.times.clear();
    for (const auto& [text, times] : spellings) {
        entity.aliases.push_back(text);
        entity.times.push_back(times);
    }
    if (!spellings.contains(entity.name)) entity.name = most_met(spellings);
    entity.inferred = std::move(change.given);
    return true;
}

}  // namespace

std::string select_inferences(const std::string& more) {
    return "SELECT a.id, " + spelled("i.form") +
           ", i.times, printf('e%015x', i.entity_read_no), printf('e%015x', i.entity_no), b.id FROM inferred "
           "i "
           "JOIN article a ON a.key = i.article JOIN article b ON b.key = i.\"by\" " +
           more;
}

std::vector<Inferred> inferences_of(Query& rows) {
    std::vector<Inferred> out;
    while (rows.next()) out.push_back(inferred_at(rows));
    return out;
}

InferenceReader::InferenceReader(Database& database)
    : rows_(database,
            "SELECT DISTINCT printf('e%015x', entity_read_no), printf('e%015x', entity_no) FROM inferred "
            "WHERE article = ?") {}

void InferenceReader::lay_over(int64_t article, ReadArticle& read) {
    std::vector<std::pair<std::string, std::string>> meant;
    for (rows_.number(article); rows_.next();) meant.emplace_back(rows_.text_at(0), rows_.text_at(1));
    for (const auto& [alone, entity] : meant) {
        for (Name& name : read.names)
            if (name.entity == alone) name.entity = entity, by_story(name.rule);
        each_ref(read, [&](Ref& ref) {
            if (ref.entity == alone) ref.entity = entity;
        });
    }
}

bool lay_inferences(Database& database, Entity& entity) {
    Query given(database, select_inferences("WHERE i.entity_no = ? ORDER BY a.id, 2"));
    Query taken(database, select_inferences("WHERE i.entity_read_no = ? ORDER BY a.id, 2"));
    Change change{inferences_of(given.id('e', entity.id)), inferences_of(taken.id('e', entity.id))};
    if (change.given.empty() && change.taken.empty()) return true;
    return lay(entity, std::move(change));
}

void lay_inferences(Database& database, std::vector<Entity>& entities) {
    Query all(database, select_inferences("ORDER BY a.id, 2"));
    std::unordered_map<std::string, Change> changes;
    while (all.next()) {
        Inferred one = inferred_at(all);
        changes[one.read].taken.push_back(one);
        changes[one.entity].given.push_back(std::move(one));
    }
    if (changes.empty()) return;
    std::erase_if(entities, [&](Entity& entity) {
        const auto change = changes.find(entity.id);
        return change != changes.end() && !lay(entity, std::move(change->second));
    });
}

int64_t count_inferred_away(Database& database) {
    return database.number(
        "SELECT count(*) FROM (SELECT entity_read_no, sum(times) AS taken FROM inferred GROUP BY "
        "entity_read_no) i JOIN entity_forms e ON e.number = i.entity_read_no WHERE i.taken >= "
        "coalesce((SELECT sum(value) FROM json_each(e.times)), iif(typeof(e.forms) = 'integer', 1, "
        "json_array_length(e.forms))) AND NOT EXISTS (SELECT 1 FROM inferred g WHERE g.entity_no = "
        "e.number)");
}

std::map<int64_t, int64_t> naming_by_story(Database& database, const std::string& entity) {
    std::map<int64_t, int64_t> out;
    for (const auto& [article, times] : naming(database, {entity})) out.emplace(article, times);
    Query taken(database, "SELECT article FROM inferred WHERE entity_read_no = ?");
    for (taken.id('e', entity); taken.next();) out.erase(taken.number_at(0));
    Query given(database, "SELECT article, times FROM inferred WHERE entity_no = ?");
    for (given.id('e', entity); given.next();) out[given.number_at(0)] += given.number_at(1);
    return out;
}

std::vector<std::string> inferred_forms(Database& database, const std::string& entity) {
    Query rows(database,
               "SELECT DISTINCT " + spelled("i.form") + " FROM inferred i WHERE i.entity_no = ? ORDER BY 1");
    std::vector<std::string> out;
    for (rows.id('e', entity); rows.next();) out.push_back(rows.text_at(0));
    return out;
}

std::vector<std::pair<std::string, std::string>> all_inferred_forms(Database& database) {
    Query rows(database, "SELECT DISTINCT printf('e%015x', i.entity_no), " + spelled("i.form") +
                             " FROM inferred i ORDER BY 1, 2");
    std::vector<std::pair<std::string, std::string>> out;
    while (rows.next()) out.emplace_back(rows.text_at(0), rows.text_at(1));
    return out;
}

}  // namespace isnad
