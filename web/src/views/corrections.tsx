// All corrections, the newest first; each can be undone.
import type { Correction } from '../types';
import { send } from '../api';
import { refine } from '../route';
import { use_settings } from '../settings';
import { words } from '../words/words';
import { Empty, use_load, Wait } from '../parts/load';

export function Corrections() {
  const w = words(), { who } = use_settings();
  const loaded = use_load<{ corrections: Correction[] }>('/corrections');
  const undo = (key: number): void => void send('POST', `/corrections/${key}/undo`, { who }).then(() => dispatchEvent(new Event('isnad:changed')));
  return (
    <>
      <header class="view-head"><h1>{w.corrections}</h1></header>
      <Wait of={loaded}>{({ corrections }) => corrections.length === 0 ? <Empty /> : (
        <div class="scroll" tabIndex={0} role="group" aria-label={w.corrections}>
          <table>
            <thead><tr>{[w.at, w.who, w.item, w.field, w.was, w.becomes, w.why, w.undo].map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
            <tbody>{corrections.map((c) => (
              <tr key={c.key} class={c.undone ? 'undone' : ''}>
                <td><bdi>{c.at}</bdi></td><td><bdi dir="auto">{c.who}</bdi></td>
                <td><button type="button" class="ask" onClick={() => refine({ item: c.item }, false)}><bdi dir="ltr">{c.item}</bdi></button></td>
                <td>{(w.fields as Record<string, string>)[c.field] ?? c.field}</td><td><bdi dir="auto">{c.was}</bdi></td><td><bdi dir="auto">{c.value}</bdi></td><td><bdi dir="auto">{c.why}</bdi></td>
                <td>{c.undone ? w.undone : <button type="button" onClick={() => undo(c.key)}>{w.undo}</button>}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}</Wait>
    </>
  );
}
