"""The program as a user runs it: a built binary, a temporary folder, no network."""
import json
import os
import pathlib
import sqlite3
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / 'samples'


def binary():
    named = os.environ.get('ISNAD')
    places = [pathlib.Path(named)] if named else [ROOT / 'build' / p / 'isnad' for p in ('release', 'dev', 'debug')]
    for place in places:
        if place.exists():
            return place
    pytest.exit('no isnad to test: build it, or name it in ISNAD', returncode=2)


def with_extension(record):
    """The record by SQL, with the functions that open its texts."""
    database = sqlite3.connect(record)
    database.enable_load_extension(True)
    database.load_extension(str(binary().parent / 'isnad-sql'))
    return database


class Ran:
    def __init__(self, done):
        self.status, self.out, self.err = done.returncode, done.stdout.decode(), done.stderr.decode()

    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


class Isnad:
    def __init__(self, path):
        self.path = path

    def __call__(self, *words, cwd=ROOT, stdin=b'', env=None, **more):
        base = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'TERM', 'COLUMNS')}
        done = subprocess.run([str(self.path), *map(str, words)], cwd=cwd, input=stdin, capture_output=True,
                              env={**base, **(env or {})}, timeout=300, **more)
        return Ran(done)

    def start(self, *words, cwd=ROOT):
        return subprocess.Popen([str(self.path), *map(str, words)], cwd=cwd, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE)


@pytest.fixture(scope='session')
def isnad():
    return Isnad(binary())


@pytest.fixture
def record(isnad, tmp_path):
    """The samples, read."""
    path = tmp_path / 'samples.db'
    assert isnad('read', '--into', path, 'samples').status == 0
    return path
