// Everything that reading one page gave. Items stand beside their article and own their words.
#pragma once

#include <vector>

#include "model/article.h"
#include "model/claim.h"
#include "model/mention.h"
#include "model/page.h"

namespace isnad {

struct ReadArticle {
    Article article;
    std::vector<Name> names;  // each list is sorted by span
    std::vector<Figure> figures;
    std::vector<Statement> statements;
    std::vector<Event> events;
    bool operator==(const ReadArticle&) const = default;
};

struct Reading {
    Page page;
    std::vector<ReadArticle> articles;
    bool operator==(const Reading&) const = default;
};

}  // namespace isnad
