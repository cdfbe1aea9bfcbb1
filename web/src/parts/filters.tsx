// Filters that stand in the address: words, outlet, kind, days, order; each view takes those that its answers know.
import type { ComponentChildren } from 'preact';
import type { RecordInfo } from '../types';
import { number } from '../format';
import { refine, use_route } from '../route';
import { words } from '../words/words';
import { use_load } from './load';

export type Filter = 'q' | 'outlet' | 'kind' | 'from' | 'to' | 'sort';

// What the address says of them, as the server is asked.
export function filters_of(query: URLSearchParams, fields: Filter[]): Record<string, string | null> {
  return Object.fromEntries(fields.map((f) => [f, query.get(f)]));
}

type Field = preact.JSX.TargetedEvent<HTMLInputElement | HTMLSelectElement>;

export function Filters({ fields, children }: { fields: Filter[]; children?: ComponentChildren }) {
  const w = words(), { query } = use_route();
  const info = use_load<RecordInfo>('/record').value;
  const bound = (name: Filter) => ({ value: query.get(name) ?? '', onChange: (e: Field) => refine({ [name]: e.currentTarget.value || null }) });
  const has = (name: Filter): boolean => fields.includes(name);
  return (
    <form class="filters" role="search" onSubmit={(e) => e.preventDefault()}>
      {has('q') && <label>{w.filter} <input type="search" dir="auto" value={query.get('q') ?? ''} onInput={(e) => refine({ q: e.currentTarget.value || null })} /></label>}
      {has('outlet') && <label>{w.outlet} <select {...bound('outlet')}><option value="">{w.any}</option>{info?.outlets.map((o) => <option key={o.name} value={o.name}>{o.name} ({number(o.articles)})</option>)}</select></label>}
      {has('kind') && <label>{w.kind} <select {...bound('kind')}><option value="">{w.any}</option>{Object.entries(w.kinds).map(([k, v]) => <option key={k} value={k}>{v}</option>)}</select></label>}
      {has('from') && <label>{w.from} <input type="date" {...bound('from')} /></label>}
      {has('to') && <label>{w.to} <input type="date" {...bound('to')} /></label>}
      {has('sort') && <label>{w.sort} <select {...bound('sort')}><option value="">{w.largest}</option><option value="newest">{w.newest}</option><option value="disputed">{w.disputed_first}</option></select></label>}
      {children}
      {fields.some((f) => query.has(f)) && <button type="button" class="plain" onClick={() => refine(Object.fromEntries(fields.map((f) => [f, null])))}>{w.clear}</button>}
    </form>
  );
}
