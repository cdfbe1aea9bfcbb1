// Pieces of the API's JSON that several answers share. The values themselves are written by view/json.h.
#pragma once

#include <string>
#include <vector>

#include "store/corrections.h"
#include "store/record.h"
#include "view/json_text.h"

namespace isnad {

// A tally's reason as a code with values, `null` where its words are none that the program knows.
std::string reason_json(std::string_view why);

// An article without its text and blocks, with `more` members (`"times":3`) where given.
void write_head(JsonText& json, const Article& article, std::string_view more = "");
void write_heads(JsonText& json, std::string_view key, const std::vector<Article>& articles);

// All items of an article's lists under `names`, `figures`, `statements`, `events`.
void write_items(JsonText& json, const ReadArticle& read);

// The item of that id as JSON, "" where the article has none.
std::string item_json(const ReadArticle& read, std::string_view id);

// A correction with the words that it is about.
void write_correction(JsonText& json, const Correction& correction, std::string_view words);

// A statement with the words of what is said.
std::string statement_json(const ReadArticle& read, size_t at);

}  // namespace isnad
