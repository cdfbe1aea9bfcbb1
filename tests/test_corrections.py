"""Corrections as people make them through the API: kept, laid over, carried into tallies and stories, undone."""
import json
import sqlite3

import pytest

from reading_room import open_room

SALMA, KARIM = 'سلمى', 'كريم'


@pytest.fixture
def room(isnad, record):
    with open_room(isnad, record) as opened:
        yield opened


def stories(room):
    return [room.get('/stories/' + s['id']) for s in room.get('/stories', limit=500)['stories']]


def correct(room, item, field, was, value, who=SALMA, why='العدد في الصورة'):
    return room.ask('/api/v1/corrections', 'POST', {'item': item, 'field': field, 'was': was, 'value': value, 'who': who, 'why': why})


def undo(room, key, who=KARIM):
    return room.ask(f'/api/v1/corrections/{key}/undo', 'POST', {'who': who})


def derived(record):
    """All that stories, tallies and entities are in the record."""
    with sqlite3.connect(record) as db:
        return {table: sorted(map(repr, db.execute(f'SELECT * FROM {table}')))
                for table in ('story', 'story_article', 'tally', 'tally_entry', 'entity', 'form', 'inferred')}


def made_anew(isnad, record):
    with sqlite3.connect(record) as db:
        db.execute("DELETE FROM meta WHERE name = 'finished'")
    assert isnad('read', '--quiet', '--into', record, 'samples').status == 0
    return derived(record)


def a_toll(room):
    """A story, its tally of the dead with more than one entry, and one that is a plain number, unlike the others:
    equal numbers are laid together whatever else differs."""
    for story in stories(room):
        for tally in story['tallies']:
            lows = [e['low'] for e in tally['entries']]
            plain = [e for e in tally['entries'] if e['low'] and e['low'] == e['high'] and lows.count(e['low']) == 1]
            if tally['kind'] == 'killed' and len(tally['entries']) > 1 and plain:
                return story, tally, plain[-1]
    raise AssertionError('the samples hold no toll with two entries')


def a_lone_toll(room):
    return next((s, t, t['entries'][0]) for s in stories(room) for t in s['tallies'] if t['kind'] == 'killed' and len(t['entries']) == 1 and t['place'])


def tally_of(room, figure):
    found = [t for s in stories(room) for t in s['tallies'] for e in t['entries'] if e['figure'] == figure]
    return found[0] if found else None


def test_a_corrected_figure_changes_its_tally_at_once_and_back(room, isnad, record):
    story, tally, entry = a_toll(room)
    before = derived(record)
    kept = correct(room, entry['figure'], 'low', str(int(entry['low'])), '1')
    assert kept.status == 201 and kept.json()['story'] == story['story']['id']
    now = tally_of(room, entry['figure'])
    assert [e['low'] for e in now['entries'] if e['figure'] == entry['figure']] == [1]
    high = correct(room, entry['figure'], 'high', str(int(entry['high'])), '1')
    assert high.status == 201
    assert derived(record) != before
    assert made_anew(isnad, record) == derived(record)
    assert tally_of(room, entry['figure'])['entries'] != tally['entries']
    for key in (high.json()['key'], kept.json()['key']):
        assert undo(room, key).status == 200
    assert derived(record) == before == made_anew(isnad, record)


@pytest.mark.parametrize('field, value', [('kind', 'wounded'), ('place', 'سمرقند'), ('date', '2023-09-01'), ('speaker', 'سلمى العابد'),
                                          ('status', 'denied'), ('rejected', '1')])
def test_each_field_reaches_the_tallies(room, isnad, record, field, value):
    _, tally, entry = a_toll(room) if field != 'place' else a_lone_toll(room)
    before = derived(record)
    item = room.get('/items/' + entry['figure'])['item']
    was = item.get(field)
    if field == 'date':
        was = was and (was['from'] if was['from'] == was['to'] else f"{was['from'] or ''}/{was['to'] or ''}")
    elif isinstance(was, dict):
        was = was['text']
    kept = correct(room, entry['figure'], field, was or '', value)
    assert kept.status == 201, kept.body
    now = tally_of(room, entry['figure'])
    assert now != tally
    if field == 'speaker':
        assert value in [e['root'] for e in now['entries']]
    if field == 'rejected':
        assert now is None
        told = room.get('/items/' + entry['figure'])
        assert told['rejected'] and told['item'] == item  # the machine's reading, to be brought back
    assert made_anew(isnad, record) == derived(record)
    assert undo(room, kept.json()['key']).status == 200
    assert derived(record) == before == made_anew(isnad, record)


