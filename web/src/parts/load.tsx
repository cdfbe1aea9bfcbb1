// Loading and its three outcomes, the same everywhere.
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { get, type Query } from '../api';
import { words } from '../words/words';

export interface Loaded<T> { value: T | null; error: string; again: () => void }

// Asks anew when the address changes, when `again` is called, and when the record changes.
export function use_load<T>(path: string | null, query: Query = {}): Loaded<T> {
  const [value, set_value] = useState<T | null>(null);
  const [error, set_error] = useState('');
  const [round, set_round] = useState(0);
  const key = path === null ? null : `${path}?${JSON.stringify(query)}`;
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    get<T>(path, query, stop.signal).then(
      (got) => { set_value(got); set_error(''); },
      (fault: Error) => { if (!stop.signal.aborted) set_error(fault.message); },
    );
    return () => stop.abort();
  }, [key, round]);
  useEffect(() => {
    const renew = (): void => set_round((n) => n + 1);
    addEventListener('isnad:changed', renew);
    return () => removeEventListener('isnad:changed', renew);
  }, []);
  return { value, error, again: () => set_round((n) => n + 1) };
}

// The tab tells what it shows.
export function use_title(title: string | null | undefined): void {
  const name = words().name;
  useEffect(() => {
    document.title = title ? `${title} – ${name}` : name;
  }, [title, name]);
}

export function Wait<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  if (of.error) return <p class="fault" role="alert">{words().failed}: <bdi>{of.error}</bdi></p>;
  if (of.value === null) return <p class="quiet" aria-live="polite">{words().loading}</p>;
  return <>{children(of.value)}</>;
}

export function Empty() {
  return <p class="quiet">{words().nothing}</p>;
}
