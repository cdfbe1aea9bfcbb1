// One article: the clean text with its marks, what was dropped and why, and beside it the page as it was.
import { useEffect, useState } from 'preact/hooks';
import type { AnyItem, ArticlePage, ItemType } from '../types';
import { address, get_text } from '../api';
import { path_of, refine, use_route } from '../route';
import { named, words } from '../words/words';
import { use_load, Wait } from '../parts/load';
import { MarkedText } from '../parts/marked_text';
import { outlet_of, When } from '../parts/small';

const kTypes: ItemType[] = ['figure', 'statement', 'event', 'name'];

function Head({ page }: { page: ArticlePage }) {
  const w = words(), a = page.article;
  const row = (name: string, value: string): preact.ComponentChildren => value && <div><dt>{name}</dt><dd><bdi dir="auto">{value}</bdi></dd></div>;
  return (
    <header class="view-head">
      <p class="meta"><bdi dir="auto">{outlet_of(a)}</bdi> · <When of={a.published} style="long" />{a.published && <span class="quiet"> ({w.basis} {named('bases', a.published.basis)})</span>}
        {a.story && <> · <a href={path_of('story', a.story)}>{w.stories}</a></>}</p>
      <dl class="facts">
        {row(w.byline, a.byline.join('، '))}{row(w.agencies, a.agencies.join('، '))}{row(w.crawled, a.crawled ?? '')}{row(w.keywords, a.keywords.join('، '))}
        <div><dt>{w.page}</dt><dd><bdi dir="ltr">{page.page.uri}</bdi></dd></div>
      </dl>
    </header>
  );
}

function PageAsItWas({ page }: { page: ArticlePage['page'] }) {
  const w = words(), html = page.media === 'text/html';
  const [as_html, set_html] = useState(false);
  const [text, set_text] = useState('');
  useEffect(() => void get_text(`/pages/${page.id}/text`).then(set_text, (e: Error) => set_text(e.message)), [page.id]);
  return (
    <div class="original">
      <h2>{w.page}</h2>
      {html && <div class="buttons"><button type="button" aria-pressed={!as_html} onClick={() => set_html(false)}>{w.as_text}</button><button type="button" aria-pressed={as_html} onClick={() => set_html(true)}>{w.as_html}</button></div>}
      {as_html ? <iframe sandbox="" title={w.page} src={address(`/pages/${page.id}/frame`)} /> : <pre dir="auto" tabIndex={0}>{text}</pre>}
    </div>
  );
}

function DroppedList({ page }: { page: ArticlePage['page'] }) {
  const w = words();
  if (page.dropped.length === 0) return null;
  return (
    <details class="dropped">
      <summary>{w.dropped} <span class="count">{page.dropped.length}</span></summary>
      <ul>{page.dropped.map((d) => <li key={`${d.span[0]}-${d.rule}`}><span class="badge">{named('reasons', d.reason)}</span> <span dir="auto">{d.text}</span> {d.rule && <code>{d.rule}</code>}</li>)}</ul>
    </details>
  );
}

export function ArticleView() {
  const w = words(), { id, query } = use_route();
  const loaded = use_load<ArticlePage>(`/articles/${encodeURIComponent(id)}`);
  const [shown, set_shown] = useState(new Set<ItemType>(['figure', 'statement', 'event']));
  const toggle = (t: ItemType): void => set_shown(new Set(shown.has(t) ? [...shown].filter((s) => s !== t) : [...shown, t]));
  return (
    <Wait of={loaded}>{(page) => {
      const items: AnyItem[] = [...page.names, ...page.figures, ...page.statements, ...page.events];
      return (
        <>
          <Head page={page} />
          <fieldset class="buttons marks"><legend>{w.show}</legend>
            {kTypes.map((t) => <button key={t} type="button" class={`toggle ${t}`} aria-pressed={shown.has(t)} onClick={() => toggle(t)}>{w[`${t}s` as 'figures']}</button>)}
            <button type="button" aria-pressed={query.has('page')} onClick={() => refine({ page: query.has('page') ? null : '1' })}>{w.page}</button>
          </fieldset>
          <div class={query.has('page') ? 'beside' : ''}>
            <MarkedText article={page.article} items={items} shown={shown} chosen={query.get('item') ?? ''} />
            {query.has('page') && <PageAsItWas page={page.page} />}
          </div>
          <DroppedList page={page.page} />
        </>
      );
    }}</Wait>
  );
}
