"""The record as other programs see it: by SQL, alone and with the extension that opens texts."""
import json
import shutil
import sqlite3
import subprocess

import pytest

from conftest import with_extension


def test_plain_sql_sees_all_but_the_texts(record):
    database = sqlite3.connect(record)
    for table in ('article', 'figure', 'item', 'counted', 'story', 'tally', 'entity'):
        assert database.execute(f'SELECT * FROM {table}').fetchone(), table
    with pytest.raises(sqlite3.OperationalError, match='text_of'):
        database.execute('SELECT * FROM said').fetchone()


def test_the_extension_opens_texts(isnad, record):
    told = {a['id']: a for a in isnad('export', record).lines() if a['type'] == 'article'}
    rows = with_extension(record).execute('SELECT id, text, blocks FROM article_text').fetchall()
    assert len(rows) == len(told) > 0
    for id, text, blocks in rows:
        assert text == told[id]['text']
        assert [b[0] for b in json.loads(blocks)] == [b['kind'] for b in told[id]['blocks']]
    database = with_extension(record)
    assert all(content for (content,) in database.execute('SELECT content FROM said'))
    assert database.execute('SELECT text_of(NULL), blocks_of(NULL)').fetchone() == (None, None)
    with pytest.raises(sqlite3.OperationalError, match='damaged'):
        database.execute("SELECT text_of(x'00FF')").fetchone()


def test_views_say_what_the_export_says(isnad, record):
    told = {kind: {i['id']: i for i in isnad('export', record).lines() if i['type'] == kind}
            for kind in ('entity', 'tally', 'story', 'figure')}
    database = sqlite3.connect(record)
    ask = 'SELECT id, kind, name, latin, aliases, lat, lon FROM entity'
    for id, kind, name, latin, aliases, lat, lon in database.execute(ask):
        e = told['entity'].pop(id)
        assert [kind, name, latin, json.loads(aliases), lat, lon] == [e[f] for f in ('kind', 'name', 'latin', 'aliases', 'lat', 'lon')]
    ask = 'SELECT t.id, s.id, t.kind, t.independent, t.verdict, t.why, p.text, t.key FROM tally t JOIN story s ON s.key = t.story LEFT JOIN form p ON p.key = t.place'
    for id, story, kind, independent, verdict, why, place, key in database.execute(ask):
        t = told['tally'].pop(id)
        assert [story, kind, independent, verdict, why, place] == [t[f] for f in ('story', 'kind', 'independent', 'verdict', 'why', 'place')]
        ask = ('SELECT i.id, e.low, e.high, e.qualifier, e.date_from, e.date_to, e.root FROM tally_entry e '
               'JOIN item i ON i.key = e.figure AND i.type = ? WHERE e.tally = ? ORDER BY e.nth')
        assert [list(e) for e in database.execute(ask, ('figure', key))] == [
            [e['figure'], e['low'], e['high'], e['qualifier'], *((e['date'] or {}).get(end) for end in ('from', 'to')), e['root']]
            for e in t['entries']]
    assert not told['entity'] and not told['tally']


PARTIES = {'figure': ('side', 'place', 'speaker'), 'statement': ('speaker',), 'event': ('actor', 'target', 'place')}
PLAIN = {'name': ('kind',), 'figure': ('low', 'high', 'qualifier', 'kind', 'counted', 'status'),
         'statement': ('role', 'stance', 'direct'), 'event': ('event_type', 'status')}


@pytest.mark.parametrize('type', PLAIN)
def test_items_are_the_same_in_sql_alone(isnad, record, type):
    told = {i['id']: i for i in isnad('export', record).lines() if i['type'] == type}
    database = sqlite3.connect(record)
    database.row_factory = sqlite3.Row
    forms = {f['key']: f for f in database.execute('SELECT * FROM form')}
    rows = database.execute(f'SELECT i.*, v.id, v.text AS words FROM {type} i JOIN item v ON v.key = i.key AND v.type = ?', (type,)).fetchall()
    assert len(rows) == len(told) > 0
    by_story = 0
    for row in rows:
        item = told.pop(row['id'])
        if type == 'name':
            row = dict(row, kind=forms[row['form']]['kind'])
            assert (row['entity_story'] or forms[row['form']]['entity'] or forms[row['form']]['entity_read']) == item['entity']
            by_story += row['entity_story'] is not None
        assert [row['begin'], row['end'], row['words']] == [*item['span'], item['text']]
        assert [row[f] for f in PLAIN[type]] == [item[f] for f in PLAIN[type]]
        for party in PARTIES.get(type, ()):
            said = item[party] and (item[party]['text'], *item[party]['span'])
            assert said == (row[party] and (forms[row[party]]['text'], row[party + '_begin'], row[party + '_end']))
        if 'date' in item:
            assert [(item['date'] or {}).get(end) for end in ('from', 'to')] == [row['date_from'], row['date_to']]
        if type == 'statement':
            assert [row['content_begin'], row['content_end']] == item['content']
    assert not told and (by_story > 0) == (type == 'name')


def test_articles_and_pages_are_the_same_in_sql_alone(isnad, record):
    told = {i['id']: i for i in isnad('export', record).lines() if i['type'] in ('article', 'page')}
    database = sqlite3.connect(record)
    for id, media, sha256, size in database.execute('SELECT id, media, sha256, size FROM page WHERE fault IS NULL'):
        assert [media, sha256, size] == [told[id][f] for f in ('media', 'sha256', 'bytes')]
    ask = 'SELECT a.id, p.id, published_from, published_to, published_basis, published_text FROM article a JOIN page p ON p.key = a.page'
    dated = 0
    for id, page, *published in database.execute(ask):
        said = told[id]['published']
        assert told[id]['page'] == page
        if said and said['basis'] != 'story':
            dated += 1
            assert published == [said[f] for f in ('from', 'to', 'basis', 'text')]
    assert dated


@pytest.mark.skipif(not shutil.which('sqlite3'), reason='no sqlite3 shell here')
def test_the_shell_loads_the_extension(isnad, record):
    load = f'.load {isnad.path.parent / "isnad-sql"}'
    done = subprocess.run(['sqlite3', record, load, 'SELECT count(*) FROM article_text WHERE length(text) > 50'],
                          capture_output=True, text=True)
    assert done.returncode == 0 and int(done.stdout) > 10, done.stderr
