// What there is to tell of an item, whichever its type. Comes in: a figure, statement, event or name of an
// article; goes out: its parts by name, where they stand, its rule, its chain, its sentence with the parts
// marked. Refuses nothing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/reading.h"
#include "view/paint.h"

namespace isnad {

struct Told {
    std::string json;  // the item as the record format writes it; left to who needs it
    std::string type;
    Span span;
    std::string rule;
    std::vector<std::pair<std::string, std::string>> parts;  // what it is made of: name, words
    std::vector<Span> spans;                                 // of the parts that stand in the text
    std::vector<std::string> chain;  // who passed it on, outermost first, then who vouches
};

Told told_of(const Figure& figure);
Told told_of(const Statement& statement);
// An event has the chain of the statement that tells it, if one does.
Told told_of(const Event& event, const std::vector<Statement>& statements);
Told told_of(const Name& name);

// `article ← relay ← speaker`, each kept apart from its neighbours; the article alone where it speaks itself.
std::string chain_line(std::string_view article, const std::vector<std::string>& chain);

// What the article is called by: its outlet, else its address.
std::string voice_of(const Article& article);

// The text of `sentence` with ⟦item⟧ and ‹parts› that stand in it, underlined where there is colour. Parts
// that cross others are left unmarked.
std::string marked(std::string_view text, Span sentence, Span item, const std::vector<Span>& parts,
                   const Painter& paint);

}  // namespace isnad
