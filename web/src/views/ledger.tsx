// A ledger: one table that an analyst asks for, over the whole record or one story.
import type { Ledger } from '../types';
import { address } from '../api';
import { path_of, refine, use_route } from '../route';
import { named, words } from '../words/words';
import { Empty, use_load, Wait } from '../parts/load';
import { Ask } from '../parts/small';

function Cell({ value }: { value: string }) {
  if (value === '') return <span class="quiet">–</span>;
  return <bdi dir="auto">{value}</bdi>;
}

export function LedgerView() {
  const w = words(), { id, query } = use_route();
  const name = id || 'casualties';
  const filters = { story: query.get('story'), place: query.get('place') };
  const loaded = use_load<Ledger>(`/ledgers/${name}`, filters);
  return (
    <>
      <header class="view-head"><h1>{w.ledgers}</h1>
        <nav class="jump" aria-label={w.ledgers}>{Object.entries(w.ledger_names).map(([k, v]) => <a key={k} href={path_of('ledger', k, filters)} aria-current={k === name ? 'page' : undefined}>{v}</a>)}</nav>
        <form class="filters" onSubmit={(e) => e.preventDefault()}>
          <label>{w.place} <input dir="auto" value={filters.place ?? ''} onChange={(e) => refine({ place: e.currentTarget.value || null })} /></label>
          <a href={address(`/ledgers/${name}`, { ...filters, format: 'csv' })} download>CSV</a>
        </form>
      </header>
      <h2>{named('ledger_names', name)}</h2>
      <Wait of={loaded}>{(ledger) => ledger.rows.length === 0 ? <Empty /> : (
        <div class="scroll" tabIndex={0} role="group" aria-label={named('ledger_names', name)}>
          <table>
            <thead><tr>{ledger.columns.map((c) => <th key={c} scope="col">{(w as unknown as Record<string, string>)[c] ?? (w.fields as Record<string, string>)[c] ?? c}</th>)}</tr></thead>
            <tbody>{ledger.rows.map((row, i) => (
              <tr key={i}>{row.map((value, j) => <td key={j}>{j === 0 && ledger.items[i]?.length ? <Ask id={ledger.items[i][0]}><Cell value={value} /></Ask> : <Cell value={value} />}</td>)}</tr>
            ))}</tbody>
          </table>
        </div>
      )}</Wait>
    </>
  );
}
