// Asks the server. Comes in: paths and values; goes out: parsed JSON; refuses with the server's own words.
import type { Problem } from './types';
import { refusal_told } from './words/words';

let token = '';

// A server that others may reach hands out addresses like /#token=…; the token stays in this tab.
export function take_token(): void {
  const match = /^#token=([^&]+)/.exec(location.hash);
  if (match) {
    sessionStorage.setItem('token', decodeURIComponent(match[1]));
    history.replaceState(null, '', location.pathname + location.search);
  }
  token = sessionStorage.getItem('token') ?? '';
}

export class Refused extends Error {
  constructor(public problem: Problem) {
    super(refusal_told(problem));
  }
}

function headers(more: Record<string, string> = {}): Record<string, string> {
  return token ? { ...more, Authorization: `Bearer ${token}` } : more;
}

async function checked(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({ title: answer.statusText, status: answer.status, detail: '' }));
  throw new Refused(problem as Problem);
}

export type Query = Record<string, string | number | null | undefined>;

export function address(path: string, query: Query = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== '') parts.set(name, String(value));
  const tail = parts.toString();
  return `/api/v1${path}${tail ? `?${tail}` : ''}`;
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const answer = await checked(await fetch(address(path, query), { headers: headers(), signal }));
  return (await answer.json()) as T;
}

export async function get_text(path: string, query: Query = {}): Promise<string> {
  return (await checked(await fetch(address(path, query), { headers: headers() }))).text();
}

export function has_token(): boolean {
  return token !== '';
}

// Saves an answer as a file of that name.
export async function download(path: string, query: Query, name: string): Promise<void> {
  const answer = await checked(await fetch(address(path, query), { headers: headers() }));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

export async function send<T>(method: 'POST' | 'DELETE', path: string, body: unknown): Promise<T> {
  const answer = await checked(
    await fetch(address(path), { method, headers: headers({ 'Content-Type': 'application/json' }), body: JSON.stringify(body ?? {}) }),
  );
  return (await answer.json()) as T;
}

export async function upload(name: string, bytes: Blob): Promise<void> {
  await checked(
    await fetch(address(`/files/${encodeURIComponent(name)}`), {
      method: 'PUT', headers: headers({ 'Content-Type': 'application/octet-stream' }), body: bytes,
    }),
  );
}

// Server-sent events by fetch, since EventSource cannot send the token. Tries again until `stop` is called.
export function listen(take: (event: string, data: string) => void): () => void {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    const answer = await checked(await fetch(address('/events'), { headers: headers(), signal: stop.signal }));
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let waiting = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      waiting += value;
      for (let end = waiting.indexOf('\n\n'); end >= 0; end = waiting.indexOf('\n\n')) {
        const lines = waiting.slice(0, end).split('\n');
        waiting = waiting.slice(end + 2);
        const event = lines.find((l) => l.startsWith('event: '))?.slice(7);
        if (event) take(event, lines.find((l) => l.startsWith('data: '))?.slice(6) ?? '');
      }
    }
  };
  const again = (): void => {
    run().catch(() => undefined).then(() => {
      if (!stop.signal.aborted) setTimeout(again, 3000);
    });
  };
  again();
  return () => stop.abort();
}
