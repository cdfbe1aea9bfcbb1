"""A few new articles in a record: put into the stories there are, until all stories are made anew."""
import json
import random
import signal
import sqlite3
import time

import press
import pytest
from conftest import SAMPLES
from reading_room import open_room


def exported(isnad, record):
    done = isnad('export', record)
    assert done.status == 0, done.err
    return done.out


def meta(record):
    with sqlite3.connect(record) as db:
        return dict(db.execute('SELECT name, value FROM meta'))


def stories(record):
    with sqlite3.connect(record) as db:
        return dict(db.execute('SELECT a.uri, t.id FROM story_article s JOIN article a ON a.key = s.article JOIN story t ON t.key = s.story'))


def by_key(record):
    with sqlite3.connect(record) as db:
        return {key: (uri, story) for key, uri, story in
                db.execute('SELECT a.key, a.uri, t.id FROM story_article s JOIN article a ON a.key = s.article JOIN story t ON t.key = s.story')}


def first_of(articles, uri):
    return next(key for key, (other, _) in articles.items() if other == uri)


def entities(record):
    with sqlite3.connect(record) as db:
        return set(db.execute('SELECT * FROM entity'))


def check_sound(record):
    """Every article of a finished record stands in one story that is there, and every story has one."""
    with sqlite3.connect(record) as db:
        assert db.execute('PRAGMA integrity_check').fetchone() == ('ok',)
        db.execute("INSERT INTO search(search) VALUES('integrity-check')")
        assert db.execute('PRAGMA foreign_key_check').fetchall() == []
        for empty in ('SELECT key FROM article EXCEPT SELECT article FROM story_article',
                      'SELECT key FROM story EXCEPT SELECT story FROM story_article',
                      'SELECT coalesce(entity, entity_read) FROM name JOIN form ON form.key = form '
                      'WHERE entity_read IS NOT NULL EXCEPT SELECT id FROM entity'):
            assert db.execute(empty).fetchall() == [], empty


def place(isnad, record, *paths, most=1000):
    done = isnad('read', '--place', most, '--into', record, *paths)
    assert done.status == 0, done.err
    return done.err


@pytest.fixture(scope='module')
def at_once(isnad, tmp_path_factory):
    record = tmp_path_factory.mktemp('placing') / 'whole.db'
    assert isnad('read', '--into', record, 'samples').status == 0
    return record


@pytest.fixture
def half(isnad, tmp_path):
    """Every other sample, read; and the names of the rest."""
    names = sorted(f'samples/{p.name}' for p in SAMPLES.iterdir())
    record = tmp_path / 'half.db'
    assert isnad('read', '--into', record, *names[::2]).status == 0
    return record, names[1::2]


def test_placed_then_settled_is_as_read_at_once(isnad, half, at_once):
    record, rest = half
    random.Random(3).shuffle(rest)
    before = len(stories(record))
    for name in rest:
        assert 'placed into the stories there are' in place(isnad, record, name)
        check_sound(record)
    assert meta(record)['placed'] == str(len(stories(record)) - before)
    assert entities(record) == entities(at_once), 'entities need no settling'
    assert isnad('settle', record).status == 0
    assert 'placed' not in meta(record)
    assert exported(isnad, record) == exported(isnad, at_once)
    assert 'settled already' in isnad('settle', record).err


@pytest.mark.parametrize('first', range(4))
def test_most_are_placed_where_all_at_once_puts_them(isnad, tmp_path, at_once, first):
    """A quarter of the samples, added to the others. What joins two stories is for settling, so not all are."""
    names = sorted(f'samples/{p.name}' for p in SAMPLES.iterdir())
    few, record = names[first::4], tmp_path / 'most.db'
    assert isnad('read', '--into', record, *(n for n in names if n not in few)).status == 0
    for name in few:
        place(isnad, record, name)
    now, whole = stories(record), stories(at_once)
    pairs = [(a, b) for a in whole for b in whole if a < b]
    together = {p for p in pairs if whole[p[0]] == whole[p[1]]}
    found = {p for p in pairs if now[p[0]] == now[p[1]]}
    both = len(found & together)
    assert both >= 0.65 * max(len(found), len(together)), (both, len(found), len(together))


def test_a_small_record_makes_all_its_stories(isnad, half, at_once):
    record, rest = half
    for name in rest:
        assert isnad('read', '--into', record, name).status == 0
    assert 'placed' not in meta(record) and exported(isnad, record) == exported(isnad, at_once)


