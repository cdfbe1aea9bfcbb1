"""A reading room of its own for a test: the server in a process, on any free port of this machine."""
import contextlib
import json
import re
import select
import time
import urllib.error
import urllib.parse
import urllib.request


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Room:
    def __init__(self, process, port):
        self.process, self.port = process, port
        self.base = f'http://127.0.0.1:{port}'

    def ask(self, path, method='GET', body=None, headers=None, query=None):
        address = self.base + path + ('?' + urllib.parse.urlencode(query) if query else '')
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        kind = {'Content-Type': 'application/json'} if data is not None else {}
        request = urllib.request.Request(address, data, {**kind, **(headers or {})}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as got:
                return Answer(got.status, got.headers, got.read())
        except urllib.error.HTTPError as refused:
            return Answer(refused.code, refused.headers, refused.read())

    def get(self, path, **query):
        return self.ask('/api/v1' + path, query=query).json()

    def until(self, holds, seconds=60):
        """Asks again until `holds()` is true; what a busy machine needs is no matter here."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if holds():
                return True
            time.sleep(0.05)
        return False


@contextlib.contextmanager
def open_room(isnad, record, *more):
    process = isnad.start('serve', record, '--port', '0', *more)
    try:
        assert select.select([process.stderr], [], [], 60)[0], 'the reading room does not open'
        said = process.stderr.readline().decode()
        port = re.search(r':(\d+)/', said)
        assert port, said
        yield Room(process, int(port[1]))
    finally:
        process.terminate()
        process.wait(30)
