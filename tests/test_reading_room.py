"""The API of the reading room, over the samples, as the page and other programs use it."""
import concurrent.futures
import gzip
import json
import socket
import sqlite3

import pytest

from reading_room import open_room


@pytest.fixture
def room(isnad, record):
    with open_room(isnad, record) as opened:
        yield opened


@pytest.fixture
def figure(room):
    """A figure of some tally, as its item."""
    for story in room.get('/stories')['stories']:
        for tally in room.get('/stories/' + story['id'])['tallies']:
            entry = tally['entries'][0]
            if tally['kind'] == 'killed' and entry['low'] == entry['high'] and entry['low']:
                return room.get('/items/' + entry['figure'])['item']
    raise AssertionError('the samples have no plain figure of the dead')


def test_every_route_is_in_the_openapi_document_and_answers(room, record):
    document = room.get('/openapi.json')
    assert document['openapi'] == '3.1.0'
    story = room.get('/stories')['stories'][0]['id']
    article = room.get('/stories/' + story)['articles'][0]
    entity = sqlite3.connect(record).execute('SELECT id FROM entity LIMIT 1').fetchone()[0]
    figure = next(e for t in room.get('/stories/' + story)['tallies'] for e in t['entries'])['figure']
    ids = {'/api/v1/stories/{id}': story, '/api/v1/articles/{id}': article['id'], '/api/v1/entities/{id}': entity,
           '/api/v1/items/{id}': figure, '/api/v1/pages/{id}/text': article['page'], '/api/v1/pages/{id}/frame': article['page'],
           '/api/v1/ledgers/{name}': 'casualties'}
    asked = 0
    for path, operations in document['paths'].items():
        if 'get' not in operations or path == '/api/v1/events':
            continue
        address = path
        for name in ('{id}', '{name}'):
            address = address.replace(name, ids.get(path, ''))
        query = {'q': 'الهدنة'} if path.endswith('/search') else {'format': 'jsonl'} if path.endswith('/export') else None
        got = room.ask(address, query=query)
        asked += 1
        assert got.status == 200, (path, got.body[:300])
        assert got.headers.get_content_type() == operations['get']['responses']['2XX']['content'].popitem()[0] or path.endswith(('/export', '/frame')), path
        declared = {p['name'] for p in operations['get']['parameters'] if p['in'] == 'query'}
        assert room.ask(address, query={**(query or {}), 'no_such_parameter': 1}).status in (400,), path
        assert 'no_such_parameter' not in declared
    assert asked >= 9


def test_faults_are_problem_details(room):
    for path, status in (('/api/v1/stories/none', 404), ('/api/v1/none', 404), ('/api/v1/stories?limit=x', 400),
                         ('/api/v1/stories?from=yesterday', 400), ('/api/v1/export?format=doc', 400)):
        got = room.ask(path)
        assert got.status == status, path
        assert got.headers['Content-Type'] == 'application/problem+json'
        problem = got.json()
        assert problem['status'] == status and problem['title'] and problem['detail'], path
    got = room.ask('/api/v1/stories', method='POST', body={})
    assert got.status == 405 and got.headers['Allow'] == 'GET'


def test_answers_carry_safe_headers_and_tags(room):
    got = room.ask('/api/v1/stories')
    policy = got.headers['Content-Security-Policy']
    assert "default-src 'none'" in policy and 'unsafe' not in policy
    assert got.headers['X-Content-Type-Options'] == 'nosniff' and got.headers['Referrer-Policy'] == 'no-referrer'
    assert room.ask('/api/v1/stories', headers={'If-None-Match': got.headers['ETag']}).status == 304


def test_other_sites_and_names_are_refused(room):
    assert room.ask('/api/v1/stories', headers={'Host': 'rebound.example'}).status == 403
    assert room.ask('/api/v1/stories', headers={'Origin': 'https://evil.example'}).status == 403
    assert room.ask('/api/v1/corrections', 'POST', b'item=1', {'Content-Type': 'application/x-www-form-urlencoded'}).status == 415


def test_another_address_needs_a_token(isnad, record):
    assert isnad('serve', record, '--address', '0.0.0.0', '--port', '0').status == 2
    with open_room(isnad, record, '--token', 'open sesame') as room:
        assert room.ask('/api/v1/stories').status == 401
        assert room.ask('/api/v1/stories', headers={'Authorization': 'Bearer open sesame'}).status == 200


def test_lists_go_on_with_a_cursor(room):
    whole = room.get('/stories', limit=500)
    ids, cursor = [], ''
    while cursor is not None:
        page = room.get('/stories', limit=3, cursor=cursor)
        assert len(page['stories']) <= 3
        ids += [s['id'] for s in page['stories']]
        cursor = page['next']
    assert ids == [s['id'] for s in whole['stories']] and len(ids) == whole['total']
    assert room.get('/stories', kind='killed')['total'] < whole['total']


