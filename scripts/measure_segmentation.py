#!/usr/bin/env python3
"""Measures the tokens of `isnad find --tokens` against a corpus in the format of Farasa's WikiNews.pos.ref.

usage: measure_segmentation.py [-v] [--isnad FILE] [--gold FILE]

The corpus is joined into running text, sentence by sentence; a word is right where all its segments are (`segments`), or
where the attached particles و ف ب ل ك س, the article and the pronoun are (`clitics`). -v prints the words that are not.
"""
import argparse
import collections
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
PARTICLES = {"و", "ف", "ب", "ل", "ك", "س", "ال"}
PRONOUNS = {"ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ني"}


def written(segments):
    """The word as it is written: the article behind ل loses its alef."""
    word = ""
    for i, segment in enumerate(segments):
        word += "ل" if segment == "ال" and i and segments[i - 1] == "ل" else segment
    return word


def sentences(path):
    words = []
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            form, tags = line.rstrip("\n\r").split("\t")[:2]
            words.append((form if tags.startswith("PUNC") else [s for s in form.split("+") if s], tags))
            if form == ".":
                yield words
                words = []
    if words:
        yield words


def clitics(segments):
    """(attached particles and article, pronoun) of a word."""
    begin, end = 0, len(segments)
    while begin + 1 < end and segments[begin] in PARTICLES:
        begin += 1
    pronoun = segments[-1] if end > begin + 1 and segments[-1] in PRONOUNS else ""
    return tuple(segments[:begin]), pronoun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", action="store_true", help="print the words that are not right")
    parser.add_argument("--isnad", default=os.path.join(HERE, "../build/release/isnad"))
    parser.add_argument("--gold", default=os.path.join(HERE, "../../shared/peer/segmentation/WikiNews.pos.ref"))
    args = parser.parse_args()

    requests, spans = [], []
    for words in sentences(args.gold):
        text, places = b"", []
        for form, tags in words:
            word = (form if isinstance(form, str) else written(form)).encode()
            if text:
                text += b" "
            places.append((len(text), len(text) + len(word), form, tags))
            text += word
        requests.append(json.dumps({"text": text.decode(), "date": "2013-01-01"}, ensure_ascii=False))
        spans.append(places)
    done = subprocess.run([args.isnad, "find", "--tokens"], input="\n".join(requests), capture_output=True, text=True,
                          check=True)

    count, misses = collections.Counter(), collections.Counter()
    for line, places in zip(done.stdout.splitlines(), spans):
        tokens = json.loads(line)["tokens"]
        for begin, end, gold, tags in places:
            if isinstance(gold, str):
                continue
            ours = [s for t in tokens if begin <= t["span"][0] and t["span"][1] <= end for s in t["segments"]]
            count["words"] += 1
            count["segments"] += ours == gold
            count["clitics"] += clitics(ours) == clitics(gold)
            if ours != gold:
                misses["+".join(gold) + " read as " + "+".join(ours)] += 1
    for name in ("segments", "clitics"):
        print(f"{name} right: {count[name]}/{count['words']} = {count[name] / count['words']:.4f}")
    if args.v:
        for miss, times in misses.most_common():
            print(f"{times:5} {miss}")


if __name__ == "__main__":
    main()
