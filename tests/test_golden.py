"""The samples, whole pages to whole records, held to reviewed lines. scripts/bless rewrites them."""
import json

import pytest
from conftest import ROOT, SAMPLES

GOLDEN = ROOT / 'tests' / 'golden'
OF_ALL = ('entity', 'story', 'tally')


def differences(got, want):
    """The first lines that differ, with the fields that do: what a person wants to see."""
    out = []
    want_by_id = {line['id']: line for line in map(json.loads, want)}
    got_by_id = {line['id']: line for line in map(json.loads, got)}
    for key in list(want_by_id) + [k for k in got_by_id if k not in want_by_id]:
        a, b = want_by_id.get(key), got_by_id.get(key)
        if a != b:
            fields = [f for f in (a or b) if not a or not b or a.get(f) != b.get(f)]
            out.append(f'{(a or b)["type"]} {key}: ' + ('is new' if not a else 'is gone' if not b else
                       '; '.join(f'{f}: {a.get(f)!r} → {b.get(f)!r}' for f in fields if f != 'text')))
    return out


@pytest.mark.parametrize('name', sorted(p.name for p in SAMPLES.iterdir()))
def test_page(isnad, name):
    done = isnad('read', '--quiet', '--format', 'jsonl', f'samples/{name}')
    got = [line for line in done.out.splitlines() if json.loads(line)['type'] not in OF_ALL]
    want = (GOLDEN / f'{name}.jsonl').read_text(encoding='utf-8').splitlines()
    assert got == want, '\n'.join(differences(got, want)[:12])


def test_all_together(isnad):
    done = isnad('read', '--quiet', '--format', 'jsonl', 'samples')
    got = [line for line in done.out.splitlines() if json.loads(line)['type'] in OF_ALL]
    want = (GOLDEN / 'all.jsonl').read_text(encoding='utf-8').splitlines()
    assert got == want, '\n'.join(differences(got, want)[:12])


def test_no_golden_without_a_sample():
    assert {p.name for p in GOLDEN.iterdir()} == {f'{p.name}.jsonl' for p in SAMPLES.iterdir()} | {'all.jsonl'}
