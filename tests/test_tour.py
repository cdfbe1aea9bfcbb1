"""The tour of docs/, tried as a new user tries it: every command as it is written, every claim about what it says."""
import os
import re
import subprocess

import pytest

from conftest import ROOT, SAMPLES

TOURS = ['tour.md', 'tour.ar.md']


def commands(name):
    text = (ROOT / 'docs' / name).read_text(encoding='utf-8')
    return [line for block in re.findall(r'```sh\n(.*?)```', text, re.S) for line in block.splitlines()]


@pytest.fixture
def desk(isnad, tmp_path):
    (tmp_path / 'bin').mkdir()
    (tmp_path / 'bin' / 'isnad').symlink_to(isnad.path)
    (tmp_path / 'samples').symlink_to(SAMPLES)

    def run(command):
        env = {**os.environ, 'PATH': f'{tmp_path}/bin:{os.environ["PATH"]}'}
        done = subprocess.run(['bash', '-c', command], cwd=tmp_path, env=env, capture_output=True, timeout=120)
        assert done.returncode == 0, f'{command}: {done.stderr.decode()}'
        return done.stdout.decode() + done.stderr.decode()
    return run


@pytest.mark.parametrize('tour', TOURS)
def test_every_command_works_as_written(desk, tour):
    said = {}
    for command in commands(tour):
        if ' serve ' not in command:  # the room has tests of its own
            said[command] = desk(command)
    told = {command.split()[1]: out for command, out in said.items()}
    assert '21 pages' in said['isnad read --into derna.db samples']
    assert 'فيضانات درنة: أكثر من 5300 قتيل وآلاف المفقودين' in told['stories']
    killed = told['report'].split('\n    ')[1:7]
    assert 'contradict, 4 independent witnesses' in killed[0] or 'متضاربة، 4 مصادر مستقلة' in killed[0]
    for value in ('> 5300', '> 5200', '11,300', '3845', '≥ 3958'):
        assert any(line.strip().startswith(value) for line in killed), value
    assert '11300 قتيل' in told['explain'] and 'are the item itself' in told['explain']


def test_both_languages_run_the_same_commands():
    arabic, english = ([c.replace(' --lang ar', '') for c in commands(t)] for t in reversed(TOURS))
    assert arabic == english


@pytest.mark.parametrize('tour', TOURS)
def test_links_lead_somewhere(tour):
    text = (ROOT / 'docs' / tour).read_text(encoding='utf-8')
    for link in re.findall(r'\]\(([^)h][^)]*)\)', text):
        assert (ROOT / 'docs' / link).exists(), link


def test_the_readme_shows_what_the_program_prints(desk):
    text = (ROOT / 'README.md').read_text(encoding='utf-8')
    block = re.search(r'```\n(\$ isnad read .*?)```', text, re.S).group(1)
    for command, shown in re.findall(r'^\$ (.*)\n((?:(?!\$ ).*\n)*)', block, re.M):
        printed = desk(command).replace('\u2068', '').replace('\u2069', '').splitlines()
        printed = [re.sub(r'; [\d.]+ s$', '', line) for line in printed]
        for line in shown.splitlines():
            line = re.sub(r'; [\d.]+ s$', '', line)
            assert line.strip() in ('', '…') or line in printed, f'{command}: {line}'
