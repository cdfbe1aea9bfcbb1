#!/usr/bin/env python3
"""Counts of how many states lexicon/ar/people.tsv knows who headed them, headed their government and was their foreign minister.

usage: measure_offices.py [--lexicon DIR] [-v]

The states are those of countries.tsv but for the territories below. Printed: for each office the states with a holder since
November 2010 and how many holders there are, then the states that lack one. -v prints each state's holders. Python's library alone.
"""
import argparse
import collections
import pathlib

HERE = pathlib.Path(__file__).resolve().parent.parent / 'lexicon' / 'ar'
OFFICES = {'head': 'heads of state', 'government': 'heads of government', 'foreign': 'foreign ministers'}
ROLES = {*OFFICES, 'defence', 'leader', 'envoy', 'un', 'military', 'cleric', 'other', 'past'}
TERRITORIES = {'GL', 'HK', 'MO', 'PR'}


def rows(folder, name):
    lines = [line for line in (folder / name).read_text(encoding='utf-8').splitlines() if line and not line.startswith('#')]
    head = lines[0].split('\t')
    return [dict(zip(head, line.split('\t'))) for line in lines[1:]]


def holders(folder=HERE):
    """(state, office) -> Latin names of those who held it since November 2010, of every state and office, and the states' names."""
    states = {row['iso']: row['latin'] for row in rows(folder, 'countries.tsv') if row['iso'] not in TERRITORIES}
    held = {(iso, office): [] for iso in states for office in OFFICES}
    for row in rows(folder, 'people.tsv'):
        roles = row['role'].split('|')
        for office in set(roles) & set(OFFICES) if 'past' not in roles else ():
            if row['iso'] in states:
                held[row['iso'], office].append(row['latin'])
    return held, states


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--lexicon', type=pathlib.Path, default=HERE)
    parser.add_argument('-v', action='store_true')
    asked = parser.parse_args()
    held, states = holders(asked.lexicon)
    people = collections.Counter()
    for office, name in OFFICES.items():
        known = [iso for iso in states if held[iso, office]]
        people[office] = sum(len(held[iso, office]) for iso in states)
        print(f'{name}: {people[office]} of {len(known)} of {len(states)} states')
        for iso in states:
            if not held[iso, office]:
                print(f'  none: {iso} {states[iso]}')
    for iso in states if asked.v else ():
        print(f'{iso} {states[iso]}')
        for office in OFFICES:
            print(f'  {office}: ' + ', '.join(held[iso, office]))


if __name__ == '__main__':
    main()
