// All corrections, the newest first, each to be undone; and how the machine stands against people.
import { useState } from 'preact/hooks';
import type { Correction, Judged } from '../types';
import { address } from '../api';
import { number } from '../format';
import { path_of } from '../route';
import { counted, named, words } from '../words/words';
import { Empty, use_load, use_title, Wait } from '../parts/load';
import { field_name, TroubleNote, use_correcting, Value, type Correcting } from '../parts/ruling';
import { Ask, Section } from '../parts/small';

type Listed = Correction & { words: string };

// What was corrected: an item opens its panel, an article or entity its view.
function Subject({ of }: { of: Listed }) {
  const name = <bdi dir="auto">{of.words || of.item}</bdi>;
  if (/\.[nfse]\d+-\d+/.test(of.item)) return <Ask id={of.item}>{name}</Ask>;
  return <a href={path_of(of.item.startsWith('e') && of.item.length === 16 ? 'entity' : 'article', of.item)}>{name}</a>;
}

function Row({ of, undo }: { of: Listed; undo: Correcting }) {
  const w = words();
  return (
    <tr class={of.undone ? 'undone' : ''}>
      <td class="when"><bdi dir="ltr">{of.at.replace('T', ' ').replace('Z', '')}</bdi></td><td><bdi dir="auto">{of.who}</bdi></td><td><Subject of={of} /></td>
      <td>{field_name(of.field)}</td><td>{of.was && <Value of={of} value={of.was} />}</td><td><Value of={of} value={of.value} /></td><td><bdi dir="auto">{of.why}</bdi></td>
      <td>{of.undone ? <>{w.undone} <bdi dir="auto">{of.undone}</bdi></> : <button type="button" class="undo" onClick={() => undo.send(`/corrections/${of.key}/undo`, {})}>{w.undo}</button>}</td>
    </tr>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${number(Math.round((1000 * part) / whole) / 10)} %`;
}

function kind_name(q: Judged): string {
  if (!q.kind) return '';
  const list = { figure: 'kinds', statement: 'stances', event: 'event_types', name: 'name_kinds' }[q.type] as 'kinds' | undefined;
  return list ? named(list, q.kind) : q.kind;
}

function Quality() {
  const w = words(), loaded = use_load<{ quality: Judged[] }>('/quality');
  return (
    <Wait of={loaded}>{({ quality }) => quality.length === 0 ? <Empty /> : (
      <>
        <p class="meta">{w.ruling.right_note}</p>
        <div class="scroll" tabIndex={0} role="group" aria-label={w.ruling.quality}>
          <table>
            <thead><tr>{[w.ruling.type, w.kind, w.field, w.ruling.read, w.ruling.accepted, w.ruling.changed, w.ruling.rejected, w.ruling.added, w.ruling.right, w.ruling.found].map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
            <tbody>{quality.map((q) => (
              <tr key={`${q.type} ${q.kind} ${q.field}`}>
                <td>{w.ruling.types[q.type as 'figure'] ?? q.type}</td><td>{kind_name(q)}</td><td>{q.field ? field_name(q.field) : w.ruling.whole}</td>
                <td>{q.read > 0 ? number(q.read) : ''}</td>{[q.accepted, q.changed, q.rejected, q.added].map((n, i) => <td key={i}>{n > 0 ? number(n) : ''}</td>)}
                <td>{q.field ? '' : share(q.accepted, q.accepted + q.changed + q.rejected)}</td><td>{q.field ? '' : share(q.accepted + q.changed, q.accepted + q.changed + q.added)}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      </>
    )}</Wait>
  );
}

export function Corrections() {
  const w = words(), undo = use_correcting();
  const [standing, set_standing] = useState(false);
  const [limit, set_limit] = useState(100);
  const loaded = use_load<{ corrections: Listed[]; total: number; next: string | null }>('/corrections', { standing: standing ? '1' : null, limit });
  use_title(w.corrections);
  return (
    <>
      <header class="view-head"><h1>{w.corrections}</h1>
        <div class="tools"><label class="check"><input type="checkbox" checked={standing} onChange={() => set_standing(!standing)} /> {w.ruling.only_standing}</label>
          <p class="exports"><a href={address('/export', { format: 'corrections' })} download>{w.ruling.download}</a></p></div></header>
      <TroubleNote of={undo} />
      <Wait of={loaded}>{({ corrections, total, next }) => corrections.length === 0 ? <Empty /> : (
        <>
          <div class="scroll" tabIndex={0} role="group" aria-label={w.corrections}>
            <table class="corrections">
              <thead><tr>{[w.at, w.ruling.author, w.item, w.field, w.was, w.becomes, w.why, w.undo].map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
              <tbody>{corrections.map((c) => <Row key={c.key} of={c} undo={undo} />)}</tbody>
            </table>
          </div>
          {next && <p class="buttons"><button type="button" onClick={() => set_limit(limit + 200)}>{w.more}</button> <span class="quiet">{counted('result', total)}</span></p>}
        </>
      )}</Wait>
      <Section id="quality" title={w.ruling.quality}><Quality /></Section>
    </>
  );
}
