// Links that give something away: a view's address, the record in other formats. A server that asks for a token is asked by
// script, since a plain link cannot carry one.
import { useState } from 'preact/hooks';
import { address, download, has_token, type Query } from '../api';
import { words } from '../words/words';

export function Download({ path, query, name, children }: { path: string; query: Query; name: string; children: preact.ComponentChildren }) {
  const [fault, set_fault] = useState('');
  const fetched = (e: Event): void => {
    if (!has_token()) return;
    e.preventDefault();
    download(path, query, name).then(() => set_fault(''), (error: Error) => set_fault(error.message));
  };
  return <><a href={address(path, query)} download={name} onClick={fetched}>{children}</a>{fault && <span class="fault" role="alert"> {fault}</span>}</>;
}

const kEndings: Record<string, string> = { csv: 'csv', acled: 'csv', ged: 'csv', geojson: 'geojson', plover: 'json', jsonl: 'jsonl', atom: 'xml' };

export function Exports({ formats, query }: { formats: string[]; query: Query }) {
  return (
    <span class="formats">{words().export}: {formats.map((f) => <Download key={f} path="/export" query={{ ...query, format: f }} name={`isnad-${f}.${kEndings[f]}`}>{f.toUpperCase()}</Download>)}</span>
  );
}

export function Share() {
  const [copied, set_copied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(location.href).then(() => { set_copied(true); setTimeout(() => set_copied(false), 2000); }, () => undefined);
  return <button type="button" class="plain share" onClick={copy} aria-live="polite">{copied ? words().copied : words().share}</button>;
}
