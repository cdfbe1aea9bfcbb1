"""Same input, same record: at any number of threads, in any order, in one go or in several, again."""
import json
import random
import shutil
import sqlite3

import press
import pytest
from conftest import SAMPLES


def exported(isnad, record):
    done = isnad('export', record)
    assert done.status == 0, done.err
    return done.out


def test_threads(isnad, tmp_path):
    pages = press.write(tmp_path / 'press.jsonl', 600)
    files, outs = [], []
    for jobs in (1, 2, 8):
        record = tmp_path / f'{jobs}.db'
        assert isnad('read', '--jobs', jobs, '--into', record, pages, 'samples').status == 0
        files.append(record.read_bytes())
        outs.append(exported(isnad, record))
    assert outs[0] == outs[1] == outs[2]
    assert files[0] == files[1] == files[2], 'the files differ though what they hold is the same'


def test_lines_are_the_same_at_any_threads(isnad):
    outs = [isnad('read', '--format', 'jsonl', '--jobs', jobs, 'samples').out for jobs in (1, 2, 8)]
    assert outs[0] == outs[1] == outs[2] and len(outs[0]) > 10000


def test_order(isnad, tmp_path):
    """Each sample as a file of its own, in three orders."""
    names = sorted(p.name for p in SAMPLES.iterdir())
    outs = []
    for seed in range(3):
        random.Random(seed).shuffle(names)
        record = tmp_path / f'{seed}.db'
        assert isnad('read', '--into', record, *(f'samples/{n}' for n in names)).status == 0
        outs.append(exported(isnad, record))
    assert outs[0] == outs[1] == outs[2]


def test_order_of_equal_pages(isnad, tmp_path):
    """One page under two names: the record knows it by the first in the order of letters, whichever came first."""
    for name in ('a.html', 'b.html'):
        shutil.copy(SAMPLES / '08-marsad-fuel-depot.html', tmp_path / name)
    outs = []
    for order in (('a.html', 'b.html'), ('b.html', 'a.html')):
        record = tmp_path / f'{order[0]}.db'
        assert isnad('read', '--into', record, *order, cwd=tmp_path).status == 0
        outs.append(exported(isnad, record))
    assert outs[0] == outs[1] and '"uri":"a.html"' in outs[0]


def test_in_parts(isnad, tmp_path):
    first, second = press.write(tmp_path / '1.jsonl', 150, 1), press.write(tmp_path / '2.jsonl', 150, 2, 150)
    whole, parts = tmp_path / 'whole.db', tmp_path / 'parts.db'
    assert isnad('read', '--into', whole, first, second).status == 0
    for part in (second, first):
        assert isnad('read', '--into', parts, part).status == 0
    assert exported(isnad, whole) == exported(isnad, parts)
    ask = "SELECT count(*) FROM search WHERE search MATCH 'المينا OR الميناء'"
    assert sqlite3.connect(whole).execute(ask).fetchone() == sqlite3.connect(parts).execute(ask).fetchone()


def test_a_record_outgrows_its_index(isnad, tmp_path):
    first, second = press.write(tmp_path / '1.jsonl', 20, 1), press.write(tmp_path / '2.jsonl', 1200, 2, 20)
    third = press.write(tmp_path / '3.jsonl', 5, 3, 1220)
    whole, parts = tmp_path / 'whole.db', tmp_path / 'parts.db'
    assert isnad('read', '--into', whole, first, second, third).status == 0
    made = []
    for part in (first, second, third):
        assert isnad('read', '--into', parts, part).status == 0
        made.append(sqlite3.connect(parts).execute("SELECT value FROM meta WHERE name = 'index_made'").fetchone()[0])
    assert made == ['20', '1220', '1220']
    database = sqlite3.connect(parts)
    database.execute("INSERT INTO search(search) VALUES('integrity-check')")
    for words in ('الميناء', '"نقلوا إلى"', '"الهلال الأحمر"', 'في', '"في بلدة وادي"'):
        found = isnad('search', whole, words, '--most', '2000')
        assert found.out and isnad('search', parts, words, '--most', '2000').out == found.out


def parts_of(plan, names):
    """The samples in the order and the portions in which they are read into one record."""
    half, mixed = len(names) // 2, random.Random(5).sample(names, len(names))
    return {'halves': [names[:half], names[half:]], 'halves turned': [names[half:], names[:half]],
            'every other': [names[1::2], names[::2]], 'one by one': [[n] for n in names],
            'one by one mixed': [[n] for n in mixed], 'mixed halves': [mixed[half:], mixed[:half]],
            'at once mixed': [mixed]}[plan]


@pytest.fixture(scope='module')
def at_once(isnad, tmp_path_factory):
    """What a record of all samples holds; it has a republished text and a story that follows another."""
    record = tmp_path_factory.mktemp('whole') / 'whole.db'
    assert isnad('read', '--jobs', 1, '--into', record, 'samples').status == 0
    out = exported(isnad, record)
    stories = [line for line in map(json.loads, out.splitlines()) if line['type'] == 'story']
    assert any(s['reuse'] for s in stories) and any(s['continues'] for s in stories)
    assert '"type":"tally"' in out
    return out


@pytest.mark.parametrize('jobs', (1, 2, 8))
@pytest.mark.parametrize('plan', ('halves', 'halves turned', 'every other', 'one by one', 'one by one mixed',
                                  'mixed halves', 'at once mixed'))
def test_portions_of_the_samples(isnad, tmp_path, at_once, plan, jobs):
    """Stories, with their ids, what they follow and what they reuse, and tallies are those of one reading."""
    record = tmp_path / 'parts.db'
    for part in parts_of(plan, sorted(p.name for p in SAMPLES.iterdir())):
        done = isnad('read', '--jobs', jobs, '--into', record, *(f'samples/{n}' for n in part))
        assert done.status == 0, done.err
    for got, due in zip(exported(isnad, record).splitlines(), at_once.splitlines(), strict=True):
        assert got == due


def grown(isnad, path, pages):
    """The stories of a record by id, after each of its pages is read."""
    for page in pages:
        assert isnad('read', '--into', path, f'samples/{page}').status == 0
        yield {s['id']: s for s in isnad('report', path, '--json').lines()}


def test_ids_of_stories_live_on(isnad, tmp_path):
    """A story that only grew, by articles behind its first one, is known by the id that it had."""
    kept = 0
    for seed in range(3):
        names = sorted(p.name for p in SAMPLES.iterdir())
        random.Random(seed).shuffle(names)
        steps = list(grown(isnad, tmp_path / f'{seed}.db', names))
        for before, after in zip(steps, steps[1:]):
            for old in before.values():
                now = next((s for s in after.values() if s['articles'][0] == old['articles'][0]), None)
                if now and set(old['articles']) < set(now['articles']):
                    assert now['id'] == old['id'], (old['title'], now['title'])
                    kept += 1
    assert kept > 5


def test_again(isnad, record):
    before = record.read_bytes()
    done = isnad('read', '--into', record, 'samples')
    assert done.status == 0 and ' known before)' in done.err and ', 0 articles' in done.err
    assert record.read_bytes() == before