@pytest.mark.parametrize('value, low, high, qualifier', [('7', 7, 7, 'exact'), ('7/9', 7, 9, 'range'), ('7/', 7, None, 'at_least'), ('/9', None, 9, 'up_to')])
def test_both_bounds_are_corrected_at_once(room, value, low, high, qualifier):
    _, _, entry = a_toll(room)
    was = str(int(entry['low']))
    assert correct(room, entry['figure'], 'value', was, value).status == 201
    item = room.get('/items/' + entry['figure'])['item']
    assert (item['low'], item['high'], item['qualifier']) == (low, high, qualifier)
    for wrong in ('9/7', '/', 'many', ''):
        assert correct(room, entry['figure'], 'value', value, wrong).status == 422, wrong


def test_bounds_do_not_cross(room):
    _, _, entry = a_toll(room)
    assert correct(room, entry['figure'], 'low', str(int(entry['low'])), str(int(entry['low']) + 1)).status == 422


def test_a_place_that_a_person_writes_is_the_place_that_others_name(room, isnad, record):
    """It gets the entity of that name, so that figures of one place lie in one tally whoever named it."""
    _, _, entry = a_toll(room)
    with sqlite3.connect(record) as db:
        text, entity = db.execute("SELECT text, entity_read FROM form WHERE kind = 'place' LIMIT 1").fetchone()
    item = room.get('/items/' + entry['figure'])['item']
    assert correct(room, entry['figure'], 'place', (item['place'] or {}).get('text', ''), text).status == 201
    assert room.get('/items/' + entry['figure'])['item']['place']['entity'] == entity


def span_of(article, words):
    text = article['text'].encode()
    begin = text.index(words.encode())
    return begin, begin + len(words.encode())


def add_claim(room, article, words, who=SALMA, **fields):
    begin, end = span_of(article, words)
    return room.ask(f"/api/v1/articles/{article['id']}/claims", 'POST', {'begin': begin, 'end': end, 'who': who, **fields})


def test_a_claim_that_the_machine_missed_is_added(room, isnad, record):
    _, tally, entry = a_toll(room)
    article = room.get('/articles/' + entry['article'])['article']
    words = article['text'].split('\n')[1].split(' ')[0]
    before = derived(record)
    kept = add_claim(room, article, words, type='figure', kind='killed', low='7', high='7', place='سمرقند', speaker='الدفاع المدني')
    assert kept.status == 201, kept.body
    item = kept.json()['item']
    told = room.get('/items/' + item)
    assert told['item']['low'] == 7 and told['item']['text'] == words and told['rule']['name'] == 'person'
    assert item in [f['id'] for f in room.get('/articles/' + entry['article'])['figures']]
    now = tally_of(room, item)
    assert now['kind'] == 'killed' and now['place'] == 'سمرقند' and now['entries'][0]['root'] == 'الدفاع المدني'
    assert made_anew(isnad, record) == derived(record)
    changed = correct(room, item, 'low', '7', '6')  # as any other item
    assert changed.status == 201 and room.get('/items/' + item)['item']['low'] == 6
    again = add_claim(room, article, words, type='figure', kind='killed', low='7', high='7', place='سمرقند', speaker='الدفاع المدني', who=KARIM)
    assert again.status == 409 and again.json()['conflict']['who'] == SALMA
    other = add_claim(room, article, words, type='figure', kind='wounded', low='2', who=KARIM)
    assert other.status == 201 and other.json()['item'] == item + '~1'
    assert undo(room, kept.json()['key']).status == 200
    assert room.ask('/api/v1/items/' + item).status == 404
    assert room.get('/items/' + item + '~1')['item']['low'] == 2  # keeps its id
    assert undo(room, other.json()['key']).status == 200
    assert derived(record) == before
    third = add_claim(room, article, words, type='figure', kind='killed', low='7')
    assert third.json()['item'] == item + '~2'  # no id is given twice


