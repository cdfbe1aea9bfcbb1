#!/usr/bin/env python3
"""How well articles are grouped into stories, on annotated slices drawn again and again.

    scripts/measure_stories.py [--isnad FILE] [--draws N] GOLD...

One slice is few stories, and one of them that falls apart moves its figure by a hundredth. So each draw takes 85 of a
hundred articles of a slice, adds up to 270 others of the same days, which are in no gold story, and groups them all;
what is told is the mean of BCubed precision, recall and F1 over the draws. Settings of the story room are chosen on
these means of all slices but one, and read on that one.

GOLD is a file with "stories": lists of the addresses of articles of ../shared/corpora/saudinewsnet.
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / 'shared'
KEPT, STEP, STEPS = 0.85, 90, 4  # share of a slice; others that are added: none, one step, … three


def articles_of(days):
    """The articles of some days as JSON lines, by address."""
    corpus = subprocess.run([sys.executable, SHARED / 'gold/corpus.py', 'saudinewsnet', '--days', ','.join(sorted(days))],
                            capture_output=True, check=True)
    return {json.loads(line)['uri']: line for line in corpus.stdout.decode().splitlines()}


def grouped(isnad, lines):
    """The story of each article, by address."""
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as texts:
        texts.write('\n'.join(lines) + '\n')
        texts.flush()
        read = subprocess.run([isnad, 'read', '--quiet', '--format', 'jsonl', texts.name], capture_output=True, check=True)
    rows = [json.loads(line) for line in read.stdout.decode().splitlines() if line.startswith(('{"type":"article"', '{"type":"story"'))]
    uris = {row['id']: row['uri'] for row in rows if row['type'] == 'article'}
    return {uris[article]: row['id'] for row in rows if row['type'] == 'story' for article in row['articles']}


def bcubed(gold, found):
    """Precision, recall and F1 over the articles that both know."""
    items = [uri for uri in gold if uri in found]

    def members(labels):
        sets = {}
        for uri in items:
            sets.setdefault(labels[uri], set()).add(uri)
        return {uri: sets[labels[uri]] for uri in items}
    ours, theirs = members(found), members(gold)
    p = sum(len(ours[u] & theirs[u]) / len(ours[u]) for u in items) / len(items)
    r = sum(len(ours[u] & theirs[u]) / len(theirs[u]) for u in items) / len(items)
    return p, r, 2 * p * r / (p + r)


def draws(gold, articles, many):
    """The slice itself, then draws from it."""
    inside = sorted(uri for uri in gold if uri in articles)
    outside = sorted(uri for uri in articles if uri not in gold)
    yield [articles[uri] for uri in inside]
    for draw in range(many):
        chance = random.Random(draw)
        taken = [uri for uri in inside if chance.random() < KEPT]
        taken += chance.sample(outside, min(len(outside), STEP * (draw % STEPS)))
        yield [articles[uri] for uri in sorted(taken)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--isnad', default=ROOT / 'build/release/isnad', type=pathlib.Path)
    parser.add_argument('--draws', default=12, type=int)
    parser.add_argument('gold', nargs='+', type=pathlib.Path)
    options = parser.parse_args()
    for path in options.gold:
        stories = json.loads(path.read_text(encoding='utf-8'))['stories']
        gold = {uri: number for number, story in enumerate(stories) for uri in story}
        articles = articles_of({uri[:10] for uri in gold})
        scores = [bcubed(gold, grouped(options.isnad, lines)) for lines in draws(gold, articles, options.draws)]
        whole, drawn = scores[0], scores[1:]
        mean = [sum(score[i] for score in drawn) / len(drawn) for i in range(3)] if drawn else whole
        print(f'{path.stem}: F1 {whole[2]:.3f}; of {len(drawn)} draws P {mean[0]:.3f}, R {mean[1]:.3f}, F1 {mean[2]:.3f}', flush=True)


if __name__ == '__main__':
    main()
