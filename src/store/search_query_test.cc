#include "store/search_query.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "store/snippet.h"

namespace isnad {
namespace {

std::vector<std::string> spellings(const std::string& name) {
    if (name == "كاراباخ") return {"كاراباخ", "قره باغ", "ناغورني قرة باغ"};
    return {};
}

std::string dump(std::string_view text) {
    std::string out;
    for (const SearchTerm& term : parse_search(text, spellings).terms) {
        out += term.entity ? "E" : "W";
        for (const auto& words : term.spellings) {
            out += " [";
            for (const std::string& word : words) out += word + (word == words.back() ? "" : " ");
            out += "]";
        }
        out += ";";
    }
    return out;
}

TEST(SearchQuery, takes_words_phrases_and_entities) {
    struct Row {
        const char* text;
        const char* dump;
    };
    const std::vector<Row> rows = {{"الهدنة", "W [الهدنه];"},
                                   {"  إجلاء  السُّكّان ", "W [اجلاء];W [السكان];"},
                                   {"\"وقف إطلاق النار\" كاراباخ", "W [وقف اطلاق النار];W [كاراباخ];"},
                                   {"«وقف النار", "W [وقف النار];"},
                                   {"entity:كاراباخ", "E [كاراباخ] [قره باغ] [ناغورني قره باغ];"},
                                   {"entity:\"غير معروف\"", "E [غير معروف];"},
                                   {"كوفيد-19", "W [كوفيد 19];"},
                                   {"\" () AND * ^", "W [and];"},
                                   {"", ""},
                                   {"\"\"", ""}};
    for (const Row& row : rows) EXPECT_EQ(dump(row.text), row.dump) << row.text;
}

std::vector<SearchPhrase> phrases(std::string_view text, const SpellingsOf& known) {
    return phrases_of(parse_search(text, known).terms.front());
}

TEST(SearchQuery, asks_with_every_particle) {
    const SearchPhrase nations = phrases("الأمم", spellings).front();
    EXPECT_EQ(nations.core, "امم");
    for (const char* form : {"الامم", "والامم", "بالامم", "للامم", "وللامم"})
        EXPECT_EQ(std::count(nations.firsts.begin(), nations.firsts.end(), form), 1) << form;
    const SearchPhrase forces = phrases("\"قوات حفظ\"", spellings).front();
    EXPECT_EQ(std::count(forces.firsts.begin(), forces.firsts.end(), "وقوات"), 1);
    EXPECT_EQ(forces.rest, std::vector<std::string>{"حفظ"});
    for (const char* text : {"الأمم", "حرب", "من", "مدرسة"})
        for (const std::string& first : phrases(text, spellings).front().firsts)
            EXPECT_TRUE(first.ends_with(phrases(text, spellings).front().core)) << first;
}

TEST(SearchQuery, asks_only_for_what_finds_more) {
    const auto held = [](const std::string&) {
        return std::vector<std::string>{"مدينة غزة الكبرى", "غزة", "غزة القديمة"};
    };
    const auto asked = phrases("entity:غزة", held);
    ASSERT_EQ(asked.size(), 1u) << "the others are found by غزة alone";
    EXPECT_EQ(asked.front().firsts.front(), "غزه");
}

TEST(Snippet, marks_what_was_found) {
    struct Row {
        const char* query;
        const char* text;
        const char* marked;  // the marked pieces, `|` behind each
    };
    const std::vector<Row> rows = {
        {"مدرسة", "قصفت الطائرات المدرسة، ثم مدرسةً أخرى ومدرسةٍ ثالثة ومدارس.", "المدرسة|مدرسةً|ومدرسةٍ|"},
        {"\"وقف إطلاق\"", "بدأ وقف إطلاق النار. إطلاق النار توقف.", "وقف إطلاق|"},
        {"entity:كاراباخ", "في ناغورني قرة باغ وكاراباخ", "ناغورني قرة باغ|وكاراباخ|"},
        {"لاشيء", "نص آخر", ""}};
    for (const Row& row : rows) {
        const Snippet got = snippet_of(row.text, parse_search(row.query, spellings));
        std::string marked;
        for (const Span& span : got.marks) marked += std::string(under(span, got.text)) + "|";
        EXPECT_EQ(marked, row.marked) << row.query;
    }
    std::string far;
    for (int i = 0; i < 200; ++i) far += "كلام كثير\n";
    const Snippet got = snippet_of(far + "الهدنة هنا " + far, parse_search("هدنة", spellings));
    ASSERT_EQ(got.marks.size(), 1u);
    EXPECT_EQ(under(got.marks[0], got.text), "الهدنة");
    EXPECT_LT(got.text.size(), 500u);
    EXPECT_EQ(got.text.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace isnad
