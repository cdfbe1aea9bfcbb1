// A ledger: one table that an analyst asks for, over the whole record or one story.
import { useState } from 'preact/hooks';
import type { Ledger, Qualifier, Verdict } from '../types';
import { bounds_told, days, number, reason_told } from '../format';
import { path_of, refine, use_route } from '../route';
import { named, words } from '../words/words';
import { Download } from '../parts/exports';
import { Empty, use_load, use_title, Wait } from '../parts/load';
import { Ask, Verdicted } from '../parts/small';

const kStep = 200;
const kLeftOut = ['low', 'high']; // for programs: the value says the same in words

// `2023-09-12`, `≤ 2024-01-14`, `1988-01-01 – 1994-12-31` in the reader's calendar words.
function day_told(text: string): string {
  const found = text.match(/\d{4}-\d\d-\d\d/g);
  if (!found) return text;
  const [from, to = from] = found;
  return text.startsWith('≤') ? days({ from: null, to: from }) : text.startsWith('≥') ? days({ from, to: null }) : days({ from, to });
}



const kSigns: Record<string, Qualifier> = { '>': 'more_than', '≥': 'at_least', '<': 'less_than', '≤': 'up_to', '≈': 'about' };

// `> 5200`, `≈ 30,000`, `20–30` in the reader's words; anything else as it stands.
function value_told(text: string): string {
  const found = /^([>≥<≤≈]?) ?([\d.,]+)(?:–([\d.,]+))?$/.exec(text);
  if (!found) return text;
  const [low, high] = [found[2], found[3] ?? found[2]].map((v) => Number(v.replaceAll(',', '')));
  const sign = kSigns[found[1]] ?? 'exact';
  return bounds_told(sign === 'less_than' || sign === 'up_to' ? null : low, sign === 'more_than' || sign === 'at_least' ? null : high, sign);
}

function named_in(value: string, lists: ('kinds' | 'event_types' | 'statuses' | 'verdicts' | 'stances')[]): string {
  for (const list of lists) if (value in words()[list]) return named(list, value);
  return value;
}

function Cell({ ledger, row, column }: { ledger: Ledger; row: number; column: number }) {
  const value = ledger.rows[row][column], name = ledger.columns[column], items = ledger.items[row] ?? [];
  if (value === '' && column > 0) return <span class="quiet">–</span>;
  switch (name) {
    case 'day': return column === 0 && items.length ? <Ask id={items[0]}>{value ? day_told(value) : words().undated}</Ask> : <>{day_told(value)}</>;
    case 'who': return items.length ? <Ask id={items[0]}><bdi dir="auto">{value || words().unknown}</bdi></Ask> : <bdi dir="auto">{value}</bdi>;
    case 'what': return <>{named_in(value, ['kinds', 'event_types'])}</>;
    case 'stance': return <span class={`stance ${value}`}>{named('stances', value)}</span>;
    case 'status': return <>{named_in(value, ['statuses'])}</>;
    case 'verdict': return value in words().verdicts ? <Verdicted verdict={value as Verdict} /> : <>{named_in(value, ['statuses'])}</>;
    case 'why': return <>{reason_told(ledger.reasons[row], value)}</>;
    case 'story': return <a href={path_of('story', value)}><bdi dir="auto">{ledger.stories[value] ?? value}</bdi></a>;
    case 'witnesses': return <bdi class="number">{number(Number(value.replaceAll(',', '')))}</bdi>;
    case 'value': return <>{value.split(' · ').map((v) => <bdi key={v} class="one">{value_told(v)}</bdi>)}</>;
    case 'vouched by': return <>{value.split(' · ').map((v) => <bdi key={v} class="one" dir="auto">{v}</bdi>)}</>;
    default: return <bdi dir="auto">{value}</bdi>;
  }
}

function Sheet({ ledger }: { ledger: Ledger }) {
  const shown = ledger.columns.map((_, j) => j).filter((j) => !kLeftOut.includes(ledger.columns[j]) && ledger.rows.some((r) => r[j] !== ''));
  const names = words().columns as Record<string, string>;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={named('ledger_names', ledger.name)}>
      <table class="ledger">
        <thead><tr>{shown.map((j) => <th key={j} scope="col">{names[ledger.columns[j]] ?? ledger.columns[j]}</th>)}</tr></thead>
        <tbody>{ledger.rows.map((_, i) => <tr key={i}>{shown.map((j) => <td key={j} class={`c-${ledger.columns[j].replace(' ', '-')}`}><Cell ledger={ledger} row={i} column={j} /></td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

export function LedgerView() {
  const w = words(), { id, query } = use_route();
  const [limit, set_limit] = useState(kStep);
  const name = id || 'casualties';
  const filters = Object.fromEntries(['story', 'place', 'outlet', 'from', 'to'].map((k) => [k, query.get(k)]));
  const loaded = use_load<Ledger>(`/ledgers/${name}`, { ...filters, limit });
  use_title(named('ledger_names', name));
  const field = (key: string) => ({ value: filters[key] ?? '', onChange: (e: preact.JSX.TargetedEvent<HTMLInputElement>) => refine({ [key]: e.currentTarget.value || null }) });
  return (
    <>
      <header class="view-head"><h1>{w.ledgers}: {named('ledger_names', name)}</h1>
        <nav class="jump tabs" aria-label={w.ledgers}>{Object.entries(w.ledger_names).map(([k, v]) => <a key={k} href={path_of('ledger', k, filters)} aria-current={k === name ? 'page' : undefined}>{v}</a>)}</nav>
        <form class="filters" onSubmit={(e) => e.preventDefault()}>
          <label>{w.place} <input dir="auto" {...field('place')} /></label>
          <label>{w.outlet} <input dir="auto" {...field('outlet')} /></label>
          <label>{w.from} <input type="date" {...field('from')} /></label>
          <label>{w.to} <input type="date" {...field('to')} /></label>
          {filters.story && <a href={path_of('ledger', name, { ...filters, story: null })}>{w.all_stories}</a>}
          <Download path={`/ledgers/${name}`} query={{ ...filters, format: 'csv' }} name={`isnad-${name}.csv`}>{w.export} CSV</Download>
        </form>
      </header>
      <Wait of={loaded}>{(ledger) => ledger.rows.length === 0 ? <Empty /> : (
        <>
          <Sheet ledger={ledger} />
          {ledger.next && <p><button type="button" onClick={() => set_limit(limit + kStep)}>{w.more} ({number(ledger.total - ledger.rows.length)})</button></p>}
        </>
      )}</Wait>
    </>
  );
}