@pytest.mark.parametrize('fields, says', [
    ({'type': 'figure', 'low': '3'}, 'kind'), ({'type': 'figure', 'kind': 'killed'}, 'value, low or high'),
    ({'type': 'figure', 'kind': 'dead', 'low': '3'}, 'no value of `kind`'), ({'type': 'statement', 'stance': 'say'}, 'content'),
    ({'type': 'event', 'status': 'denied'}, 'event_type'), ({'type': 'figure', 'kind': 'killed', 'low': '3', 'who': ''}, 'name')])
def test_a_claim_that_makes_no_sense_is_refused(room, fields, says):
    article = room.get('/articles/' + a_toll(room)[2]['article'])['article']
    got = add_claim(room, article, article['text'].split('\n')[1].split(' ')[0], **{'who': SALMA, **fields})
    assert got.status == 422 and says in got.json()['detail'], got.body
    far = room.ask(f"/api/v1/articles/{article['id']}/claims", 'POST', {'type': 'figure', 'kind': 'killed', 'low': '1', 'begin': 1, 'end': 2000000, 'who': SALMA})
    assert far.status == 422 and 'span' in far.json()['detail']


def test_statements_events_and_names_are_added_too(room):
    article = room.get('/articles/' + a_toll(room)[2]['article'])['article']
    line = article['text'].split('\n')[1].split(' ')
    begin, end = span_of(article, line[2])
    for fields in ({'type': 'statement', 'stance': 'deny', 'speaker': line[0], 'content': f'{begin}-{end}'},
                   {'type': 'event', 'event_type': 'talks', 'actor': line[0], 'date': '2023-09-20'},
                   {'type': 'name', 'kind': 'org'}):
        kept = add_claim(room, article, line[1], **fields)
        assert kept.status == 201, kept.body
        item = room.get('/items/' + kept.json()['item'])['item']
        assert item['text'] == line[1] and item['rule'] == 'person'


def two_stories(room):
    some = [s for s in stories(room) if len(s['articles']) > 1 and s['tallies']]
    return some[0], some[1]


def test_an_article_goes_to_another_story(room, isnad, record):
    one, two = two_stories(room)
    before = derived(record)
    article = one['story']['articles'][0]  # the one that the story's id is made of
    moved = correct(room, article, 'story', one['story']['id'], two['story']['id'])
    assert moved.status == 201 and moved.json()['story']
    target = room.get('/stories/' + moved.json()['story'])['story']
    assert article in target['articles'] and set(two['story']['articles']) <= set(target['articles'])
    assert made_anew(isnad, record) == derived(record)
    late = correct(room, article, 'story', one['story']['id'], two['story']['id'], who=KARIM)
    assert late.status == 409 and late.json()['conflict']['who'] == SALMA and late.json()['conflict']['now'] == target['id']
    assert undo(room, moved.json()['key']).status == 200
    assert derived(record) == before == made_anew(isnad, record)


def test_stories_are_split_and_joined(room, isnad, record):
    one, two = two_stories(room)
    before = derived(record)
    part = one['story']['articles'][-1:]
    split = correct(room, part[0], 'new_story', one['story']['id'], part)
    assert split.status == 201, split.body
    assert room.get('/stories/' + split.json()['story'])['story']['articles'] == part
    assert set(room.get('/stories/' + one['story']['id'])['story']['articles']) == set(one['story']['articles']) - set(part)
    assert made_anew(isnad, record) == derived(record)
    joined = correct(room, split.json()['story'], 'same_story', split.json()['story'], two['story']['id'])
    assert joined.status == 201, joined.body
    whole = room.get('/stories/' + joined.json()['story'])['story']['articles']
    assert set(whole) == set(part) | set(two['story']['articles'])
    assert made_anew(isnad, record) == derived(record)
    assert undo(room, split.json()['key']).status == 200  # the first, while the second stands: all is one story
    everything = room.get('/articles/' + part[0])['article']['story']
    assert set(room.get('/stories/' + everything)['story']['articles']) == set(one['story']['articles']) | set(two['story']['articles'])
    assert made_anew(isnad, record) == derived(record)
    assert undo(room, joined.json()['key']).status == 200
    assert derived(record) == before == made_anew(isnad, record)
    whole = correct(room, part[0], 'new_story', one['story']['id'], one['story']['articles'])
    assert whole.status == 422


