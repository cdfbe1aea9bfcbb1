// Search in all articles; words are folded, so that spellings do not matter.
import { useState } from 'preact/hooks';
import type { SearchPage } from '../types';
import { Bytes, parts_of } from '../bytes';
import { number } from '../format';
import { use_route } from '../route';
import { words } from '../words/words';
import { Empty, use_load, Wait } from '../parts/load';
import { ArticleLink, outlet_of, When } from '../parts/small';

function Snippet({ text, marks }: { text: string; marks: [number, number][] }) {
  const bytes = new Bytes(text);
  return <p dir="auto">{parts_of([0, bytes.size], marks.map((span) => ({ span }))).map((p) => (p.marks.length > 0 ? <mark key={p.span[0]}>{bytes.slice(p.span)}</mark> : bytes.slice(p.span)))}</p>;
}

export function Search() {
  const w = words(), { query } = use_route();
  const [limit, set_limit] = useState(30);
  const q = query.get('q') ?? '';
  const loaded = use_load<SearchPage>(q ? '/search' : null, { q, limit });
  return (
    <>
      <header class="view-head"><h1>{w.search}</h1><p class="meta">{w.search_hint}</p></header>
      {q && <Wait of={loaded}>{(page) => (
        <>
          <p class="meta" aria-live="polite">{number(page.total)} {w.results}</p>
          {page.hits.length === 0 && <Empty />}
          <ol class="hits">{page.hits.map((h) => (
            <li key={h.article.id}><ArticleLink article={h.article} /><p class="meta"><bdi dir="auto">{outlet_of(h.article)}</bdi> · <When of={h.article.published} /></p><Snippet text={h.snippet} marks={h.marks} /></li>
          ))}</ol>
          {page.next && <button type="button" onClick={() => set_limit(limit + 30)}>{w.more}</button>}
        </>
      )}</Wait>}
    </>
  );
}
