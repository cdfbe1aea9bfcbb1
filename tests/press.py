"""Made-up news in any amount, the same for the same seed: for tests that need many pages."""
import datetime
import json
import random

PLACES = 'الميناء القديم|بلدة وادي الزيتون|مدينة الجسر|حي السوق|قرية عين الرمل|طريق الساحل|المنطقة الصناعية|مخيم النخيل'.split('|')
WHO = 'وزارة الصحة|الدفاع المدني|رئيس البلدية|ناطق باسم الشرطة|الهلال الأحمر|شهود عيان|لجنة الإغاثة|نقابة الأطباء'.split('|')
WHAT = 'قتيلاً|جريحاً|نازحاً|مفقوداً|محتجاً|معتقلاً'.split('|')
VERBS = 'قال|أعلن|أكد|نفى|أوضح|ذكر'.split('|')
TAILS = ('وأضاف أن فرق الإنقاذ ما زالت تبحث بين الأنقاض عن ناجين.|وكانت المدارس قد أغلقت أبوابها منذ صباح اليوم في جميع الأحياء.|'
         'ولم يصدر حتى الآن تعليق من الجهات الأخرى المعنية بالأمر.|وقد وصلت قافلة مساعدات تحمل الدقيق والدواء قبل الغروب.|'
         'ودعا سكان الحي إلى فتح الطريق أمام سيارات الإسعاف فوراً.|وتجري المحادثات بين الطرفين برعاية لجنة محلية من الوجهاء.').split('|')


def article(rng, number):
    day = datetime.date(2023, 9, 1) + datetime.timedelta(days=rng.randrange(40))
    place, who = rng.choice(PLACES), rng.choice(WHO)
    body = [f'{rng.choice(VERBS)} {who} إن {rng.randrange(3, 900)} {rng.choice(WHAT)} سقطوا في {place} خلال ليلة أمس.']
    body += [f'{rng.choice(VERBS)} {rng.choice(WHO)} إن {rng.randrange(3, 90)} {rng.choice(WHAT)} نقلوا إلى {rng.choice(PLACES)}. {rng.choice(TAILS)}'
             for _ in range(rng.randrange(2, 7))]
    return {'uri': f'https://made.example/{number}', 'outlet': rng.choice(['صحيفة الميناء', 'موقع الجسر', 'وكالة الوادي']),
            'title': f'{place}: {who} يتحدث عن حصيلة رقم {number}', 'date': day.isoformat(), 'text': '\n'.join(body)}


def lines(count, seed=1, first=0):
    rng = random.Random(seed)
    return [json.dumps(article(rng, first + n), ensure_ascii=False) for n in range(count)]


def write(path, count, seed=1, first=0):
    path.write_text('\n'.join(lines(count, seed, first)) + '\n', encoding='utf-8')
    return path
