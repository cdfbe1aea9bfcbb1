// Stands in for the page room until its doors are there: a JSON line or a text as one article.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/article.h"
#include "model/page.h"
#include "page/limits.h"
#include "page/raw_page.h"

namespace isnad {

void for_each_page(const std::vector<std::string>& paths, const Limits& limits,
                   const std::function<bool(Result<RawPage>&&)>& take);
Result<std::vector<Article>> early_articles(RawPage&& raw, Page& page);

}  // namespace isnad
