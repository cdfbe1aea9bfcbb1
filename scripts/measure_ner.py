#!/usr/bin/env python3
"""Measures the names of `isnad find` against BIO-tagged sentences (a word and its tag a line, a blank line between sentences).

usage: measure_ner.py [-v] [--isnad FILE] [--lexicon DIR] [BIO_FILE…]

Tags of people, places and organisations count (PER PERS LOC ORG, with or without more letters); others are left out.
`exact`: the same words and kind; `near`: the same kind and a word in common; `forms`: distinct pairs of spelling and kind in a
whole file. A suite's own habits differ from the record's guide (class words, nationalities), so this is a floor.
-v prints what was missed (`-`) and what was found beside it (`+`).
"""
import argparse
import collections
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {"PER": "person", "LOC": "place", "GPE": "place", "ORG": "org"}


def sentences(path):
    words = []
    with open(path, encoding="utf-8") as file:
        for line in list(file) + [""]:
            parts = line.split()
            if parts:
                words.append((parts[0], parts[-1] if len(parts) > 1 else "O"))
            elif words:
                yield words
                words = []


def gold_spans(words):
    """(first word, past the last word, kind) of each tagged name."""
    spans, begin, kind = [], None, None
    for i, (_, tag) in enumerate(words + [("", "O")]):
        mark, _, what = tag.partition("-")
        what = KINDS.get(what[:3])
        if begin is not None and (mark != "I" or what != kind):
            spans.append((begin, i, kind))
            begin = None
        if mark in "BI" and what and begin is None:
            begin, kind = i, what
    return spans


def found_spans(words, found):
    """The same of what was found, by the words that its bytes touch."""
    edges, at = [], 0
    for word, _ in words:
        edges.append((at, at + len(word.encode())))
        at = edges[-1][1] + 1
    spans = []
    for item in found:
        if item["kind"] == "name":
            begin, end = item["span"]
            inside = [i for i, (b, e) in enumerate(edges) if b < end and e > begin]
            spans.append((inside[0], inside[-1] + 1, item["name_kind"]))
    return spans


def f1(hits_p, found, hits_r, gold):
    p, r = hits_p / max(found, 1), hits_r / max(gold, 1)
    return f"{2 * p * r / (p + r) if p + r else 0:.3f} (P {p:.3f}, R {r:.3f})"


class Tally:
    def __init__(self):
        self.counts = collections.defaultdict(lambda: [0] * 5)  # exact, near gold, near found, gold, found
        self.forms = collections.defaultdict(lambda: (set(), set()))

    def add(self, gold, found, spelling):
        for kind in set(KINDS.values()):
            g = [s for s in gold if s[2] == kind]
            f = [s for s in found if s[2] == kind]
            touch = lambda a, others: any(a[0] < b[1] and b[0] < a[1] for b in others)
            values = (len(set(g) & set(f)), sum(touch(a, f) for a in g), sum(touch(a, g) for a in f), len(g), len(f))
            for key in (kind, "all"):
                self.counts[key] = [a + b for a, b in zip(self.counts[key], values)]
                self.forms[key][0].update((kind, spelling(s)) for s in g)
                self.forms[key][1].update((kind, spelling(s)) for s in f)

    def print(self):
        for key in ("all", *sorted(set(KINDS.values()))):
            exact, near_gold, near_found, gold, found = self.counts[key]
            wanted, had = self.forms[key]
            both = len(wanted & had)
            print(f"{key:7} exact {f1(exact, found, exact, gold)}  near {f1(near_found, found, near_gold, gold)}  "
                  f"forms {f1(both, len(had), both, len(wanted))}  of {gold}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--isnad", default=os.path.join(HERE, "../build/release/isnad"))
    parser.add_argument("--lexicon")
    ner = os.path.join(HERE, "../../shared/peer/ner")
    parser.add_argument("files", nargs="*", default=[os.path.join(ner, f) for f in ("train.txt", "dev.txt", "test.txt")])
    args = parser.parse_args()

    tally = Tally()
    command = [args.isnad, "find"] + (["--lexicon", args.lexicon] if args.lexicon else [])
    for path in args.files:
        texts = list(sentences(path))
        requests = "".join(json.dumps({"text": " ".join(w for w, _ in words)}, ensure_ascii=False) + "\n" for words in texts)
        done = subprocess.run(command, input=requests.encode(), capture_output=True, check=True)
        for words, line in zip(texts, done.stdout.decode().splitlines()):
            gold, found = gold_spans(words), found_spans(words, json.loads(line)["found"])
            spelling = lambda s: " ".join(w for w, _ in words[s[0]:s[1]])
            tally.add(gold, found, spelling)
            if args.v and set(gold) != set(found):
                marks = [f"-{k} {spelling((b, e, k))}" for b, e, k in gold if (b, e, k) not in found]
                marks += [f"+{k} {spelling((b, e, k))}" for b, e, k in found if (b, e, k) not in gold]
                print(" ".join(w for w, _ in words), "\n   ", " | ".join(marks))
    tally.print()


if __name__ == "__main__":
    main()