def test_a_copy_is_marked_and_unmarked(room, isnad, record):
    before = derived(record)
    told = next(s for s in stories(room) if s['story']['copies'])
    group = told['story']['copies'][0]
    off = correct(room, group[1], 'copy_of', group[0], '')
    assert off.status == 201, off.body
    assert group[1] not in sum(room.get('/stories/' + told['story']['id'])['story']['copies'], [])
    assert made_anew(isnad, record) == derived(record)
    on = correct(room, group[1], 'copy_of', '', group[0])
    assert on.status == 201 and group[1] in sum(room.get('/stories/' + told['story']['id'])['story']['copies'], [])
    assert correct(room, group[1], 'copy_of', '', group[0], who=KARIM).status == 409
    for key in (on.json()['key'], off.json()['key']):
        undo(room, key)
    assert derived(record) == before
    apart = next(s for s in stories(room) if len(s['articles']) > 1 and not s['story']['copies'])
    a, b = apart['story']['articles'][:2]
    marked = correct(room, b, 'copy_of', '', a)
    assert marked.status == 201 and room.get('/stories/' + apart['story']['id'])['story']['copies'] == [[a, b]]
    assert made_anew(isnad, record) == derived(record)
    assert correct(room, a, 'copy_of', a, told['story']['articles'][0]).status == 422  # of another story


def entities(record, kind):
    with sqlite3.connect(record) as db:
        return db.execute('SELECT e.id, e.aliases, count(*) FROM entity e JOIN form f ON coalesce(f.entity, f.entity_read) = e.id '
                          'WHERE e.kind = ? GROUP BY e.id ORDER BY json_array_length(e.aliases) DESC, e.id', (kind,)).fetchall()


def named(room, name):
    """Articles that a search for an entity of that name finds."""
    return {h['article']['id'] for h in room.get('/search', q=f'entity:"{name}"', limit=200)['hits']}


@pytest.mark.parametrize('kind', ('place', 'person', 'org'))
def test_entities_are_merged_and_split(room, isnad, record, kind):
    before = derived(record)
    (big, aliases, _), (small, others, _) = entities(record, kind)[:2]
    of_big, of_small = (named(room, json.loads(spellings)[0]) for spellings in (aliases, others))
    merged = correct(room, small, 'same_as', '', big)
    assert merged.status == 201, merged.body
    one = room.get('/entities/' + big)['entity']
    assert set(one['aliases']) == set(json.loads(aliases)) | set(json.loads(others))
    assert room.ask('/api/v1/entities/' + small).status == 404
    if kind == 'place':  # a spelling of others may be one that only stories explain
        assert of_big and of_small and named(room, json.loads(others)[0]) == of_big | of_small
    assert made_anew(isnad, record) == derived(record)
    late = correct(room, small, 'same_as', '', entities(record, kind)[-1][0], who=KARIM)
    assert late.status == 409 and late.json()['conflict'] == {**late.json()['conflict'], 'who': SALMA, 'now': big}
    spelling = json.loads(others)[0]
    split = correct(room, big, 'split', '', [spelling])
    assert split.status == 201, split.body
    assert spelling not in room.get('/entities/' + big)['entity']['aliases']
    assert made_anew(isnad, record) == derived(record)
    for kept in (merged, split):
        assert undo(room, kept.json()['key']).status == 200
    assert derived(record) == before == made_anew(isnad, record)
    assert correct(room, big, 'split', '', ['لا أحد']).status == 422


def test_one_mention_is_somebody_else(room, isnad, record):
    before = derived(record)
    article = room.get('/articles/' + a_toll(room)[2]['article'])
    name = next(n for n in article['names'] if n['entity'])
    other = next(e[0] for e in entities(record, name['kind']) if e[0] != name['entity'])
    kept = correct(room, name['id'], 'entity', name['entity'], other)
    assert kept.status == 201, kept.body
    one = room.get('/entities/' + other)['entity']
    assert name['text'] in one['aliases']
    assert named(room, name['text']) >= named(room, one['name']) | {article['article']['id']}
    assert made_anew(isnad, record) == derived(record)
    assert undo(room, kept.json()['key']).status == 200
    assert derived(record) == before


