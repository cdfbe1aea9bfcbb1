"""A short form that only another article of its story explains: one entity, told as inferred, whatever the order."""
import json

import pytest

from reading_room import open_room

PLACE = 'في بلدة زفركان بإقليم كندوران'
FULL = ('قال المحافظ سيرغي بارانيشيف إن حريقا كبيرا أتى على سوق الأقمشة القديم {place} وإن تسعة عمال قتلوا فيه، '
        'وإن فرق الإطفاء عملت طوال الليل في سوق الأقمشة حتى أخمدت النار.')
SHORT = ('أتى حريق كبير على سوق الأقمشة القديم {place} وقتل تسعة عمال، وعملت فرق الإطفاء طوال الليل في سوق الأقمشة. '
         'وقال المحافظ بارانيشيف إن التحقيق بدأ.')
OTHER = ('قال النائب بافل بارانيشيف إن حريق سوق الأقمشة القديم {place} كشف إهمالا، وإن تسعة عمال قتلوا في سوق الأقمشة، '
         'وإن فرق الإطفاء عملت طوال الليل.')


def page(folder, name, text, day='2024-03-02'):
    path = folder / f'{name}.jsonl'
    path.write_text(json.dumps({'uri': name, 'outlet': name, 'title': 'حريق سوق الأقمشة القديم في زفركان',
                                'date': day, 'text': text.format(place=PLACE)}, ensure_ascii=False) + '\n')
    return path


@pytest.fixture
def pages(tmp_path):
    return {name: page(tmp_path, name, text) for name, text in (('full', FULL), ('short', SHORT), ('other', OTHER))}


def lines(isnad, record):
    done = isnad('export', record)
    assert done.status == 0, done.err
    return done.out


def read(isnad, record, *paths, more=()):
    assert isnad('read', *more, '--into', record, *paths).status == 0
    return [json.loads(line) for line in lines(isnad, record).splitlines()]


def entity_named(items, name):
    return next(i for i in items if i['type'] == 'entity' and i['name'] == name)


def articles(items):
    return {i['uri']: i['id'] for i in items if i['type'] == 'article'}


def test_a_surname_is_the_person_of_the_other_article(isnad, tmp_path, pages):
    record = tmp_path / 'r.db'
    items = read(isnad, record, pages['full'], pages['short'])
    assert sum(i['type'] == 'story' for i in items) == 1
    person, ids = entity_named(items, 'سيرغي بارانيشيف'), articles(items)
    assert person['inferred'] == [{'alias': 'بارانيشيف', 'article': ids['short'], 'by': ids['full']}]
    assert 'بارانيشيف' in person['aliases']
    name = next(i for i in items if i['type'] == 'name' and i['article'] == ids['short'] and i['text'] == 'بارانيشيف')
    assert name['entity'] == person['id'] and name['rule'].endswith('alias.story')
    said = next(i for i in items if i['type'] == 'statement' and i['article'] == ids['short'])
    assert said['speaker']['entity'] == person['id']
    assert not any(i['type'] == 'entity' and i['name'] == 'بارانيشيف' for i in items)


def test_it_is_found_and_told(isnad, tmp_path, pages):
    record = tmp_path / 'r.db'
    ids = articles(read(isnad, record, pages['full'], pages['short']))
    hits = {h['id']: h for h in isnad('search', record, 'entity:"سيرغي بارانيشيف"', '--json').lines()}
    assert set(hits) == set(ids.values())
    assert [i['alias'] for i in hits[ids['short']]['inferred']] == ['بارانيشيف'] and hits[ids['full']]['inferred'] == []
    told = isnad('report', record).out
    assert 'بارانيشيف' in told and f"{ids['short']} ← {ids['full']}" in told


def test_two_of_one_surname_stay_two(isnad, tmp_path, pages):
    items = read(isnad, tmp_path / 'r.db', *pages.values())
    assert sum(i['type'] == 'story' for i in items) == 1
    assert all(i['inferred'] == [] for i in items if i['type'] == 'entity')
    assert entity_named(items, 'بارانيشيف')


def test_any_order_halves_and_placing(isnad, tmp_path, pages):
    names = ['full', 'short', 'other']
    for n in (2, 3):
        outs = set()
        for turn in range(3):
            order = [pages[p] for p in (names[:n][turn % n:] + names[:n][:turn % n])]
            at_once, halves, placed = (tmp_path / f'{n}{turn}{k}.db' for k in 'ahp')
            read(isnad, at_once, *order)
            for one in order:
                read(isnad, halves, one)
                read(isnad, placed, one, more=('--place', '1000'))
            outs |= {lines(isnad, record) for record in (at_once, halves, placed)}
            assert isnad('settle', placed).status == 0
            outs.add(lines(isnad, placed))
        assert len(outs) == 1


def test_who_rules_two_people_one_explains_the_surname(isnad, tmp_path, pages):
    record = tmp_path / 'r.db'
    items = read(isnad, record, *pages.values())
    before, ids = lines(isnad, record), articles(items)
    one, other = (entity_named(items, name)['id'] for name in ('سيرغي بارانيشيف', 'بافل بارانيشيف'))
    with open_room(isnad, record) as room:
        kept = room.ask('/api/v1/corrections', 'POST', {'item': other, 'field': 'same_as', 'was': '', 'value': one,
                                                        'who': 'سلمى', 'why': 'شخص واحد'})
        assert kept.status == 201, kept.body
        ruled = lines(isnad, record)
        person = next(i for i in map(json.loads, ruled.splitlines()) if i['type'] == 'entity' and i['id'] == one)
        assert [(i['alias'], i['article']) for i in person['inferred']] == [('بارانيشيف', ids['short'])]
        assert room.ask(f"/api/v1/corrections/{kept.json()['key']}/undo", 'POST', {'who': 'كريم'}).status == 200
    assert [line for line in lines(isnad, record).splitlines() if '"type":"correction"' not in line] == before.splitlines()
