#!/usr/bin/env python3
"""Measures `isnad find` against the Arabic cases of microsoft/Recognizers-Text.

usage: measure_recognizers.py [-v] [--isnad FILE] [--suites DIR] [SUITE…]

A case is right where the values found are exactly those expected, in any order (`exact`); `found` counts the
expected values that are among those found. Known faults of the suite are left out; the column `checked` is of the
cases whose values the suite's own tests compare, `all` of every case.
"""
import argparse
import collections
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SUITES = ["number", "ordinal", "percent", "date", "daterange", "duration", "time"]
KINDS = {
    "number": {"number", "fraction", "money"},
    "ordinal": {"ordinal"},
    "percent": {"percent"},
    "date": {"date"},
    "daterange": {"date"},
    "duration": {"duration"},
    "time": {"time"},
}
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000,
           "quarter": 7776000, "year": 31536000, "decade": 315360000, "century": 3153600000}


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def same(a, b):
    try:
        return abs(float(a) - float(b)) <= 1e-6 * max(abs(float(a)), abs(float(b)), 1e-12)
    except ValueError:
        return a == b


def expected_values(suite, case):
    """A list of sets: each expected value with what else is right in its place."""
    values = []
    for item in case["expected"]:
        future, past = item.get("future", {}), item.get("past", {})
        if suite in ("number", "ordinal"):
            values.append({item["value"]})
        elif suite == "percent":
            values.append({item["value"].rstrip("%")})
        elif suite == "duration":
            values.append({future.get("duration")})
        elif suite == "time":
            values.append({future.get("time")})
        elif suite == "date":
            values.append({(side["date"], side["date"]) for side in (future, past) if "date" in side})
        else:
            values.append({(side["startDate"], side["endDate"]) for side in (future, past) if "startDate" in side})
    return values


def day_before(day):
    import datetime
    return (datetime.date.fromisoformat(day) - datetime.timedelta(1)).isoformat()


def value_of(suite, item):
    if suite in ("date", "daterange"):
        return item.get("from"), item.get("to")
    if suite == "duration":
        return item["value"] * SECONDS.get(item["unit"], 0)
    if suite == "time":
        return item["value"] and (item["value"] + ":00")[:8]
    return item["value"]


def agrees(suite, value, wanted):
    if suite in ("date", "daterange"):
        if not wanted or ("0001-01-01", "0001-01-01") in wanted:  # a date without days
            return not wanted or value == (None, None)
        return any(value == w or (suite == "daterange" and w[1] and w[1] > w[0] and value == (w[0], day_before(w[1])))
                   for w in wanted)
    return any(same(value, w) for w in wanted)


def judge(suite, case, answer):
    found = [value_of(suite, item) for item in answer["found"] if item["kind"] in KINDS[suite]]
    wanted = expected_values(suite, case)
    left, hits = list(found), 0
    for values in wanted:
        for value in left:
            if agrees(suite, value, values):
                left.remove(value)
                hits += 1
                break
    return hits == len(wanted) and not left, hits, len(wanted), found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="show the cases that are wrong")
    parser.add_argument("--isnad", default=os.path.join(HERE, "../build/dev/isnad"))
    parser.add_argument("--suites", default=os.path.join(HERE, "../../shared/peer/recognizers"))
    parser.add_argument("suite", nargs="*")
    args = parser.parse_args()
    if not os.path.isdir(args.suites):
        sys.exit("measure_recognizers.py: no suites at " + args.suites)
    faults = {case["id"] for case in lines(os.path.join(args.suites, "known_faults.jsonl"))}
    print(f"{'suite':10} {'checked':>16} {'all':>16} {'values found':>16}")
    for suite in args.suite or SUITES:
        cases = [c for c in lines(os.path.join(args.suites, f"recognizers_{suite}.jsonl")) if c["id"] not in faults]
        asked = "".join(json.dumps({"text": c["input"], "date": c.get("reference", "")}, ensure_ascii=False) + "\n" for c in cases)
        told = subprocess.run([args.isnad, "find"], input=asked, capture_output=True, text=True, check=False)
        answers = [json.loads(line) for line in told.stdout.splitlines()]
        count = collections.Counter()
        for case, answer in zip(cases, answers, strict=True):
            right, hits, wanted, found = judge(suite, case, answer)
            group = "checked" if case["value_checked"] else "rest"
            count[group], count[group + "_right"] = count[group] + 1, count[group + "_right"] + right
            count["hits"], count["wanted"] = count["hits"] + hits, count["wanted"] + wanted
            if args.v and not right:
                print("  ", "C" if case["value_checked"] else "-", case["id"][-4:], case["input"], "|",
                      expected_values(suite, case), "|", found)
        every, every_right = count["checked"] + count["rest"], count["checked_right"] + count["rest_right"]
        cells = [(count["checked_right"], count["checked"]), (every_right, every), (count["hits"], count["wanted"])]
        print(f"{suite:10} " + " ".join(f"{r:4}/{n:<4} {r / max(n, 1):6.3f}" for r, n in cells))


main()
