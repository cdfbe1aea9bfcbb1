"""Same input, same record: at any number of threads, in any order, in one go or in several, again."""
import random
import shutil
import sqlite3

import press
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


def test_again(isnad, record):
    before = record.read_bytes()
    done = isnad('read', '--into', record, 'samples')
    assert done.status == 0 and ' known before)' in done.err and ', 0 articles' in done.err
    assert record.read_bytes() == before
