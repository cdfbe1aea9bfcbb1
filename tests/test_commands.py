"""The commands as a user types them: help, faults of the command line, colours, terminals."""
import json
import os
import pty
import re
import subprocess

import pytest
from conftest import ROOT, SAMPLES

COMMANDS = re.findall(r'^  ([a-z]+) ', subprocess.run([os.environ.get('ISNAD') or ROOT / 'build/release/isnad', '--help'],
                                                      capture_output=True).stdout.decode(), re.M)


def on_terminal(isnad, *words, env=None):
    """What the program writes on a terminal, output and errors together."""
    leader, follower = pty.openpty()
    clean = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'COLUMNS')}
    run = subprocess.Popen([str(isnad.path), *map(str, words)], cwd=ROOT, stdout=follower, stderr=follower, stdin=follower,
                           env={**clean, 'TERM': 'xterm-256color', **(env or {})})
    os.close(follower)
    out = b''
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:
            break
        if not piece:
            break
        out += piece
    run.wait()
    os.close(leader)
    return out.decode()


def test_all_that_the_issue_names_is_there():
    assert {'read', 'report', 'articles', 'explain', 'export', 'completion', 'man'} <= set(COMMANDS)


@pytest.mark.parametrize('command', COMMANDS)
def test_every_command_has_help(isnad, command):
    done = isnad(command, '--help')
    assert done.status == 0 and done.out.startswith(f'usage: isnad {command}') and done.err == ''
    assert all(len(line) < 140 for line in done.out.splitlines())


def test_version_and_help(isnad):
    assert re.fullmatch(r'isnad \d+\.\d+\.\d+\n', isnad('--version').out)
    assert isnad('--help').out == isnad('help').out == isnad('-h').out
    assert isnad().status == 2 and 'usage' in isnad().err


@pytest.mark.parametrize('words, says', (
    (['raed', 'x'], "'raed' is no command"),
    (['read', 'samples'], 'needs one of --into FILE and --format jsonl'),
    (['read', '--into', 'x.db', '--format', 'jsonl', 'samples'], 'needs one of --into FILE and --format jsonl'),
    (['read', '--format', 'xml', 'samples'], '`xml` is not known'),
    (['read', '--format', 'jsonl'], 'something is missing'),
    (['read', '--jobs', '0', '--format', 'jsonl', 'samples'], '--jobs: needs a whole number from 1 to 256'),
    (['read', '--loud', '--format', 'jsonl', 'samples'], '--loud: is no option of this command'),
    (['report'], 'something is missing'),
    (['report', 'a', 'b'], 'too many words'),
    (['completion', 'tcsh'], 'is no shell that is known'),
))
def test_faults_of_the_command_line(isnad, words, says):
    done = isnad(*words)
    assert done.status == 2 and says in done.err and done.out == ''


@pytest.mark.parametrize('command', ('report', 'export'))
def test_unknown_values(isnad, record, command):
    flag = {'report': ['--lang', 'fr'], 'export': ['--format', 'xls']}[command]
    done = isnad(command, record, *flag)
    assert done.status == 2 and 'is not known' in done.err


def test_faulty_lexicon_is_told_with_its_place(isnad, tmp_path):
    (tmp_path / 'names.tsv').write_text('forms\tkind\nباكو\tplace\tmuch\n')
    done = isnad('read', '--format', 'jsonl', '--lexicon', tmp_path, 'samples')
    assert done.status == 2 and re.search(r'names\.tsv:2:12: ', done.err), done.err


@pytest.mark.parametrize('table, row', (
    ('people.tsv', 'forms\tlatin\tiso\trole\talone\n|\tNobody\tAM\thead\t\n'),
    ('places_own.tsv', 'forms\tlatin\tiso\tlat\tlon\tclass\tneed\n\tNowhere\tAM\t40\t45\tcity\t\n'),
    ('orgs.tsv', 'forms\tlatin\tiso\tclass\tneed\n \tNothing\tAM\tparty\tcue\n'),
))
def test_a_row_that_names_nothing_is_told(isnad, tmp_path, table, row):
    (tmp_path / table).write_text(row)
    done = isnad('find', '--lexicon', tmp_path)
    assert done.status == 2 and f'{table}:2:1: names nothing' in done.err, done.err


def test_report_of_the_samples(isnad, record):
    done = isnad('report', record, '--most', 500)
    assert done.status == 0 and '\x1b[' not in done.out
    for words in ('باشينيان', 'درنة', 'Figures', 'Who said what'):
        assert words in done.out
    assert done.out.count('\u2068') == done.out.count('\u2069') > 100
    assert 'الأرقام' in isnad('report', record, '--lang', 'ar').out


