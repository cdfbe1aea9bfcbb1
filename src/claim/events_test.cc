#include "claim/events.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claim/claims.h"
#include "find/date_rules.h"
#include "find/names.h"
#include "find/number_rules.h"
#include "lexicon/lexicon.h"
#include "text/text_rules.h"

namespace isnad {
namespace {

class Events : public testing::Test {
 protected:
    static const Lexicon& lexicon() {
        static const Lexicon loaded = std::move(*Lexicon::load());
        return loaded;
    }

    static std::vector<Event> events_of(const std::string& body) {
        static const TextRules text_rules = std::move(*TextRules::load(lexicon()));
        static const NameRules name_rules = std::move(*NameRules::load(lexicon()));
        static const ClaimRules claim_rules = std::move(*ClaimRules::load(lexicon()));
        ReadArticle read;
        read.article.text = "خبر\n" + body;
        const Words words = read_words(read.article.text, text_rules);
        read.names = find_names(words, read.article.text, name_rules);
        find_claims(words, {}, claim_rules, read);
        return read.events;
    }

    // `type trigger [status]` of each event, `;` between.
    static std::string dump(const std::string& body) {
        std::string out;
        for (const Event& e : events_of(body)) {
            out += (out.empty() ? "" : "; ") + std::string(name_of(e.type)) + " " + e.text;
            if (e.status != Status::asserted) out += " " + std::string(name_of(e.status));
        }
        return out;
    }

