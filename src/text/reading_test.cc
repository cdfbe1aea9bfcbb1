#include <gtest/gtest.h>

#include "text/segments.h"
#include "text/text_rules.h"
#include "text/words.h"

namespace isnad {
namespace {

const TextRules& rules() {
    static const TextRules rules = [] {
        auto lexicon = Lexicon::load();
        auto loaded = TextRules::load(*lexicon);
        if (!loaded) ADD_FAILURE() << loaded.fault().message();
        return std::move(*loaded);
    }();
    return rules;
}

struct Row {
    const char* word;
    const char* segments;
};

TEST(Reading, parts_words) {
    for (const Row& row : std::initializer_list<Row>{{"وبالمدرسة", "و+ب+ال+مدرس+ة"},
                                                     {"للأمم", "ل+ال+أمم"},
                                                     {"وستستقبلهم", "و+س+تستقبل+هم"},
                                                     {"فقال", "ف+قال"},
                                                     {"بالقرب", "ب+ال+قرب"},
                                                     {"وللمرة", "و+ل+ال+مر+ة"},
                                                     {"كتابه", "كتاب+ه"},
                                                     {"برئاسته", "ب+رئاس+ت+ه"},
                                                     {"مسؤولون", "مسؤول+ون"},
                                                     {"وزارة", "وزار+ة"},
                                                     {"ووزارة", "و+وزار+ة"},
                                                     {"لوزارة", "ل+وزار+ة"},
                                                     {"فسيعود", "ف+س+يعود"},
                                                     {"رؤسائهم", "رؤسائ+هم"},
                                                     {"مستواها", "مستوا+ها"},
                                                     {"أعلنت", "أعلن+ت"},
                                                     {"ألقوا", "ألق+وا"},
                                                     {"ليلتقي", "ل+يلتقي"},
                                                     {"منهم", "من+هم"},
                                                     {"عليها", "علي+ها"},
                                                     {"له", "ل+ه"},
                                                     {"بها", "ب+ها"},
                                                     {"لأنه", "ل+أن+ه"},
                                                     {"وإلى", "و+إلى"},
                                                     {"كرئيس", "ك+رئيس"},
                                                     {"لجنتين", "لجن+ت+ين"},
                                                     {"بياناتهم", "بيان+ات+هم"},
                                                     {"وَبِالْمَدْرَسَةِ", "و+ب+ال+مَدْرَس+ة"}})
        EXPECT_EQ(segments(row.word, rules()), row.segments) << row.word;
}

TEST(Reading, leaves_whole_words_whole) {
    for (const char* word :
         {"بوتين", "لبنان",  "كورسك", "فرنسا", "سوريا", "واشنطن",  "بغداد",       "باكو", "ليبيا", "فلسطين",
          "كييف",  "سليمان", "وليد",  "فيصل",  "بشار",  "كاراباخ", "ستيباناكيرت", "بيان", "وقف",   "فشل",
          "بعد",   "لقاء",   "كتاب",  "سلاح",  "وفد",   "وجه",     "فيروس",       "لجان", "كان",   "ليس",
          "سبب",   "بين",    "ولد",   "فريق",  "كبير",  "لندن",    "باريس",       "بيروت"})
        EXPECT_EQ(segments(word, rules()), word);
}

// Tokens as their particles, article, stem and pronoun, parted by `·`.
std::string clitics_of(std::string_view text) {
    const Words words = read_words(text, rules());
    std::string dump;
    for (const Token& token : words.tokens) {
        if (!dump.empty()) dump += ' ';
        const std::string_view folded = words.folded(token);
        if (token.before > 0) dump.append(folded.substr(0, token.before)) += "·";
        if (token.article > 0) dump.append(folded.substr(token.before, token.article)) += "·";
        dump += words.bare(token);
        if (token.after > 0) dump.append("·").append(folded.substr(folded.size() - token.after));
    }
    return dump;
}

TEST(Reading, finds_clitics_in_running_text) {
    for (const Row& row : std::initializer_list<Row>{
             {"وبالمدرسة للأمم", "وب·ال·مدرسه ل·ل·امم"},
             {"بـ120 لـ\"النور\" و 30", "ب· 120 ل· \" ال·نور \" و· 30"},
             {"وال«نور» وBBC", "و·ال· « نور » و· bbc"},
             {"نقطة ب.", "نقطه ب ."},
             {"فقد أعلن الفريق", "ف·قد اعلن ال·فريق"},
             {"فقد الرجل ماله", "فقد ال·رجل مال·ه"},
             {"وانه لاسرائيل وايران فى الامم", "و·ان·ه ل·اسراييل و·ايران في ال·امم"},
             {"وقره باغ لليمن", "و·قره باغ ل·ل·يمن"},
             {"التقى بوتين وترامب بكورسك", "التقي بوتين و·ترامب ب·كورسك"},
         })
        EXPECT_EQ(clitics_of(row.word), row.segments) << row.word;
}

// Every word of the tables of nouns and names is one stem, but for a few that also are two words (`وهم`,
// `باسم`).
double share_left_whole(const char* table_name, const char* column_name) {
    const auto lexicon = Lexicon::load();
    const Table& table = **lexicon->table(table_name);
    const size_t column = *table.column(column_name);
    size_t whole = 0, all = 0;
    for (const Table::Row& row : table.rows())
        for (std::string_view word : parts_of(row.cells[column])) {
            const Words words = read_words(word, rules());
            ++all;
            whole += words.tokens.size() == 1 && words.tokens[0].before == 0 && words.tokens[0].after == 0;
        }
    return static_cast<double>(whole) / static_cast<double>(all);
}

TEST(Reading, leaves_the_words_of_its_tables_whole) {
    EXPECT_GE(share_left_whole("word_nouns.tsv", "forms"), 0.998);
    EXPECT_GE(share_left_whole("word_names.tsv", "name"), 0.995);
}

TEST(Reading, says_where_a_stem_stands) {
    const std::string_view text = "قال لِلْوزيرِ";
    const Words words = read_words(text, rules());
    EXPECT_EQ(under(words.stem_span(words.tokens[1]), text), "لْوزيرِ");
}

}  // namespace
}  // namespace isnad