def test_one_story(isnad, record):
    stories = [json.loads(line) for line in isnad('report', record, '--json').out.splitlines()]
    assert len(stories) > 2 and len(stories[0]['articles']) >= len(stories[-1]['articles'])
    done = isnad('report', record, '--story', stories[0]['id'])
    assert done.status == 0 and stories[0]['id'] in done.out and stories[1]['id'] not in done.out
    listed = isnad('articles', record, '--story', stories[0]['id'], '--json').lines()
    assert [a['id'] for a in listed] == stories[0]['articles']
    assert isnad('report', record, '--story', 'nothing').status == 2


@pytest.mark.parametrize('language, follows, heading, words', (
    ('en', 'follows: ', 'Repeated text', {'same': 'has the text of', 'edited': 'has an edited text of', 'passages': 'has passages of'}),
    ('ar', 'تتمة لقصة: ', 'نصوص منقولة', {'same': 'النص نفسه في', 'edited': 'نص معدّل عن', 'passages': 'فيه مقاطع من'}),
))
def test_report_of_what_is_followed_and_repeated(isnad, record, language, follows, heading, words):
    """A line for the story that another follows, and one for each article that repeats text of another."""
    stories = isnad('report', record, '--json').lines()
    title_of, kinds = {s['id']: s['title'] for s in stories}, set()
    for story in stories:
        out = isnad('report', record, '--story', story['id'], '--lang', language).out
        lines = out.replace('\u2068', '').replace('\u2069', '').splitlines()
        first = story['continues']
        assert [line.strip() for line in lines if line.strip().startswith(follows)] == (
            [f'{follows}{title_of[first]} ({first})'] if first else [])
        assert (heading in out) == bool(story['reuse'])
        for reuse in story['reuse']:
            told = [line for line in lines if line.endswith(f'{reuse["article"]} ← {reuse["origin"]}')]
            assert len(told) == 1 and words[reuse['kind']] in told[0]
            begin, end = max((p['span'] for p in reuse['passages']), key=lambda span: span[1] - span[0])
            assert f'{begin}–{end}' in told[0]
            kinds.add(reuse['kind'])
    assert kinds and any(s['continues'] for s in stories)


def test_articles(isnad, record):
    listed = isnad('articles', record, '--json').lines()
    assert len(listed) > 20 and all(a['type'] == 'article' and 'text' not in a for a in listed)
    assert len(isnad('articles', record).out.splitlines()) == len(listed)


def test_standard_input(isnad):
    page = (SAMPLES / '02-alufuq-disarmament.txt').read_bytes()
    done = isnad('read', '--format', 'jsonl', '-', stdin=page)
    assert done.status == 0 and {line['type'] for line in done.lines()} >= {'page', 'article', 'figure', 'story'}


def test_colours_and_progress_only_where_wanted(isnad, record, tmp_path):
    assert '\x1b[1m' in on_terminal(isnad, 'report', record)
    assert '\x1b' not in on_terminal(isnad, 'report', record, env={'NO_COLOR': '1'})
    assert '\x1b' not in on_terminal(isnad, 'report', record, env={'TERM': 'dumb'})
    import press
    pages = press.write(tmp_path / 'press.jsonl', 8000)
    drawn = on_terminal(isnad, 'read', '--into', tmp_path / 'a.db', pages)
    assert '\r\x1b[K' in drawn and 'MB/s' in drawn and '8,000 pages' in drawn
    assert '\r' not in on_terminal(isnad, 'read', '--quiet', '--into', tmp_path / 'b.db', pages).replace('\r\n', '\n')
    piped = isnad('read', '--into', tmp_path / 'c.db', pages)
    assert '\r' not in piped.err and len(piped.err.splitlines()) == 1


@pytest.mark.parametrize('shell', ('bash', 'zsh', 'fish'))
def test_completion_names_everything(isnad, shell):
    text = isnad('completion', shell).out
    assert all(command in text for command in COMMANDS)
    assert 'into' in text
    if shell == 'bash':
        subprocess.run(['bash', '-n'], input=text.encode(), check=True)
        ask = text + '\nCOMP_WORDS=(isnad rep); COMP_CWORD=1; _isnad; echo ${COMPREPLY[@]}'
        assert subprocess.run(['bash', '-c', ask], capture_output=True).stdout == b'report\n'


def test_manual_names_everything(isnad):
    text = isnad('man').out
    assert text.startswith('.TH ISNAD 1')
    for command in COMMANDS:
        assert f'.SS isnad {command}' in text
