"""The id of a story, kept by someone while the record grew, leads to the story that holds what it was named by."""
import shutil
import sqlite3

import pytest
from conftest import SAMPLES
from reading_room import open_room


def firsts(record):
    """The first article of each story, by the story's id."""
    with sqlite3.connect(record) as db:
        return dict(db.execute('SELECT t.id, a.uri FROM story t JOIN article a ON a.key = t.key'))


def homes(record):
    """The story of each article."""
    with sqlite3.connect(record) as db:
        return dict(db.execute('SELECT a.uri, t.id FROM story_article s JOIN article a ON a.key = s.article '
                               'JOIN story t ON t.key = s.story'))


@pytest.fixture(scope='module')
def half(isnad, tmp_path_factory):
    """A record of every other sample."""
    record = tmp_path_factory.mktemp('ids') / 'half.db'
    names = sorted(f'samples/{p.name}' for p in SAMPLES.iterdir())
    assert isnad('read', '--into', record, *names[1::2]).status == 0
    return record


@pytest.fixture(scope='module')
def grown(isnad, half):
    """The same with all samples, and the ids of the half that name no story now: (old, present)."""
    record = half.with_name('grown.db')
    shutil.copy(half, record)
    before = firsts(record)
    assert isnad('read', '--into', record, 'samples').status == 0
    now, home = firsts(record), homes(record)
    gone = [(old, home[first]) for old, first in sorted(before.items()) if old not in now]
    assert len(gone) >= 2 and len(before) > 2 * len(gone)
    return record, gone


VIEWS = [('report',), ('report', '--json'), ('timeline',), ('tally', '--json'), ('explain',), ('ledger', 'casualties'),
         ('ledger', 'positions'), ('search', 'قتل', '--json'), *(('export', '--format', f) for f in ('acled', 'ged', 'geojson', 'jsonl'))]


@pytest.mark.parametrize('view', VIEWS, ids=' '.join)
def test_an_old_id_shows_what_the_present_one_shows(isnad, grown, view):
    record, gone = grown
    for old, present in gone:
        said = [isnad(view[0], record, *([id] if view[0] == 'explain' else [*view[1:], '--story', id])) for id in (old, present)]
        assert [s.status for s in said] == [0, 0], said[0].err
        assert said[0].out == said[1].out != ''


def test_the_reading_room_knows_old_ids(isnad, grown):
    record, gone = grown
    with open_room(isnad, record) as room:
        for old, present in gone:
            for path in ('/stories/{}', '/ledgers/casualties?story={}'):
                old_answer, answer = (room.ask('/api/v1' + path.format(id)) for id in (old, present))
                assert (old_answer.status, old_answer.body) == (answer.status, answer.body)
            assert room.get(f'/stories/{old}')['story']['id'] == present


@pytest.mark.parametrize('id', ['s000000000000000', 's80ea551c1d7901', 'story', 's80EA551C1D7901B'])
def test_what_was_never_an_id_is_refused(isnad, grown, id):
    record, _ = grown
    said = isnad('report', record, '--story', id)
    assert said.status != 0 and id in said.err


def first_figures(record):
    """The id of the tally that begins with it, by figure."""
    with sqlite3.connect(record) as db:
        return {(article, begin, nth): id for article, begin, nth, id in db.execute('SELECT a.id, f."begin", f.nth, t.id FROM tally t JOIN entry e ON e.key = t.key '
                                                         'JOIN figure f ON f.key = e.figure JOIN article a ON a.key = f.article')}


def test_tallies_keep_their_ids_when_their_story_is_renamed(isnad, grown, half):
    """A tally is named by the figure of its first entry, whatever its story is called."""
    before, now = first_figures(half), first_figures(grown[0])
    both = before.keys() & now.keys()
    assert len(both) > 20 and all(before[figure] == now[figure] for figure in both)
