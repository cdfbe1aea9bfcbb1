"""Lists, searches, ledgers and exports over the samples, as other programs would read them."""
import csv
import io
import json
import xml.etree.ElementTree as xml

import pytest


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline='')))


def ids(isnad, record):
    return {line['id'] for line in isnad('export', record).lines()}


def test_stories(isnad, record):
    listed = isnad('stories', record, '--json').lines()
    assert len(listed) > 2 and [s['articles'] for s in listed] == sorted((s['articles'] for s in listed), reverse=True)
    assert len(isnad('stories', record, '--most', 2).out.splitlines()) == 2
    disputed = isnad('stories', record, '--order', 'disputed', '--json').lines()
    assert disputed[0]['verdicts'].get('contradict', 0) + disputed[0]['verdicts'].get('suspect', 0) > 0
    assert isnad('stories', record, '--order', 'oldest').status == 2


@pytest.mark.parametrize('words, one', (
    ('باشينيان', 'نيكول باشينيان'),
    ('"وقف إطلاق النار"', 'وقف إطلاق النار'),
    ('زنبقستان', None),
    ('entity:كاراباخ', 'قره باغ'),
))
def test_search(isnad, record, words, one):
    hits = isnad('search', record, words, '--json').lines()
    if one is None:
        assert hits == []
        return
    assert hits and any(one in h['snippet'] or one in (h['title'] or '') for h in hits)
    for hit in hits:
        snippet = hit['snippet'].encode()
        for begin, end in hit['marks']:
            assert snippet[begin:end].decode()
    assert isnad('search', record, words).out.count('\u2068') >= len(hits)


def test_search_filters(isnad, record):
    everywhere = isnad('search', record, 'درنة', '--json').lines()
    late = isnad('search', record, 'درنة', '--from', '2023-09-15', '--json').lines()
    assert 0 < len(late) < len(everywhere)
    assert isnad('search', record, 'درنة', '--from', 'yesterday').status == 2


@pytest.mark.parametrize('command', (['timeline'], ['tally']) + tuple(['ledger', name] for name in (
    'casualties', 'disarmament', 'ceasefire', 'displacement', 'aid', 'detention', 'talks', 'strikes', 'positions')))
def test_sheets(isnad, record, command):
    name, *rest = command
    known = ids(isnad, record)
    told = json.loads(isnad(name, record, *rest, '--json').out)
    assert told['name'] == (rest or [name])[0] and len(told['rows']) == len(told['items']) > 0
    assert all(len(row) == len(told['columns']) for row in told['rows'])
    assert {i for items in told['items'] for i in items} <= known
    table = isnad(name, record, *rest, '--csv').out
    assert len(rows(table)) == len(told['rows']) and '\r\n' in table
    assert isnad(name, record, *rest, '--csv', '--bom').out == '\ufeff' + table
    assert len(isnad(name, record, *rest).out.splitlines()) == len(told['rows'])


def test_timeline_is_by_the_day_it_happened(isnad, record):
    told = json.loads(isnad('timeline', record, '--json').out)
    days = [row[0].lstrip('≥≤ ') for row in told['rows'] if row[0]]
    assert days == sorted(days)


def test_unknown_ledger(isnad, record):
    done = isnad('ledger', record, 'weather')
    assert done.status == 2 and 'casualties' in done.err


def test_acled_and_ged(isnad, record):
    acled, ged = rows(isnad('export', record, '--format', 'acled').out), rows(isnad('export', record, '--format', 'ged').out)
    assert len(acled) > 5 and len(acled[0]) == 31 + 5 and len(ged) > 0 and len(ged[0]) == 49
    assert list(acled[0])[:3] == ['event_id_cnty', 'event_date', 'year'] and list(acled[0])[30] == 'timestamp'
    assert len({r['event_id_cnty'] for r in acled}) == len(acled)
    # What is open above has no upper bound, and no best value beyond one that is given.
    between = lambda low, best, high: float(low) <= float(best) and (not high or float(best) <= float(high))
    for r in acled:
        assert r['event_id_cnty'].startswith('ISNAD-') and r['time_precision'] in '123' and r['notes']
        if r['fatalities']:
            assert between(r['fatalities_low'], r['fatalities'], r['fatalities_high'])
    for r in ged:
        assert int(r['number_of_sources']) >= 1 and r['type_of_violence'] in '123'
        if r['best']:
            assert between(r['low'], r['best'], r['high'])


def test_plover_geojson_atom_csv(isnad, record):
    plover = json.loads(isnad('export', record, '--format', 'plover').out)
    assert plover and all({'id', 'date', 'actor', 'event'} <= set(e) for e in plover)
    places = json.loads(isnad('export', record, '--format', 'geojson').out)
    assert places['type'] == 'FeatureCollection' and 'crs' not in places
    for f in places['features']:
        lon, lat = f['geometry']['coordinates']
        assert -180 <= lon <= 180 and -90 <= lat <= 90
    feed = xml.fromstring(isnad('export', record, '--format', 'atom').out.encode())
    atom = '{http://www.w3.org/2005/Atom}'
    assert feed.tag == atom + 'feed' and len(feed.findall(atom + 'entry')) == len(isnad('articles', record).out.splitlines())
    assert all(e.find(atom + 'id') is not None and e.find(atom + 'updated') is not None for e in feed.findall(atom + 'entry'))
    figures = rows(isnad('export', record, '--format', 'csv').out)
    assert len(figures) == sum(line['type'] == 'figure' for line in isnad('export', record).lines())


def test_filters_are_the_same_everywhere(isnad, record, tmp_path):
    figures = rows(isnad('export', record, '--format', 'csv').out)
    story = figures[0]['story']
    mine = rows(isnad('export', record, '--format', 'csv', '--story', story, '--kind', 'killed').out)
    assert mine == [f for f in figures if f['story'] == story and f['kind'] == 'killed']
    lines = isnad('export', record, '--story', story).lines()
    assert {line['id'] for line in lines if line['type'] == 'story'} == {story}
    assert {line['article'] for line in lines if line['type'] == 'figure'} <= {line['id'] for line in lines if line['type'] == 'article'}
    out = tmp_path / 'x.csv'
    assert isnad('export', record, '--format', 'csv', '--story', story, '--output', out).status == 0
    assert rows(out.read_text(encoding='utf-8'))[0]['story'] == story
    assert json.loads((tmp_path / 'x.csv.filter.json').read_text())['story'] == story
    assert isnad('export', record, '--output', tmp_path / 'no' / 'x').status == 2
