// What people ruled of whole articles and entities: what belongs to which story, what is a copy, who is who.
// Comes in: single rulings in the order in which they were made; goes out: the entity that a spelling stands
// for. Refuses nothing: a ruling of what is not there changes nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

// Stories are named by an article of theirs, since their ids change as articles join.
struct Placing {
    enum class Act : uint8_t {
        move,   // `articles` go to the story of `with`
        split,  // `articles` are a story of their own
        merge   // the whole stories of `articles` and that of `with` are one
    };
    Act act = Act::move;
    std::vector<std::string> articles;
    std::string with;
    bool operator==(const Placing&) const = default;
};

// `article` is a copy of `of`; of nothing, an independent report, where that is "".
struct CopyRuling {
    std::string article, of;
    bool operator==(const CopyRuling&) const = default;
};

// Who is `entity`, or who of it is written as `spelling`, is `as`.
struct EntityRuling {
    std::string entity, spelling, as;
    bool operator==(const EntityRuling&) const = default;
};

struct Rulings {
    std::vector<Placing> placings;
    std::vector<CopyRuling> copies;  // one for each article
    std::vector<EntityRuling> entities;
    bool operator==(const Rulings&) const = default;
};

// The rulings on entities, ready to be asked. Const after making.
class EntityMap {
 public:
    EntityMap() = default;
    explicit EntityMap(const std::vector<EntityRuling>& rulings);
    bool empty() const { return whole_.empty() && spelled_.empty(); }
    std::vector<std::string> ruled() const;  // the entities that the rulings are of
    // Whom a spelling of an entity stands for after all rulings.
    std::string of(std::string entity, std::string_view spelling) const;

 private:
    std::map<std::string, std::string, std::less<>> whole_;
    std::map<std::pair<std::string, std::string>, std::string> spelled_;
};

// The id of the entity that splitting a spelling off another makes.
std::string split_entity_id(std::string_view entity, std::string_view spelling);

}  // namespace isnad
