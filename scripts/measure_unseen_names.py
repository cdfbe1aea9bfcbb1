#!/usr/bin/env python3
"""Measures names that the lexicon does not know: a part of its rows is withheld, and the same gold is scored again.

usage: measure_unseen_names.py [-v] [--isnad FILE] [--shared DIR] [--texts FILE] [--part N] [--seeds N]

From a copy of lexicon/ar every Nth row (3 unless told) of people, places and organisations and every Nth word of given,
family and foreign names is taken out, chosen by a hash of the row and a seed; countries and class words stay. Printed: the
scorer's distinct forms with the whole lexicon and, averaged over the seeds, without that part; and `unseen`: recall over the
gold names that the whole lexicon finds as a row and that the cut lexicon no longer holds. -v lists what is lost.
"""
import argparse
import collections
import hashlib
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROWS = ("people.tsv", "places.tsv", "places_own.tsv", "orgs.tsv")
WORDS = {"given_names.tsv": ("given", "given_foreign", "weak", "family", "surname", "surname_foreign"), "foreign_names.tsv": None}


def drawn(text, seed, part):
    return int(hashlib.sha256(f"{seed} {text}".encode()).hexdigest(), 16) % part == 0


def cut_rows(path, seed, part):
    lines, header, withheld = [], False, set()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not header:
            header = header or not line.startswith("#")
        elif drawn(line.split("\t")[0], seed, part):
            cells = line.split("\t")
            withheld.update(cells[0].split("|"))
            if path.name == "people.tsv":
                withheld.update(cells[-1].split("|"))
            continue
        lines.append(line)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return withheld - {""}


def cut_words(path, seed, part, classes):
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        name, tab, words = line.partition("\t")
        if tab and not line.startswith("#") and (name in classes if classes else len(name) == 1):
            words = " ".join(w for w in words.split(" ") if not drawn(w, seed, part))
        lines.append(name + tab + words)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def cut_lexicon(folder, seed, part):
    shutil.copytree(ROOT / "lexicon/ar", folder)
    withheld = set()
    for name in ROWS:
        withheld |= cut_rows(folder / name, seed, part)
    for name, classes in WORDS.items():
        cut_words(folder / name, seed, part, classes)
    for name in ROWS:  # a spelling that another row keeps is not unseen
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                withheld -= set(line.split("\t")[0].split("|")) | set(line.split("\t")[-1].split("|"))
    return withheld


class Scorer:
    """The scorer of ../shared and its gold names, by the article's address."""

    def __init__(self, shared):
        spec = importlib.util.spec_from_file_location("score", shared / "gold/score.py")
        self.score = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.score)
        self.gold = {}
        for name in ("claims.json", "claims2.json"):
            for article in json.loads((shared / "gold/dev" / name).read_text(encoding="utf-8")):
                names = {(kind, self.score.name_key(n)) for kind, list_ in article["names"].items() for n in list_}
                self.gold.setdefault(article["id"], set()).update((k, n) for k, n in names if n)

    def found(self, record):
        articles, items, _ = self.score.load_record(record)
        out = collections.defaultdict(set)
        for key, article in articles.items():
            out[article["uri"]].update((r["kind"], self.score.name_key(r["text"])) for r in items[key]["name"])
        return out

    def numbers(self, found):
        """Of each kind and of all: (right, found, wanted)."""
        count = collections.defaultdict(lambda: [0, 0, 0])
        for uri, gold in self.gold.items():
            mine = {n for n in found.get(uri, set()) if n[1]}
            for kind in ("person", "place", "org", "all"):
                g = {n for n in gold if kind in (n[0], "all")}
                m = {n for n in mine if kind in (n[0], "all")}
                count[kind] = [a + b for a, b in zip(count[kind], (len(g & m), len(m), len(g)))]
        return count


def f1(right, found, wanted):
    p, r = right / max(found, 1), right / max(wanted, 1)
    return f"{2 * p * r / (p + r) if p + r else 0:.3f} (P {p:.3f}, R {r:.3f})"


def read(isnad, texts, record, *more):
    with open(record, "wb") as out:
        subprocess.run([isnad, "read", "--quiet", "--format", "jsonl", *more, texts], stdout=out, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--isnad", default=str(ROOT / "build/release/isnad"))
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--texts", help="the development articles as corpus.py writes them; made where not given")
    parser.add_argument("--part", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=3)
    args = parser.parse_args()
    scorer = Scorer(args.shared)
    with tempfile.TemporaryDirectory(prefix="isnad-unseen-") as folder:
        folder = pathlib.Path(folder)
        texts = args.texts
        if not texts:
            texts = folder / "dev.jsonl"
            gold = [args.shared / "gold/dev" / f for f in ("claims.json", "claims2.json")]
            with open(texts, "wb") as out:
                subprocess.run([sys.executable, args.shared / "gold/corpus.py", "saudinewsnet", "--gold", *gold], stdout=out, check=True)
        read(args.isnad, texts, folder / "whole.jsonl")
        whole = scorer.found(folder / "whole.jsonl")
        total, unseen = collections.defaultdict(lambda: [0, 0, 0]), collections.defaultdict(lambda: [0, 0])
        lost = collections.Counter()
        for seed in range(args.seeds):
            withheld = {scorer.score.name_key(n) for n in cut_lexicon(folder / f"lexicon{seed}", seed, args.part)}
            read(args.isnad, texts, folder / "cut.jsonl", "--lexicon", folder / f"lexicon{seed}")
            cut = scorer.found(folder / "cut.jsonl")
            for kind, values in scorer.numbers(cut).items():
                total[kind] = [a + b for a, b in zip(total[kind], values)]
            for uri, gold in scorer.gold.items():
                for name in (n for n in gold if n[1] in withheld):
                    for kind in (name[0], "all"):
                        unseen[kind][0] += name in cut.get(uri, set())
                        unseen[kind][1] += 1
                    if name not in cut.get(uri, set()):
                        lost[name] += 1
    for kind, values in scorer.numbers(whole).items():
        got, wanted = unseen[kind]
        print(f"{kind:7} whole {f1(*values)}  without a part of {args.part} {f1(*total[kind])}  "
              f"unseen recall {got / max(wanted, 1):.3f} of {wanted}")
    if args.v:
        print(" | ".join(f"{kind} {name} {n}" for (kind, name), n in lost.most_common()))


if __name__ == "__main__":
    main()
