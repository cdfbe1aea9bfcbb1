#!/usr/bin/env python3
"""Writes lexicon/ar/word_names.tsv: words of names that the room of words leaves whole.

usage: lexicon_word_names.py GAZETTEER > lexicon/ar/word_names.tsv

Three sources, the first of equal words wins: the rows of the table itself whose source is general knowledge (written by hand,
kept as they stand); words of Wikidata's names by how many people bear them (wd-arabic-names, CC0); words of cities
(world-cities-ar, CC BY 4.0). The article is left out. Of Wikidata's words a single bearer is enough only where the word begins with
a letter that could be taken for a particle (ب ف ك ل س و), for which the table is there. Left out: words of fewer than three
letters, what begins like a particle and the article (بال), the feminine of a noun of word_nouns.tsv, such a noun behind a
particle, verbs and words of grammar, and of the words of cities every noun. Python's library alone.
"""
import csv
import re
import sys
from collections import Counter
from pathlib import Path

from lexicon_places import fold, rows_of

TABLE = Path(__file__).resolve().parent.parent / 'lexicon/ar/word_names.tsv'
PARTICLES = 'بفكلسو'
OWN, CITY_WEIGHT = 'general knowledge', 2


def without_article(word):
    return word[2:] if word.startswith('ال') and len(word) > 4 else word


def nouns():
    return {fold(form) for row in rows_of('word_nouns.tsv') for form in row['forms'].split('|')}


def function_words():
    """Verbs and words of grammar, which no weight may make a name."""
    words = {fold(word) for row in rows_of('common_words.tsv') if row['class'] in ('function', 'verb', 'time') for word in row['words'].split()}
    particles = {fold(form) for row in rows_of('word_particles.tsv') for form in row['forms'].split('|')}
    return words | particles | {'ال' + word for word in particles}


def is_common(folded, common):
    """The feminine of a noun, or a noun behind a particle: the room of words reads those better by itself."""
    forms = {folded[:-1]} if folded.endswith('ه') else set()
    if folded[0] in PARTICLES:
        forms |= {folded[1:], folded[1:].removesuffix('ه')}
    return any(len(form) > 2 and form in common for form in forms)


def wikidata(folder):
    counts = Counter()
    with open(folder / 'wd-arabic-names/wd_arabic.normalized.aligned.tokens', encoding='utf-8') as file:
        for line in file:
            _, letters, count = line.rstrip('\n').split('\t')
            counts[without_article(letters.replace(' ', ''))] += int(count)
    return counts


def cities(folder):
    with open(folder / 'world-cities-ar/world-cities.csv', encoding='utf-8-sig') as file:
        for row in csv.DictReader(file):
            yield from (without_article(w) for w in re.findall('[ء-غف-ي]+', row['CityNameAr']))


def fits(word):
    return re.fullmatch('[ء-غف-يڤپچگ]+', word) and len(word) >= 3 and not re.match('[بفكوس]ال', word)


def main():
    head = [line for line in TABLE.read_text(encoding='utf-8').splitlines() if line.startswith(('#', 'name\t'))]
    rows = {row['name']: (row['count'], row['source']) for row in rows_of('word_names.tsv') if row['source'] == OWN}
    common, barred, seen = nouns(), function_words(), {fold(word) for word in rows}

    def take(word, count, source):
        if fits(word) and fold(word) not in seen and fold(word) not in barred and not is_common(fold(word), common):
            seen.add(fold(word))
            rows[word] = (str(count), source)

    folder = Path(sys.argv[1])
    for word, count in sorted(wikidata(folder).items(), key=lambda item: (-item[1], item[0])):
        if count > 1 or word[:1] in PARTICLES:
            take(word, count, 'Wikidata')
    for word in sorted(set(cities(folder))):
        if fold(word) not in common:
            take(word, CITY_WEIGHT, 'world-cities')
    print('\n'.join(head))
    for word in sorted(rows):
        print('\t'.join((word, *rows[word])))


if __name__ == '__main__':
    main()
