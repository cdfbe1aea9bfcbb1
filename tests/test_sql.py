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


@pytest.mark.skipif(not shutil.which('sqlite3'), reason='no sqlite3 shell here')
def test_the_shell_loads_the_extension(isnad, record):
    load = f'.load {isnad.path.parent / "isnad-sql"}'
    done = subprocess.run(['sqlite3', record, load, 'SELECT count(*) FROM article_text WHERE length(text) > 50'],
                          capture_output=True, text=True)
    assert done.returncode == 0 and int(done.stdout) > 10, done.stderr
