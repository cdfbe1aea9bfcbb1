"""Sentences of tests/data/unseen.tsv, labelled by people before the program read them: what is expected is the right answer, and what the
program is known to miss is named beside it. A miss that is mended, and one that is new, both fail."""
import csv
import json
import re

import pytest

from conftest import ROOT


def rows():
    with open(ROOT / 'tests/data/unseen.tsv', encoding='utf-8') as lines:
        return list(csv.DictReader((l for l in lines if not l.startswith('#')), delimiter='\t', quoting=csv.QUOTE_NONE))


def words(text):
    return {re.sub('^(?:[وفبلك]?ال|لل)', '', w) or w for w in text.split()}


def same(wanted, found):
    """One's words hold the other's, particles and articles aside."""
    if wanted is None or found is None:
        return wanted is found
    a, b = words(wanted), words(found)
    return a <= b or b <= a or len(a & b) * 2 >= len(a | b)


def parts(cell):
    return [[p.strip() for p in part.split(' > ')] for part in cell.split(' | ')] if cell else []


def untrue(figure, wanted):
    """Which of side, place, day and speaker are not as labelled; `?` is not judged."""
    found = {part: figure[part] and figure[part]['text'] for part in ('side', 'place', 'speaker')}
    found['date'] = figure['date'] and figure['date']['from']
    for part, value in zip(('side', 'place', 'date', 'speaker'), wanted):
        if value != '?' and not same(None if value == '-' else value, found[part]):
            yield part


def missed(row, article, items):
    """What of the row is not found, or otherwise: `attack`, `attack actor`, `2..2`, `2..2 killed`."""
    text = article['text'].encode()
    at = lambda item: len(text[:item['span'][0]].decode())
    body = article['text'].index('\n') + 1
    left, out = [i for i in items if i['type'] == 'event'], []
    for kind, trigger, *wanted in parts(row['events']):
        place = article['text'].index(trigger, body)
        hit = next((e for e in left if e['event_type'] == kind and abs(at(e) - place) <= 40), None)
        if hit is None:
            out.append(kind)
            continue
        left.remove(hit)
        for role, name in zip(('actor', 'target'), wanted):
            found = hit[role] and hit[role]['text']
            out += [f'{kind} {role}'] * (name != '?' and not same(None if name == '-' else name, found))
    left_figures = [i for i in items if i['type'] == 'figure']
    for bounds, kind, *more in parts(row['figures']):
        low, high = (float(b) if b else None for b in bounds.split('..'))
        hits = [f for f in left_figures if (f['low'], f['high']) == (low, high)]
        if not hits:
            out.append(bounds)
            continue
        hit = next((f for f in hits if f['kind'] == kind), hits[0])
        left_figures.remove(hit)
        out += [f'{bounds} {kind}'] * (kind not in ('?', hit['kind'])) + [f'{bounds} {part}' for part in untrue(hit, more)]
    return out + [f'+ {e["event_type"]}' for e in left] + [f'+ {f["kind"]} {f["low"]:g}' for f in left_figures]


@pytest.fixture(scope='module')
def read(isnad, tmp_path_factory):
    """For each row the article and its items."""
    page = tmp_path_factory.mktemp('unseen') / 'unseen.jsonl'
    with open(page, 'w', encoding='utf-8') as out:
        for i, row in enumerate(rows()):
            title, text = row['text'].split(' ¶ ')
            out.write(json.dumps({'uri': f'unseen-{i:02}', 'title': title, 'date': '2016-03-07', 'text': text}, ensure_ascii=False) + '\n')
    lines = isnad('read', '--quiet', '--format', 'jsonl', page).lines()
    articles = {l['uri']: l for l in lines if l['type'] == 'article'}
    return [(articles[f'unseen-{i:02}'], [l for l in lines if l.get('article') == articles[f'unseen-{i:02}']['id']])
            for i in range(len(rows()))]


@pytest.mark.parametrize('nth', range(len(rows())))
def test_sentence(read, nth):
    row = rows()[nth]
    assert sorted(missed(row, *read[nth])) == sorted(filter(None, (row['missed'] or '').split(' | '))), row['text']
