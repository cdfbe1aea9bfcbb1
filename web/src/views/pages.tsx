// What was read: every page with its articles and what was dropped, and those that could not be read, with the fault.
import { useState } from 'preact/hooks';
import type { PageLine } from '../types';
import { number } from '../format';
import { refine, use_route } from '../route';
import { counted, words } from '../words/words';
import { Empty, use_load, use_title, Wait } from '../parts/load';

export function PagesView() {
  const w = words(), { query } = use_route();
  const [limit, set_limit] = useState(100);
  const faults = query.get('faults');
  const loaded = use_load<{ pages: PageLine[]; total: number; next: string | null }>('/pages', { faults, limit });
  use_title(w.pages_read);
  return (
    <>
      <header class="view-head"><h1>{w.pages_read}</h1></header>
      <p><label><input type="checkbox" checked={faults === '1'} onChange={(e) => refine({ faults: e.currentTarget.checked ? '1' : null })} /> {w.faults_only}</label></p>
      <Wait of={loaded}>{(page) => page.pages.length === 0 ? <Empty /> : (
        <>
          <p class="meta">{counted('page', page.total)}</p>
          <div class="scroll" tabIndex={0} role="group" aria-label={w.pages_read}>
            <table>
              <thead><tr><th scope="col">{w.address}</th><th scope="col">{w.articles}</th><th scope="col">{w.left_out}</th><th scope="col">{w.size}</th><th scope="col">{w.fault}</th></tr></thead>
              <tbody>{page.pages.map((p) => (
                <tr key={p.id}>
                  <td>{p.articles > 0 ? <a href={`/article/${p.id}.0?page=1`}><bdi dir="ltr">{p.uri}</bdi></a> : <bdi dir="ltr">{p.uri}</bdi>}</td>
                  <td>{number(p.articles)}</td><td>{number(p.dropped)}</td><td><bdi class="number">{number(p.bytes)} B</bdi></td><td class="fault"><bdi dir="auto">{p.fault}</bdi></td>
                </tr>
              ))}</tbody>
            </table>
          </div>
          {page.next && limit < 500 && <button type="button" onClick={() => set_limit(Math.min(500, limit + 100))}>{w.more}</button>}
        </>
      )}</Wait>
    </>
  );
}
