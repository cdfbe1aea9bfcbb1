"""The table of people: offices of every state, and names that mean one person."""
import collections
import sys

from conftest import ROOT

sys.path.insert(0, str(ROOT / 'scripts'))
from measure_offices import HERE, ROLES, holders, rows

PEOPLE = rows(HERE, 'people.tsv')


def test_every_state_has_holders():
    held, states = holders()
    assert len(states) == 198  # 193 members of the United Nations, Palestine, the Vatican, Kosovo, Taiwan, Western Sahara
    assert [key for key, names in held.items() if not names] == []


def test_rows_are_sorted_and_roles_known():
    assert [(row['iso'], row['latin']) for row in PEOPLE] == sorted((row['iso'], row['latin']) for row in PEOPLE)
    assert [row['latin'] for row in PEOPLE if not set(row['role'].split('|')) <= ROLES] == []
    assert [row['latin'] for row in PEOPLE if not row['forms'] or not row['iso']] == []


def test_a_name_means_one_person():
    """The finder takes the first of two rows with one form, and tells nobody."""
    for column in ('forms', 'alone'):
        bearers = collections.defaultdict(set)
        for row in PEOPLE:
            for form in filter(None, row.get(column, '').split('|')):
                bearers[form].add((row['iso'], row['latin']))
        assert {form: who for form, who in bearers.items() if len(who) > 1} == {}