def test_the_later_of_two_sees_both_values(room):
    _, _, entry = a_toll(room)
    assert correct(room, entry['figure'], 'value', str(int(entry['low'])), '3').status == 201
    late = correct(room, entry['figure'], 'value', str(int(entry['low'])), '4', who=KARIM)
    assert late.status == 409 and late.headers['Content-Type'] == 'application/problem+json'
    told = late.json()['conflict']
    assert (told['now'], told['yours'], told['who']) == ('3', '4', SALMA) and told['at']
    assert correct(room, entry['figure'], 'value', '3', '4', who=KARIM).status == 201  # having seen it
    gone = correct(room, entry['figure'], 'rejected', '', '1')
    assert gone.status == 201
    for field, value in (('value', '5'), ('rejected', '1'), ('accepted', '1')):
        late = correct(room, entry['figure'], field, '4', value, who=KARIM)
        assert late.status == 409 and late.json()['conflict']['who'] == SALMA, field
    assert undo(room, gone.json()['key']).status == 200
    twice = undo(room, gone.json()['key'], SALMA)
    assert twice.status == 409 and twice.json()['conflict']['who'] == KARIM
    assert undo(room, 4711).status == 404


def test_corrections_are_listed_exported_and_counted(room, isnad, record):
    _, _, entry = a_toll(room)
    assert correct(room, entry['figure'], 'value', str(int(entry['low'])), '3').status == 201
    correct(room, entry['figure'], 'accepted', '', '1')
    article = room.get('/articles/' + entry['article'])
    other = next(f for f in article['figures'] if f['id'] != entry['figure'])
    correct(room, other['id'], 'rejected', '', '1', who=KARIM)
    statement = next(s['statements'][0] for s in stories(room) if s['statements'])
    correct(room, statement['id'], 'accepted', '', '1')
    words = article['article']['text'].split('\n')[1].split(' ')[0]
    add_claim(room, article['article'], words, type='figure', kind='killed', low='7')
    listed = room.get('/corrections')
    assert listed['total'] == 5 and [c['field'] for c in listed['corrections']] == ['added', 'accepted', 'rejected', 'accepted', 'value']
    assert listed['corrections'][0]['words'] == words
    assert room.get('/corrections', item=entry['figure'])['total'] == 2
    assert room.get('/corrections', item=entry['article'])['total'] == 4 + (statement['article'] == entry['article'])
    assert room.get('/corrections', who=KARIM)['total'] == 1
    page = room.get('/corrections', limit=2)
    assert len(page['corrections']) == 2 and room.get('/corrections', limit=2, cursor=page['next'])['corrections'][0]['field'] == 'rejected'
    quality = {(q['type'], q['kind'], q['field']): q for q in room.get('/quality')['quality']}
    killed = quality['figure', 'killed', None]
    assert killed['changed'] == 1 and killed['added'] == 1 and killed['read'] > 1
    assert quality['figure', 'killed', 'value']['changed'] == 1
    assert quality['figure', other['kind'], None]['rejected'] == 1
    assert quality['statement', statement['stance'], None]['accepted'] == 1
    rows = isnad('quality', record, '--json').lines()[0]
    told = {tuple(r[:3]): dict(zip(rows['columns'], r)) for r in rows['rows']}
    assert told['figure', 'killed', '']['changed'] == '1' and told['figure', 'killed', '']['right'] == '0.000'
    assert told['figure', 'killed', '']['found'] == '0.500'
    assert len(isnad('corrections', record, '--json').lines()[0]['rows']) == 5
    assert SALMA in isnad('corrections', record).out
    exported = isnad('export', record, '--format', 'corrections').lines()
    assert [c['key'] for c in exported] == [1, 2, 3, 4, 5] and all(c['type'] == 'correction' for c in exported)
    whole = isnad('export', record, '--format', 'jsonl').lines()
    assert [c['key'] for c in whole if c['type'] == 'correction'] == [5, 4, 3, 2, 1] and whole[-1]['type'] == 'correction'
    assert room.ask('/api/v1/export', query={'format': 'corrections'}).body.decode().count('\n') == 5
    assert isnad('export', record, '--format', 'corrections', '--story', 'none').out == ''