def test_more_than_may_be_placed_makes_all_stories(isnad, half, at_once):
    record, rest = half
    place(isnad, record, rest[0], most=3)
    assert meta(record)['placed'] == '2'
    place(isnad, record, *rest[1:], most=3)
    assert 'placed' not in meta(record) and exported(isnad, record) == exported(isnad, at_once)


def test_a_record_says_that_it_is_not_settled(isnad, half):
    record, rest = half
    assert 'were placed' not in isnad('report', record).err
    place(isnad, record, rest[0])
    for command in ('report', 'quality'):
        assert '2 articles were placed' in isnad(command, record).err
    with open_room(isnad, record) as room:
        assert room.get('/record')['meta']['placed'] == '2'


@pytest.mark.parametrize('change, joins', [
    ({'outlet': 'صحيفة أخرى'}, True),                      # a copy
    ({'outlet': 'صحيفة أخرى', 'date': None}, True),        # of no known day
    ({'more': 'وقال شاهد إن الطريق أغلق حتى المساء.'}, True),  # the page again, with more on it
    ({'date': '2024-06-01'}, False),                       # the same words, months later
])
def test_what_joins_a_story(isnad, tmp_path, change, joins):
    record = tmp_path / 'press.db'
    assert isnad('read', '--into', record, press.write(tmp_path / 'press.jsonl', 60)).status == 0
    change = dict(change)
    page = json.loads(press.lines(60)[17])
    old = page['uri']
    page['text'] += '\n' + change.pop('more') if 'more' in change else ''
    if 'outlet' in change or 'date' in change:
        page['uri'] += '-again'
    page.update(change)
    new = tmp_path / 'new.jsonl'
    new.write_text(json.dumps({k: v for k, v in page.items() if v is not None}, ensure_ascii=False), encoding='utf-8')
    before = by_key(record)
    place(isnad, record, new)
    check_sound(record)
    after = by_key(record)
    fellows = {key for key, (_, story) in after.items() if story == after[max(after)][1]}
    assert (first_of(before, old) in fellows) == joins
    assert {key: after[key] for key in after if key not in fellows} == {key: before[key] for key in before if key not in fellows}, \
        'other stories keep their ids'


def test_pages_without_articles_leave_the_stories(isnad, half, tmp_path):
    record, _ = half
    before = stories(record)
    bad = tmp_path / 'bad.html'
    bad.write_bytes(b'\x00\x01\x02' * 100)
    done = isnad('read', '--into', record, bad)
    assert done.status in (1, 2), done.err
    assert stories(record) == before and meta(record)['finished'] == '1'


def test_corrections_stay(isnad, half, at_once):
    record, rest = half
    with open_room(isnad, record) as room:
        now = room.get('/stories', limit=500)['stories']
        one, other = now[0]['id'], now[-1]['id']
        moved, to = (room.get('/stories/' + s)['articles'][0]['id'] for s in (other, one))
        kept = room.ask('/api/v1/corrections', 'POST', {'item': moved, 'field': 'story', 'was': other, 'value': to, 'who': 'سلمى', 'why': 'خبر واحد'})
        assert kept.status == 201, kept.body
    for name in rest:
        place(isnad, record, name)
    check_sound(record)
    with sqlite3.connect(record) as db:
        ask = 'SELECT s.story FROM story_article s JOIN article a ON a.key = s.article WHERE a.id = ?'
        assert db.execute(ask, [moved]).fetchone() == db.execute(ask, [to]).fetchone()
    assert isnad('settle', record).status == 0
    settled = exported(isnad, record)
    with sqlite3.connect(record) as db:
        db.execute("DELETE FROM meta WHERE name = 'finished'")
    assert isnad('settle', record).status == 0
    assert exported(isnad, record) == settled


def test_killed_at_any_moment(isnad, half, at_once):
    record, rest = half
    rng = random.Random(11)
    for name in rest:
        run = isnad.start('read', '--quiet', '--place', '1000', '--into', record, name)
        time.sleep(rng.random() * 0.15)
        run.send_signal(signal.SIGKILL)
        run.wait()
        run.stderr.close()
        if meta(record).get('finished') == '1':
            check_sound(record)
    place(isnad, record, *rest)
    check_sound(record)
    isnad('settle', record)
    assert exported(isnad, record) == exported(isnad, at_once)
