// Search in all articles while one types; words are folded, so that spellings do not matter. Names that fit come first.
import { useState } from 'preact/hooks';
import type { Entity, SearchPage } from '../types';
import { Bytes, parts_of } from '../bytes';
import { path_of, use_route } from '../route';
import { counted, named, words } from '../words/words';
import { Filters, filters_of, type Filter } from '../parts/filters';
import { Empty, use_load, use_title, Wait } from '../parts/load';
import { ArticleLink, InferredNames, outlet_of, When } from '../parts/small';

function Snippet({ text, marks }: { text: string; marks: [number, number][] }) {
  const bytes = new Bytes(text);
  return <p dir="auto">{parts_of([0, bytes.size], marks.map((span) => ({ span }))).map((p) => (p.marks.length > 0 ? <mark key={p.span[0]}>{bytes.slice(p.span)}</mark> : bytes.slice(p.span)))}</p>;
}

function Names({ q }: { q: string }) {
  const w = words();
  const loaded = use_load<{ entities: Entity[] }>(q.length > 1 && !q.includes(':') ? '/entities' : null, { q: q.replaceAll('"', ''), limit: 12 });
  if (!loaded.value?.entities.length) return null;
  return (
    <section class="names" aria-label={w.entities_found}>
      <h2>{w.entities_found}</h2>
      <ul>{loaded.value.entities.map((e) => <li key={e.id}><a href={path_of('entity', e.id)}><bdi dir="auto">{e.name}</bdi></a> <span class="quiet">{named('name_kinds', e.kind)}{e.latin && <> · <bdi dir="ltr">{e.latin}</bdi></>}</span></li>)}</ul>
    </section>
  );
}

const kFilters: Filter[] = ['outlet', 'kind', 'from', 'to'];

export function Search() {
  const w = words(), { query } = use_route();
  const [limit, set_limit] = useState(30);
  const q = query.get('q') ?? '';
  const loaded = use_load<SearchPage>(q ? '/search' : null, { q, ...filters_of(query, kFilters), limit });
  use_title(q ? `${w.search}: ${q}` : w.search);
  return (
    <>
      <header class="view-head"><h1>{w.search}{q && <>: <bdi dir="auto">{q}</bdi></>}</h1><p class="meta">{w.search_hint}</p></header>
      {q && <Filters fields={kFilters} />}
      {q && <Names q={q} />}
      {q && <Wait of={loaded}>{(page) => (
        <>
          <p class="meta" aria-live="polite">{counted('result', page.total)}</p>
          {page.hits.length === 0 && <Empty />}
          <ol class="hits">{page.hits.map((h) => (
            <li key={h.article.id}><ArticleLink article={h.article} /><p class="meta"><bdi dir="auto">{outlet_of(h.article)}</bdi> · <When of={h.article.published} /></p><Snippet text={h.snippet} marks={h.marks} /><InferredNames of={h.inferred} /></li>
          ))}</ol>
          {page.next && limit < 200 && <button type="button" onClick={() => set_limit(Math.min(200, limit + 30))}>{w.more}</button>}
        </>
      )}</Wait>}
    </>
  );
}
