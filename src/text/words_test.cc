#include "text/words.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"
#include "text/text_rules.h"

namespace isnad {
namespace {

const TextRules& rules() {
    static const TextRules rules = [] {
        auto lexicon = Lexicon::load();
        auto loaded = TextRules::load(*lexicon);
        if (!loaded) ADD_FAILURE() << loaded.fault().what;
        return std::move(*loaded);
    }();
    return rules;
}

struct Row {
    const char* text;
    const char* dump;
};

// Tokens parted by a blank where white space parted them, else by `|`; digits in <>, marks bare.
std::string tokens_of(std::string_view text) {
    const Words words = read_words(text, rules());
    std::string dump;
    for (const Token& token : words.tokens) {
        if (!dump.empty()) dump += token.glued ? "|" : " ";
        const std::string source(under(token.span, text));
        dump += token.kind == TokenKind::digits ? "<" + source + ">" : source;
    }
    return dump;
}

TEST(Words, makes_tokens) {
    for (const Row& row : std::initializer_list<Row>{
             {"", ""},
             {" \n\t ", ""},
             {"وصل 1.5 مليون، و12%", "وصل <1.5> مليون|، و|<12>|%"},
             {"بـ120 لـ\"النور\"", "بـ|<120> لـ|\"|النور|\""},
             {"كوفيد-19 2023/9/20", "كوفيد|-|<19> <2023>|/|<9>|/|<20>"},
             {"٦٬٥٠٠ و6،5 و1'000 و2.", "<٦٬٥٠٠> و|<6،5> و|<1'000> و|<2>|."},
             {"قناة الـBBC نقلت", "قناة الـ|BBC نقلت"},
             {"مهلا... ثم.. نعم.", "مهلا|... ثم|.. نعم|."},
             {"مَدْرَسَةٌ كبيرةٌ", "مَدْرَسَةٌ كبيرةٌ"},
             {"\u202Bﻻ شيء\u202C ", "ﻻ شيء"},
             {"ناغورنی‌قره‌باغ", "ناغورنی‌قره‌باغ"},
             {"د'أور (x) 😀!", "د|'|أور (|x|) 😀|!"},
         })
        EXPECT_EQ(tokens_of(row.text), row.dump) << row.text;
}

// Sentences, each in brackets.
std::string sentences_of(std::string_view text) {
    const Words words = read_words(text, rules());
    std::string dump;
    uint32_t next = 0;
    for (const Sentence& sentence : words.sentences) {
        EXPECT_EQ(sentence.begin, next);
        next = sentence.end;
        dump += "[" + std::string(under(sentence.span, text)) + "]";
    }
    EXPECT_EQ(next, words.tokens.size());
    return dump;
}

TEST(Words, makes_sentences) {
    for (const Row& row : std::initializer_list<Row>{
             {"", ""},
             {"عاد الهدوء. وفتح السوق.", "[عاد الهدوء.][وفتح السوق.]"},
             {"عنوان بلا نقطة\nعاد الهدوء", "[عنوان بلا نقطة][عاد الهدوء]"},
             {"قال إنها \"عناصر مسلحة\".وفيما بعد غادر", "[قال إنها \"عناصر مسلحة\".][وفيما بعد غادر]"},
             {"غادر المكان.وبعد ساعة عاد", "[غادر المكان.][وبعد ساعة عاد]"},
             {"قال: \"انتهى الأمر.\" وأضاف كلمة.", "[قال: \"انتهى الأمر.\"][وأضاف كلمة.]"},
             {"قال: \"انتهى الأمر.\"وأضاف كلمة.", "[قال: \"انتهى الأمر.\"][وأضاف كلمة.]"},
             {"قال «انتهى الأمر.» ثم «عدنا.»", "[قال «انتهى الأمر.»][ثم «عدنا.»]"},
             {"« انتهى الأمر. » وعاد", "[« انتهى الأمر. »][وعاد]"},
             {"انتهى. \"عدنا\" قال.", "[انتهى.][\"عدنا\" قال.]"},
             {"سأل \"هل انتهى؟\"، ثم خرج.", "[سأل \"هل انتهى؟\"، ثم خرج.]"},
             {"هل انتهى؟! نعم", "[هل انتهى؟!][نعم]"},
             {"استقبل د. سامي و م. هدى الضيوف.", "[استقبل د. سامي و م. هدى الضيوف.]"},
             {"قالت أ.ف.ب. إن الطريق (أ. ب) مغلق.", "[قالت أ.ف.ب. إن الطريق (أ. ب) مغلق.]"},
             {"نقلت أ ف ب الخبر. ثم (ا.ف.ب.) أكدته.", "[نقلت أ ف ب الخبر.][ثم (ا.ف.ب.) أكدته.]"},
             {"على بعد 20 كلم. من الساحل", "[على بعد 20 كلم. من الساحل]"},
             {"على بعد 20 كلم. وقال السائق", "[على بعد 20 كلم.][وقال السائق]"},
             {"سنة 1445 هـ. ثم عاد", "[سنة 1445 هـ.][ثم عاد]"},
             {"بلغ 1.5 في 2023. ثم زاد", "[بلغ 1.5 في 2023.][ثم زاد]"},
             {"1. السوق\n2. المرفأ", "[1. السوق][2. المرفأ]"},
             {"مهلا.. سيعود... لاحقا.", "[مهلا.. سيعود... لاحقا.]"},
             {"زوروا www.example.com اليوم. شكرا", "[زوروا www.example.com اليوم.][شكرا]"},
             {"صرح ج. ر. هارت للصحافة.", "[صرح ج. ر. هارت للصحافة.]"},
             {"قال (في ختام كلامه. أمس) نعم.", "[قال (في ختام كلامه. أمس) نعم.]"},
             {". نعم", "[. نعم]"},
             {"عرضت إل.جي هاتفا. ثم نقلت سي.إن.إن.", "[عرضت إل.جي هاتفا.][ثم نقلت سي.إن.إن.]"},
             {"الوضع مروع.، القوات تتقدم.", "[الوضع مروع.، القوات تتقدم.]"},
         })
        EXPECT_EQ(sentences_of(row.text), row.dump) << row.text;
}

TEST(Words, cuts_a_sentence_that_never_ends) {
    std::string text;
    for (int i = 0; i < 4500; ++i) text += "كلمة ";
    const Words words = read_words(text, rules());
    ASSERT_EQ(words.sentences.size(), 3u);
    EXPECT_EQ(words.sentences[0].end, 2000u);
    EXPECT_EQ(words.sentences[2].end, 4500u);
}

TEST(Words, begins_lines_where_the_text_does) {
    const Words words = read_words("عنوان\n\n  سطر أول\r\nثان", rules());
    EXPECT_EQ(words.lines, (std::vector<uint32_t>{0, 1, 3}));
}

}  // namespace
}  // namespace isnad