    // `actor > target` of the first event, `-` where there is none.
    static std::string parties(const std::string& body) {
        const auto events = events_of(body);
        if (events.empty()) return "no event";
        const auto name = [](const MaybeRef& ref) { return ref ? ref->text : std::string("-"); };
        return name(events.front().actor) + " > " + name(events.front().target);
    }
};

TEST_F(Events, are_found_once_each) {
    struct Row {
        const char* text;
        const char* events;
    };
    const std::vector<Row> rows = {
        {"قصفت المدفعية أحياء البلدة مساء أمس.", "shelling قصفت"},
        {"قصفت طائرات حربية أحياء البلدة مساء أمس.", "air_strike قصفت"},
        {"انفجرت سيارة مفخخة قرب السوق. وقال شهود إن الانفجار هز الحي كله.", "bombing انفجرت"},
        {"قتل ثلاثة جنود في هجوم بسيارة مفخخة.", "bombing هجوم"},
        {"اعتقلت الشرطة رجلين وأفرجت السلطات عن ثالث.", "arrest اعتقلت; release أفرجت"},
        {"دخل وقف إطلاق النار حيز التنفيذ، ثم خرقت القوات الهدنة بعد ساعة.",
         "ceasefire وقف إطلاق النار; ceasefire_violation خرقت"},
        {"دعا الوزير إلى ضبط النفس.", ""},
        {"اجتمع أعضاء النادي وبدأ الهجوم على الخصم في الشوط الثاني.", ""},
        {"يقع المخيم في منطقة يسيطر عليها التنظيم.", ""},
        {"ضبطت الشرطة كميات من الأسلحة في المستودع.", "seizure ضبطت"},
        {"ضرب زلزال شمال البلاد، وقال المركز إن الزلزال وقع فجرا.", "accident زلزال"},
        {"فر آلاف المدنيين من القصف إلى القرى المجاورة.", "displacement فر; shelling القصف"},
        {"وقع الانفجار ظهر أمس.", "bombing الانفجار"},
        {"وقع الطرفان اتفاق سلام في العاصمة.", "agreement وقع"},
        {"سلم المقاتلون أسلحتهم إلى قوات حفظ السلام.", "weapons_handover سلم"},
        {"قضت محكمة بسجنه عشر سنوات.", "trial قضت محكمة"},
        // The dead are an attack of their own only where no other word tells how they died.
        {"قتل ثلاثة تجار قرب السوق.", "attack قتل"},
        {"مقتل ثلاثة تجار قرب السوق. ووقع الانفجار عند المدخل.", "bombing الانفجار"},
        {"قتل تسعة من المسلحين شرق البلدة.", "armed_clash قتل"},
        {"صدر حكم القتل في الجاني.", ""},
        {"وصف الرئيس ما جرى بأنه عمل إرهابي بعد هجوم مسلح على القافلة.", "attack هجوم مسلح"},
        // Weak words count beside a fighter, or beside a word of their row.
        {"شن مسلحون هجوما على القرية.", "attack هجوما"},
        {"كان الهجوم على المرمى ضعيفا.", ""},
        // Nouns with particles, cases and duals; words that only look like one.
        {"قام الجنود بقصف القرية.", "shelling قصف"},
        {"سمع السكان انفجارا قويا.", "bombing انفجارا"},
        {"هز انفجاران وسط المدينة.", "bombing انفجاران"},
        {"دانت المنظمة التطرف بكل مظاهره.", ""},
        {"فرقت الشرطة مظاهرة في العاصمة.", "protest مظاهرة"},
        {"القرار الصادر عن المجلس.", ""},
        // What is only wanted is no change of hands.
        {"تسعى القوات إلى السيطرة على البلدة.", ""},
        // The weapon of the strike before.
        {"دمرت طائرات التحالف مخزنا للذخيرة. وقصفت لاحقا موقعا قريبا.", "air_strike دمرت"},
        {"سقطت على الحي عشرات القذائف.", "shelling سقطت"},
        {"سقطت البلدة في أيدي المسلحين.", "territory_change سقطت"},
        {"سيطرت القوات على الجسر. وبعد يوم سيطرت القوات على التل.",
         "territory_change سيطرت; territory_change سيطرت"},
        {"أعلنت القوات سيطرتها على التل.", "territory_change سيطرتها"},
        // What is counted as it stands may tell of an event without its article.
        {"استهدفت الغارات مخزنا للسلاح.", "air_strike الغارات"},
        // No deed: the dead of a collapse. No happening: what there was none of.
        {"قتل ثلاثة رجال عندما انهار المبنى.", ""},
        {"قال رجال الشرطة إن العمل اجتماعي وقتالي.", ""},
        {"وجدنا تغيرا في الطقس وقد تغير لون السماء.", ""},
        {"بدا الرجل كمن رأى جنديا.", ""},
        {"مرت القافلة دون أي اشتباكات.", "armed_clash اشتباكات denied"},
        // One happening, though it is told again: the same toll, one that was told of, the town's own; two do
        // not become one by a count that is small.
        {"قتل 14 جنديا في غارة على حاجز. وقال الحاكم إن طائرات هاجمت الحاجز وقتلت 14 جنديا.",
         "air_strike غارة"},
        {"وقع انفجار في مدينة حلب أمس. وقال ضابط في دمشق إن الانفجار هز الحي كله.", "bombing انفجار"},
        {"أفاد مصدر بأن صالة الاجتماعات احترقت.", ""},
        // A verb behind كما tells of another blow, with the weapon of the one before; its subject may be the
        // blow.
        {"شنت الطائرات غارات في تعز، كما استهدفت تعزيزات في مأرب.", "air_strike غارات; air_strike استهدفت"},
        {"شنت الطائرات غارات على الثكنة، كما استهدفت غارات أخرى الميناء.",
         "air_strike غارات; air_strike غارات"},
        {"أعرب الوزير عن إدانته للتفجير.", "bombing للتفجير"},
        {"عفوا أقصد شاعرا آخر.", ""},
        // A state is no battle.
        {"قال قائد التحالف الذي يقاتل المسلحين إن الطقس بارد.", ""},
        // A plane shot down is no strike.
        {"أسقطت الدفاعات طائرة استطلاع.", "attack أسقطت"},
        {"أجرى النادي مفاوضات مع اللاعب.", ""},
        {"سيطر الحزن على وجهه وهو يروي ما رأى.", ""},
        {"وقعت اشتباكات في حي تحت سيطرة المعارضة.", "armed_clash اشتباكات"},
        {"انفجرت قنبلة في السوق. سمات تفجير محاكمة سوق.", "bombing انفجرت"},
        // A page that says its title again tells nothing new.
        {"انفجرت عبوة ناسفة قرب السوق. رابط الخبر: مقتل تاجر في تفجير آخر.", "bombing انفجرت"}};
    for (const Row& row : rows) EXPECT_EQ(dump(row.text), row.events) << row.text;
}

TEST_F(Events, have_those_who_did_it_and_those_it_befell) {
    struct Row {
        const char* text;
        const char* parties;
    };
    const std::vector<Row> rows = {
        // A verb, its doer and its object; adverbs and shells are no parties.
        {"اعتقلت الشرطة رجلين.", "الشرطة > رجلين"},
        {"اقتحم مسلحون مقر البلدية فجرا.", "مسلحون > مقر البلدية"},
        {"انفجرت القذيفة في السوق وأصيب ثلاثة على الأقل.", "- > -"},
        // Without an object the noun behind may be the sufferer of a passive.
        {"اعتقل رجلان في المدينة.", "- > رجلان"},
        {"قتل الطبيب على يد مسلحين.", "مسلحين > الطبيب"},
        // The subject before its verb, whatever belongs to it between.
        {"قال شهود إن المتمردين قصفوا أحياء سكنية.", "المتمردين > أحياء سكنية"},
        // The deed as a noun: its genitive, the verb that wields it, before or behind.
        {"مقتل جندي بنيران قناصة.", "قناصة > جندي"},
        {"وقع قصف شنه المتمردون على الضاحية.", "المتمردون > الضاحية"},
        {"شنت الطائرات غارات عنيفة على الميناء.", "الطائرات > الميناء"},
        {"قتل تاجر في هجوم انتحاري على السوق.", "- > السوق"},
        // Who claims it did it; who only tells of it did not.
        {"أعلنت الحركة مسؤوليتها عن هجوم على مقر الشرطة.", "الحركة > مقر الشرطة"},
        {"أعلن الوزير وقوع هجوم على السوق.", "- > السوق"},
        // Whose the things struck are belongs to them; a part of the land is where it was, a bomb what with.
        {"قصفت الطائرات مواقع للمتمردين في الوادي.", "الطائرات > مواقع للمتمردين"},
        {"قصفت الطائرات مناطق في الوادي.", "الطائرات > -"},
        {"قتل تاجر بتفجير سيارة مفخخة في الطريق.", "- > -"},
        {"وقع قصف مدفعي على أطراف القرية.", "- > -"},
        {"دمرت غارة أخرى دبابة للمتمردين.", "- > دبابة للمتمردين"},
        {"فجر انتحاري نفسه داخل مسجد في المدينة.", "انتحاري > مسجد"},
        // Of a place that changes hands the one who lost it.
        {"حررت القوات البلدة من قبضة المتمردين.", "القوات > المتمردين"},
        {"سيطرت القوات على البلدة.", "القوات > -"},
        // Two sides, whatever is said of the first between.
        {"وقعت اشتباكات عنيفة بين المتمردين المنسحبين من التل من جهة، والجنود من جهة أخرى.",
         "المتمردين المنسحبين > الجنود"},
        {"دارت معارك على جبهات متباعدة.", "- > -"},
        // Another sentence's doer is not this one's.
        {"انفجرت قنبلة قرب السوق. وقال شهود إن مسلحين هاجموا المخفر بعد الانفجار.", "- > -"}};
    for (const Row& row : rows) EXPECT_EQ(parties(row.text), row.parties) << row.text;
}

}  // namespace
}  // namespace isnad
