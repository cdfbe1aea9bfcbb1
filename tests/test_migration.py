"""A record of an older format becomes one of this program's: its pages are read anew, what people corrected goes along."""
import sqlite3

import pytest
from conftest import with_extension

KEPT = {'meta', 'page', 'dropped', 'article', 'rule', 'text_dictionary', 'correction'}
FAULTY = '{"title": 5}\n'


def exported(isnad, record):
    done = isnad('export', record)
    assert done.status == 0, done.err
    return done.out


@pytest.fixture(scope='module')
def record(isnad, tmp_path_factory):
    """A record of all kinds of pages, with one of another encoding, one with broken bytes, one that was no page, and a correction."""
    folder = tmp_path_factory.mktemp('migration')
    (folder / 'cp1256.txt').write_bytes('أصيب خمسة أشخاص في وادي الورد\nقال الدفاع المدني إن خمسة أشخاص أصيبوا اليوم السبت.\n'.encode('cp1256'))
    (folder / 'broken.txt').write_bytes('قتل ثلاثة جنود في تل الورد\nأعلنت وزارة الدفاع مقتل ثلاثة جنود.\n'.encode() + b'\xff\xfe\xff\n')
    (folder / 'none.jsonl').write_text(FAULTY)
    assert isnad('read', '--into', folder / 'record.db', 'samples', folder).status in (0, 1)
    figure = next(f for f in isnad('export', folder / 'record.db').lines() if f['type'] == 'figure' and f['kind'] == 'wounded')
    with sqlite3.connect(folder / 'record.db') as db:
        db.execute("INSERT INTO correction(item, field, was, value, who, at) VALUES(?, 'kind', 'wounded', 'killed', 'سالم', '2026-01-01T00:00:00Z')",
                   (figure['id'],))
        db.execute("DELETE FROM meta WHERE name = 'finished'")
    assert isnad('settle', folder / 'record.db').status == 0
    assert next(f for f in isnad('export', folder / 'record.db').lines() if f.get('id') == figure['id'])['kind'] == 'killed'
    return folder / 'record.db'


def older(record, to, version, plain):
    """The same as an earlier format kept it: nothing but pages, articles and corrections; texts as they are, where `plain`."""
    with sqlite3.connect(record) as whole:
        whole.execute('VACUUM INTO ?', (str(to),))
    db = with_extension(to)
    for kind, name in db.execute("SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite%' "
                                 "ORDER BY type DESC, name = 'search' DESC").fetchall():
        if name not in KEPT and db.execute('SELECT 1 FROM sqlite_schema WHERE name = ?', (name,)).fetchone():
            db.execute(f'DROP {kind} "{name}"')
    if plain:
        db.execute('CREATE TABLE plain AS SELECT key, id, page, nth, crawled, outlet, text_of(packed) AS text FROM article')
        db.execute('DROP TABLE article')
        db.execute('ALTER TABLE plain RENAME TO article')
        db.execute('DROP TABLE text_dictionary')
    db.execute(f'PRAGMA user_version = {version}')
    db.commit()
    db.close()


@pytest.mark.parametrize('version, plain', [(2, True), (5, False), (9, False)])
def test_an_older_record_tells_the_same_when_migrated(isnad, record, tmp_path, version, plain):
    older(record, tmp_path / 'old.db', version, plain)
    before = (tmp_path / 'old.db').read_bytes()
    for command in (('report', tmp_path / 'old.db'), ('read', '--into', tmp_path / 'old.db', 'samples')):
        refused = isnad(*command)
        assert refused.status != 0 and f'format {version}' in refused.err and 'isnad migrate' in refused.err
    done = isnad('migrate', tmp_path / 'old.db', tmp_path / 'new.db')
    assert done.status == 1 and '1 corrections taken over' in done.err, done.err  # one page was none, as before
    assert exported(isnad, tmp_path / 'new.db') == exported(isnad, record)
    assert (tmp_path / 'old.db').read_bytes() == before


def test_a_record_of_this_format_is_read_anew(isnad, record, tmp_path):
    assert isnad('migrate', '--quiet', record, tmp_path / 'new.db').status == 1
    assert exported(isnad, tmp_path / 'new.db') == exported(isnad, record)
    with sqlite3.connect(tmp_path / 'new.db') as new, sqlite3.connect(record) as old:
        for query in ('SELECT uri, fault FROM page WHERE fault IS NOT NULL', 'SELECT id, sha256, size FROM page WHERE fault IS NULL ORDER BY id'):
            assert new.execute(query).fetchall() == old.execute(query).fetchall() != []


def test_a_damaged_page_is_told_and_the_rest_goes_on(isnad, record, tmp_path):
    older(record, tmp_path / 'old.db', 9, False)
    with sqlite3.connect(tmp_path / 'old.db') as db:
        db.execute("UPDATE page SET bytes = substr(bytes, 1, 40) WHERE uri LIKE '%07-marsad%'")
    done = isnad('migrate', tmp_path / 'old.db', tmp_path / 'new.db')
    assert done.status == 1 and "07-marsad-ceasefire.html: the page's bytes are damaged" in done.err
    with sqlite3.connect(tmp_path / 'new.db') as new, sqlite3.connect(record) as old:
        count = 'SELECT count(*) FROM page WHERE fault IS NULL'
        assert new.execute(count).fetchone()[0] == old.execute(count).fetchone()[0] - 1


@pytest.mark.parametrize('what, says', [('text', 'no SQLite database'), ('other', 'no record of Isnad'), ('newer', 'use a newer Isnad'),
                                        ('none', 'cannot be opened'), ('there', 'is there already')])
def test_what_cannot_be_migrated_is_refused(isnad, record, tmp_path, what, says):
    old, new = tmp_path / 'old.db', tmp_path / 'new.db'
    if what == 'text':
        old.write_text('no record at all, but long enough to be read as one')
    if what == 'other':
        sqlite3.connect(old).execute('CREATE TABLE page(key)').connection.commit()
    if what == 'newer':
        older(record, old, 99, False)
    if what == 'there':
        older(record, old, 9, False)
        new.write_bytes(b'')
    done = isnad('migrate', old, new)
    assert done.status == 2 and says in done.err, done.err
    assert new.exists() == (what == 'there')
