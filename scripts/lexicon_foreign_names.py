#!/usr/bin/env python3
"""Writes lexicon/ar/foreign_names.tsv: words of personal names as Arabic writes them, from Wikidata by way of wd-arabic-names (CC0).

usage: lexicon_foreign_names.py GAZETTEER > lexicon/ar/foreign_names.tsv

Kept: words met at least three times (twice, where they are long), of four letters or more, that are no common word, no place
and no Arabic personal name of our own tables. A row for each first letter. Python's library alone.
"""
import re, sys
from collections import Counter, defaultdict
from pathlib import Path

from lexicon_places import common_words, fold, rows_of


def known():
    words = common_words()
    for row in rows_of('given_names.tsv'):
        words.update(fold(w) for w in row['names'].split())
    for table in ('places.tsv', 'places_own.tsv', 'countries.tsv', 'orgs.tsv'):
        for row in rows_of(table):
            for form in row['forms'].split('|'):
                words.update(fold(w) for w in form.split())
    for row in rows_of('countries.tsv'):
        for form in (row['adjective'] + '|' + row['capital']).split('|'):
            words.update((fold(form), fold(form) + 'ه', fold(form) + 'ون', fold(form) + 'ين'))
    return words


def main():
    times = Counter()
    path = Path(sys.argv[1]) / 'wd-arabic-names' / 'wd_arabic.normalized.aligned.tokens'
    for line in path.open(encoding='utf-8'):
        latin, arabic, count = line.rstrip('\n').split('\t')
        if len(latin) > 2:
            times[arabic.replace(' ', '')] += int(count)
    skip, rows, seen = known(), defaultdict(list), set()
    for word, n in sorted(times.items()):
        f = fold(word)
        if not re.fullmatch('[ء-غف-يڤ]+', word) or f in skip or f in seen or f.startswith('ال'):
            continue
        if n >= 3 and len(f) >= 4 or n >= 2 and len(f) >= 6:
            seen.add(f)
            rows[f[0]].append(word)
    print('# Words of personal names from other languages as Arabic writes them: evidence that a word beside a title or another name is a name.')
    print('# Written by scripts/lexicon_foreign_names.py; do not edit. Source: Wikidata (CC0) by way of NETransliteration-COLING2018. See NOTICE.md.')
    print('letter\tnames')
    for letter in sorted(rows):
        print(letter + '\t' + ' '.join(rows[letter]))


if __name__ == '__main__':
    main()
