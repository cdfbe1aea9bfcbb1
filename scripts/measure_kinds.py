#!/usr/bin/env python3
"""Prints the tables of docs/quality.md: figures by kind, events by type, and the other measures of claims, per set.

usage: scripts/measure_kinds.py [--isnad BINARY] [--shared DIR] [--misses KIND]

Needs the annotated articles of ../shared/gold and the corpus that they are from. --misses prints instead every figure of
KIND (or event of that type) that was missed, found in excess or read as another kind.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def option(name, otherwise):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else otherwise


ISNAD = pathlib.Path(option('--isnad', os.environ.get('ISNAD') or ROOT / 'build/release/isnad')).resolve()
GOLD = pathlib.Path(option('--shared', ROOT.parent / 'shared')).resolve() / 'gold'
SETS = ('claims.json', 'claims2.json')


def read_sets(score):
    """For each set: (gold items, record items, article) of every article, and the set's own score."""
    with tempfile.TemporaryDirectory() as folder:
        texts, record = pathlib.Path(folder) / 'texts.jsonl', pathlib.Path(folder) / 'record.jsonl'
        gold = [GOLD / 'dev' / name for name in SETS]
        with open(texts, 'wb') as out:
            subprocess.run([sys.executable, GOLD / 'corpus.py', 'saudinewsnet', '--gold', *gold], stdout=out, check=True)
        with open(record, 'wb') as out:
            subprocess.run([ISNAD, 'read', '--quiet', '--format', 'jsonl', texts], stdout=out, check=True)
        articles, items, _ = score.load_record(record)
    by_uri = {a['uri']: a for a in articles.values()}
    for path in gold:
        pairs = []
        for labels in json.loads(path.read_text(encoding='utf-8')):
            article = by_uri[labels['id']]
            text = score.Text(article['text'])
            pairs.append((score.gold_as_items(labels, text), score.record_as_items(items[article['id']], text), article))
        report, _ = score.compare((a['id'], g, p) for g, p, a in pairs)
        yield pairs, report


def overlap(a, b):
    return min(a['at'][1], b['at'][1]) - max(a['at'][0], b['at'][0])


def paired(score, what, gold, found):
    """Pairs as score.py makes them, and those left on either side."""
    if what == 'figures':
        same = lambda a, b: all((a.get(k) is None) == (b.get(k) is None) and float(a.get(k) or 0) == float(b.get(k) or 0) for k in ('low', 'high'))
        pairs = score.pair_up(gold, found, lambda a, b: score.near(a['at'], b['at']) and same(a, b), overlap)
    else:
        pairs = score.pair_up(gold, found, lambda a, b: a['type'] == b.get('type') and score.near(a['at'], b['at'], 40), overlap)
    ids = {id(x) for pair in pairs for x in pair}
    return pairs, [g for g in gold if id(g) not in ids], [f for f in found if id(f) not in ids]


def kind_of(what, item):
    return item['kind'] if what == 'figures' else item['type']


def counts(score, what, sets):
    """kind -> for each set [right, in gold, found]."""
    out = {}
    for nth, (pairs, _) in enumerate(sets):
        for gold, found, _ in pairs:
            at = lambda item: out.setdefault(kind_of(what, item), [[0, 0, 0] for _ in sets])[nth]
            for g in gold[what]:
                at(g)[1] += 1
            for f in found[what]:
                at(f)[2] += 1
            for g, f in paired(score, what, gold[what], found[what])[0]:
                at(g)[0] += kind_of(what, g) == kind_of(what, f)
    return out


def cells(right, gold, found):
    p, r = right / found if found else None, right / gold if gold else None
    f1 = 2 * right / (gold + found) if gold + found else None
    return ' | '.join('–' if x is None else f'{x:.2f}' for x in (p, r, f1))


def print_kinds(name, table):
    print(f'\n| {name} | labelled | P | R | F1 | labelled, 2nd set | P | R | F1 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
    for kind, rows in sorted(table.items(), key=lambda row: (-sum(r[1] for r in row[1]), row[0])):
        print(f'| `{kind}` | ' + ' | '.join(f'{r[1]} | {cells(*r)}' for r in rows) + ' |')


def print_measures(reports):
    print('\n| measure | 1st set | 2nd set |\n| --- | ---: | ---: |')
    for key in ('figures', 'figures_strict', 'statement_cues', 'statements', 'events'):
        print(f'| {key.replace("_", " ")}, F1 | ' + ' | '.join(f'{r[key]["f1"]:.3f}' for r in reports) + ' |')
    for key in reports[0]['fields']:
        what, field = key.split('.')
        print(f'| of found {what}s: {field} right | ' + ' | '.join(f'{r["fields"].get(key, 0):.3f}' for r in reports) + ' |')


def print_misses(score, sets, kind):
    for pairs, _ in sets:
        for gold, found, article in pairs:
            for what in ('figures', 'events'):
                both, missed, extra = paired(score, what, gold[what], found[what])
                for g in missed:
                    if kind_of(what, g) == kind:
                        print('missed', article['uri'], g['anchor'])
                for f in extra:
                    if kind_of(what, f) == kind:
                        print('extra ', article['uri'], f['text'], f.get('rule'))
                for g, f in both:
                    if kind_of(what, g) != kind_of(what, f) and kind in (kind_of(what, g), kind_of(what, f)):
                        print('other ', article['uri'], g['anchor'], kind_of(what, g), '→', kind_of(what, f))


def main():
    if not ISNAD.exists() or not (GOLD / 'score.py').exists():
        sys.exit(f'scripts/measure_kinds.py: needs {ISNAD} and {GOLD}')
    sys.path.insert(0, str(GOLD))
    import score
    sets = list(read_sets(score))
    if '--misses' in sys.argv:
        return print_misses(score, sets, option('--misses', ''))
    print_kinds('figures', counts(score, 'figures', sets))
    print_kinds('events', counts(score, 'events', sets))
    print_measures([report for _, report in sets])


if __name__ == '__main__':
    main()
