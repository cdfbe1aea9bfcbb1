// From any item of a record back to where it came from. Comes in: an id (figure, statement, event, name,
// article, page, story, tally, entity); goes out: what it is, the sentence that says it, its place in the
// article, the bytes of the page behind that, and the rule that made it. Refuses ids that the record does not
// have.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/record.h"
#include "view/labels.h"
#include "view/rule_words.h"
#include "view/told.h"

namespace isnad {

struct ItemPlace;

// The sentences of a text, for showing the one that an item stands in.
using SentencesOf = std::function<std::vector<Span>(std::string_view text)>;

struct ExplainOptions {
    Language language = Language::english;
    bool colour = false;
    bool json = false;
    std::shared_ptr<const RuleWords> words = std::make_shared<RuleWords>();  // never null
};

Result<std::string> explain(const Record& record, const std::string& id, const ExplainOptions& options,
                            const SentencesOf& sentences);

// What there is to tell of an item of an article; nothing where the article has none of that place.
std::optional<Told> find_told(const ReadArticle& read, const ItemPlace& place);

// Where in the page an item stands: the exact bytes if the page writes it as the article does, else those of
// its block.
struct PlaceInPage {
    Span span;
    bool exact = false;
};
PlaceInPage place_in_page(const Article& article, const Page& page, Span span);

}  // namespace isnad