def test_search_finds_every_spelling_of_an_entity(room):
    plain = {h['article']['id'] for h in room.get('/search', q='كاراباخ', limit=200)['hits']}
    entity = {h['article']['id'] for h in room.get('/search', q='entity:كاراباخ', limit=200)['hits']}
    assert plain and plain <= entity
    hit = room.get('/search', q='"إطلاق النار"')['hits'][0]
    snippet, (begin, end) = hit['snippet'].encode(), hit['marks'][0]
    assert 'النار' in snippet[begin:end].decode()


def test_an_item_leads_to_its_sentence_and_bytes(room, figure):
    told = room.get('/items/' + figure['id'])
    assert figure['text'] in told['sentence']['text']
    page = room.ask(f"/api/v1/pages/{told['source']['page']}/text").body
    begin, end = told['source']['span']
    assert page[begin:end].decode() == told['source']['text']
    assert told['chain'] and told['rule']['name']


def test_a_captured_page_may_do_nothing(room):
    for story in room.get('/stories')['stories']:
        for article in room.get('/stories/' + story['id'])['articles']:
            got = room.ask(f"/api/v1/pages/{article['page']}/frame")
            assert got.headers['Content-Security-Policy'].startswith('sandbox;')
            assert "default-src 'none'" in got.headers['Content-Security-Policy']


def test_a_correction_is_kept_laid_over_and_undone(room, figure, isnad, record):
    def now():
        return room.get('/items/' + figure['id'])['item']

    seen = {'item': figure['id'], 'field': 'low', 'was': str(int(figure['low'])), 'value': '3', 'who': 'سلمى', 'why': 'العدد في الصورة'}
    kept = room.ask('/api/v1/corrections', 'POST', seen)
    assert kept.status == 201, kept.body
    assert now()['low'] == 3
    again = room.ask('/api/v1/corrections', 'POST', {**seen, 'value': '4', 'who': 'كريم'})
    assert again.status == 409 and 'سلمى' in again.json()['detail'] and now()['low'] == 3
    assert room.get('/corrections')['corrections'][0]['who'] == 'سلمى'
    assert isnad('read', '--into', record, 'samples').status == 0  # reading again loses nothing
    assert now()['low'] == 3
    key = kept.json()['key']
    assert room.ask(f'/api/v1/corrections/{key}/undo', 'POST', {'who': 'كريم'}).status == 200
    assert now()['low'] == figure['low']
    assert room.ask(f'/api/v1/corrections/{key}/undo', 'POST', {'who': 'كريم'}).status == 409


def test_what_is_rejected_is_left_out_until_it_is_undone(room, figure):
    kept = room.ask('/api/v1/corrections', 'POST', {'item': figure['id'], 'field': 'rejected', 'value': '1', 'who': 'سلمى'})
    assert kept.status == 201
    article = room.get('/articles/' + figure['article'])
    assert figure['id'] not in [f['id'] for f in article['figures']]
    room.ask(f"/api/v1/corrections/{kept.json()['key']}/undo", 'POST', {'who': 'سلمى'})
    assert figure['id'] in [f['id'] for f in room.get('/articles/' + figure['article'])['figures']]


@pytest.mark.parametrize('change, says', [
    ({'item': 'nothing'}, 'no item'), ({'field': 'colour'}, 'no field'), ({'field': 'low', 'value': 'many'}, 'no value'),
    ({'field': 'kind', 'was': 'killed', 'value': 'dead'}, 'no value'), ({'who': ''}, 'needs a name')])
def test_a_correction_that_makes_no_sense_is_refused(room, figure, change, says):
    body = {'item': figure['id'], 'field': 'low', 'was': str(int(figure['low'])), 'value': '3', 'who': 'سلمى', **change}
    got = room.ask('/api/v1/corrections', 'POST', body)
    assert got.status == 422 and says in got.json()['detail'], got.body
    assert room.get('/corrections')['corrections'] == []


