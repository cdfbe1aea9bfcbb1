// The record as JSON Lines. Comes in: the model's values; goes out: one object for each, as the record format
// names its fields, appended to a buffer. Refuses nothing; what is unknown is null.
#pragma once

#include <string>
#include <string_view>

#include "model/reading.h"
#include "model/story.h"
#include "store/corrections.h"

namespace isnad {

void append_json(std::string& out, const Page& page,
                 std::string_view fault = {});  // why it could not be read, if so
void append_json(std::string& out, const Article& article);
// The article without its text and blocks, for lists.
void append_head_json(std::string& out, const Article& article);
void append_json(std::string& out, const Entity& entity);
std::string json_of(const std::vector<Inferred>& forms);  // what each is, where, and by which article
void append_json(std::string& out, const Story& story);
void append_json(std::string& out, const Tally& tally);
void append_json(std::string& out, const Correction& correction);

// Items; `at` is the place in the article's list, from which its id follows.
void append_name_json(std::string& out, const ReadArticle& read, size_t at);
void append_figure_json(std::string& out, const ReadArticle& read, size_t at);
void append_statement_json(std::string& out, const ReadArticle& read, size_t at);
void append_event_json(std::string& out, const ReadArticle& read, size_t at);

// A page with all that it gave, one line each, in the order of the record format.
void append_lines(std::string& out, const Reading& reading);
void append_lines(std::string& out, const ReadArticle& read);  // an article with its items

}  // namespace isnad
