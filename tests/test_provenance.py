"""From every item back to the bytes of its page, over all samples."""
import json
import sqlite3

import pytest
from conftest import ROOT


@pytest.fixture(scope='module')
def lines(isnad):
    done = isnad('read', '--format', 'jsonl', 'samples')
    assert done.status == 0
    return done.lines()


def cut(text, span):
    return text.encode()[span[0]:span[1]].decode()  # raises where a span ends inside a letter


def test_order_of_lines(lines):
    kinds = [line['type'] for line in lines]
    tail = [k for k in kinds if k in ('entity', 'story', 'tally')]
    assert kinds[-len(tail):] == tail == sorted(tail, key=['entity', 'story', 'tally'].index)
    for kind in set(tail):
        ids = [line['id'] for line in lines if line['type'] == kind]
        assert ids == sorted(ids) and len(ids) == len(set(ids))


def test_ids_are_unique_and_lead_somewhere(lines):
    ids = [line['id'] for line in lines]
    assert len(ids) == len(set(ids))
    by_id = {line['id']: line for line in lines}
    for line in lines:
        if line['type'] in ('name', 'figure', 'statement', 'event'):
            assert by_id[line['article']]['type'] == 'article'
        if line['type'] == 'article':
            assert line['id'] in by_id[line['page']]['articles']
            assert line['id'] in by_id[line['story']]['articles']
        if line['type'] == 'tally':
            assert by_id[line['story']]['type'] == 'story'
            assert all(by_id[e['figure']]['article'] == e['article'] for e in line['entries'])
        if line['type'] == 'story':
            assert not line['continues'] or by_id[line['continues']]['type'] == 'story'


def test_entities_are_there(lines):
    entities = {line['id'] for line in lines if line['type'] == 'entity'}
    for line in lines:
        refs = [line.get(k) for k in ('speaker', 'place', 'side', 'actor', 'target')] + (line.get('relay') or [])
        for ref in refs:
            if isinstance(ref, dict) and ref['entity']:
                assert ref['entity'] in entities, line
        if line['type'] == 'name' and line['entity']:
            assert line['entity'] in entities, line


def test_spans_lie_in_their_text(lines):
    articles = {line['id']: line for line in lines if line['type'] == 'article'}
    for a in articles.values():
        ends = 0
        for block in a['blocks']:
            assert block['span'][0] >= ends and cut(a['text'], block['span'])
            ends = block['span'][1]
        assert ends == len(a['text'].encode())
    for line in lines:
        if line['type'] not in ('name', 'figure', 'statement', 'event'):
            continue
        text = articles[line['article']]['text']
        assert line['span'][0] < line['span'][1]
        if line['type'] == 'name':
            cut(text, line['span'])
        else:
            assert cut(text, line['span']) == line['text']
        for key in ('speaker', 'place', 'side', 'actor', 'target'):
            if line.get(key):
                assert cut(text, line[key]['span'])
        if line['type'] == 'statement':
            cut(text, line['content'])


def test_blocks_of_stripped_text_are_its_bytes(lines):
    pages = {line['id']: line for line in lines if line['type'] == 'page'}
    checked = 0
    for a in (line for line in lines if line['type'] == 'article'):
        page = pages[a['page']]
        if page['media'] != 'text/plain' or not page['uri'].endswith('.txt'):
            continue
        data = (ROOT / page['uri']).read_bytes()
        for block in a['blocks']:
            source = data[block['source'][0]:block['source'][1]].decode()
            words = cut(a['text'], block['span']).split()
            assert all(word in source for word in words), block
            checked += 1
    assert checked > 50


def test_dropped_parts_lie_in_the_page_and_have_reasons(lines):
    reasons = set('notice navigation share related repeated caption_repeat advert source_line keywords metadata unreadable'.split())
    for page in (line for line in lines if line['type'] == 'page'):
        for part in page['dropped']:
            assert part['reason'] in reasons and 0 <= part['span'][0] <= part['span'][1]


def test_explain_leads_to_the_bytes(isnad, record):
    """Every figure and statement of the samples: its sentence holds it, and where its bytes are exact they are its words."""
    database = sqlite3.connect(record)
    items = database.execute("SELECT i.id, i.type, i.text FROM item i WHERE i.type IN ('figure', 'statement') ORDER BY i.id").fetchall()
    exact = 0
    for item, kind, text in items[::4]:
        done = isnad('explain', record, item, '--json')
        assert done.status == 0, done.err
        told = json.loads(done.out)
        assert told['item']['type'] == kind and told['item']['text'] == text
        assert text in told['sentence']['text'] and told['rule']
        if told['page']['exact']:
            exact += 1
            assert told['page']['bytes'] == text
            if told['page']['uri'].endswith('.txt'):
                data = (ROOT / told['page']['uri']).read_bytes()
                assert data[slice(*told['page']['span'])].decode() == text
        else:
            assert told['page']['bytes']
    assert exact > len(items[::4]) * 0.8
    assert isnad('explain', record, 'ffffffffffffffff.0.f1-2').status == 2
    assert item in isnad('explain', record, item).out


def test_explain_knows_every_kind_of_id(isnad, record):
    for line in {line['type']: line for line in isnad('export', record).lines()}.values():
        done = isnad('explain', record, line['id'])
        assert done.status == 0 and line['id'] in done.out, line['type']


def test_every_rule_has_words(isnad, record):
    of_rule = {}
    for line in isnad('export', record).lines():
        if line['type'] in ('figure', 'statement', 'event'):
            of_rule.setdefault(line['rule'], line['id'])
    assert len(of_rule) > 10
    for rule, item in of_rule.items():
        told = isnad('explain', record, item, '--json').lines()[0]
        assert told['words'] and told['chain'], rule
        shown = isnad('explain', record, item).out
        assert told['words'] in shown and '⟦' in shown and 'chain: ' in shown