def test_pages_are_read_from_the_page(room):
    before = room.get('/record')['counts']['articles']
    text = 'انفجار في الميناء\nتاريخ النشر: 22 سبتمبر 2023\nقتل سبعة عمال وأصيب 12 آخرون في انفجار هز الميناء القديم صباح الجمعة، بحسب ما أعلن الدفاع المدني.'
    assert room.ask('/api/v1/reads', 'POST', {'text': text}).status == 202
    line = json.dumps({'uri': 'https://handed.example/1', 'title': 'حريق في المستودع', 'date': '2023-09-23',
                       'text': 'أعلن الدفاع المدني أن ثلاثة أشخاص أصيبوا في حريق شب في مستودع قرب المحطة.'}, ensure_ascii=False)
    put = room.ask('/api/v1/files/news.jsonl', 'PUT', line.encode(), {'Content-Type': 'application/octet-stream'})
    assert put.status == 202
    assert room.until(lambda: room.get('/record')['counts']['articles'] == before + 2)
    assert room.until(lambda: room.get('/search', q='"الميناء القديم"')['total'] == 1)
    assert room.ask('/api/v1/reads', 'POST', {'text': ''}).status == 400
    broken = room.ask('/api/v1/files/broken.warc', 'PUT', b'no archive', {'Content-Type': 'application/octet-stream'})
    assert broken.status == 202
    assert room.until(lambda: room.get('/pages', faults='1')['total'] == 1)
    names = [page['uri'] for page in room.get('/pages', limit=4)['pages']]
    assert names[0].startswith('broken.warc') and names[2] == 'pasted.txt', 'named as their senders named them'


def test_a_name_is_found_by_what_one_types(room):
    found = room.get('/entities', q='كاراباخ', kind='place')['entities']
    assert found and all(e['kind'] == 'place' for e in found)
    assert any('كاراباخ' in a for e in found for a in e['aliases'])
    assert room.get('/entities', q='')['entities'] == []


def test_a_tally_tells_its_reason_as_a_code(room):
    codes = {}
    for story in room.get('/stories')['stories']:
        for tally in room.get(f'/stories/{story["id"]}')['tallies']:
            codes.setdefault(tally['verdict'], set()).add((tally['reason']['code'], len(tally['reason']['values'])))
    assert codes['lone'] == {('once', 0)} and codes['agree'] == {('compatible', 0)} and codes['contradict'] == {('clash', 2)}


def test_a_ledger_comes_in_parts(room):
    whole = room.get('/ledgers/casualties')
    first = room.get('/ledgers/casualties', limit=3)
    second = room.get('/ledgers/casualties', limit=3, cursor=first['next'])
    assert first['total'] == whole['total'] == len(whole['rows'])
    assert first['rows'] + second['rows'] == whole['rows'][:6]
    assert set(whole['stories']) == {row[whole['columns'].index('story')] for row in whole['rows']}


def test_answers_are_packed_and_sent_once(room):
    plain = room.ask('/api/v1/stories')
    packed = room.ask('/api/v1/stories', headers={'Accept-Encoding': 'gzip'})
    assert packed.headers['Content-Encoding'] == 'gzip' and gzip.decompress(packed.body) == plain.body
    assert room.ask('/api/v1/stories', headers={'If-None-Match': plain.headers['ETag']}).status == 304


def test_listeners_hear_of_a_read(room):
    with socket.create_connection(('127.0.0.1', room.port), 60) as listener:
        listener.sendall(f'GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\n\r\n'.encode())
        heard = listener.recv(4096)
        assert b'text/event-stream' in heard
        room.ask('/api/v1/reads', 'POST', {'text': 'عنوان الخبر هنا\nأعلنت الوزارة أمس أن خمسة أشخاص قتلوا في الحادث الذي وقع على طريق الساحل.'})
        while b'event: changed' not in heard:
            more = listener.recv(4096)
            assert more, heard
            heard += more
        assert b'event: read' in heard and b'"done":true' in heard


def test_many_readers_and_idle_connections_do_not_stop_it(room):
    idle = []
    try:
        for _ in range(1000):
            idle.append(socket.create_connection(('127.0.0.1', room.port), 60))
            idle[-1].sendall(b'GET /api/v1/stories HTTP')
        story = room.get('/stories')['stories'][0]['id']
        with concurrent.futures.ThreadPoolExecutor(50) as readers:
            answers = list(readers.map(lambda _: room.ask('/api/v1/stories/' + story).status, range(500)))
        assert answers == [200] * 500
    finally:
        for connection in idle:
            connection.close()


def test_counts_are_told(room):
    room.ask('/api/v1/stories')
    assert room.ask('/healthz').body == b'ok\n'
    text = room.ask('/metrics').body.decode()
    assert 'isnad_requests_total{status="2xx"}' in text and 'isnad_request_duration_seconds_bucket{le="+Inf"}' in text


def test_a_record_that_is_none_is_refused(isnad, tmp_path):
    (tmp_path / 'no.db').write_text('this is no record')
    ran = isnad('serve', tmp_path / 'no.db', '--port', '0')
    assert ran.status == 2 and 'no.db' in ran.err
