// One article: the clean text with its marks, what was dropped and why, and beside it the page as it was.
import { useEffect, useState } from 'preact/hooks';
import type { AnyItem, ArticlePage, Explained, ItemType } from '../types';
import { address, get_text, has_token } from '../api';
import { number } from '../format';
import { path_of, refine, use_route } from '../route';
import { named, words } from '../words/words';
import { use_load, use_title, Wait } from '../parts/load';
import { AddClaim } from '../parts/add_claim';
import { MarkedText } from '../parts/marked_text';
import { PageText } from '../parts/page_text';
import { Standing } from '../parts/ruling';
import { outlet_of, When } from '../parts/small';

const kTypes: ItemType[] = ['figure', 'statement', 'event', 'name'];
const kClosed = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';

function Head({ page }: { page: ArticlePage }) {
  const w = words(), a = page.article;
  const row = (name: string, value: string): preact.ComponentChildren => value && <div><dt>{name}</dt><dd><bdi dir="auto">{value}</bdi></dd></div>;
  return (
    <header class="view-head">
      {a.story && <p class="meta">{w.in_story}: <a href={path_of('story', a.story)}><bdi dir="auto">{page.story_title ?? w.unknown}</bdi></a></p>}
      <p class="meta"><bdi dir="auto" class="outlet">{outlet_of(a)}</bdi> · <When of={a.published} style="long" />{a.published && <span class="quiet"> ({w.basis} {named('bases', a.published.basis)})</span>}</p>
      <dl class="facts">
        {row(w.byline, a.byline.join('، '))}{row(w.agencies, a.agencies.join('، '))}{row(w.crawled, a.crawled ?? '')}{row(w.keywords, a.keywords.join('، '))}
        <div><dt>{w.address}</dt><dd><bdi dir="ltr">{page.page.uri}</bdi></dd></div>
      </dl>
    </header>
  );
}

// HTML that was captured stands in a frame that may run and fetch nothing.
function Frame({ page, text }: { page: ArticlePage['page']; text: string }) {
  const inside = has_token() ? { srcdoc: kClosed + text } : { src: address(`/pages/${page.id}/frame`) };
  return <iframe sandbox="" title={words().page} {...inside} />;
}

function PageAsItWas({ of, item }: { of: ArticlePage; item: string }) {
  const w = words(), html = of.page.media === 'text/html';
  const [as_html, set_html] = useState(false);
  const [text, set_text] = useState('');
  const told = use_load<Explained>(item ? `/items/${encodeURIComponent(item)}` : null);
  const chosen = item && told.value?.item.id === item ? told.value.source.span : null;
  useEffect(() => void get_text(`/pages/${of.page.id}/text`).then(set_text, (e: Error) => set_text(e.message)), [of.page.id]);
  return (
    <div class="original">
      <h2>{w.page} <span class="count">{number(of.page.bytes)} B</span></h2>
      {html && <div class="buttons"><button type="button" aria-pressed={!as_html} onClick={() => set_html(false)}>{w.as_text}</button><button type="button" aria-pressed={as_html} onClick={() => set_html(true)}>{w.as_html}</button></div>}
      {as_html ? <Frame page={of.page} text={text} /> : <PageText text={text} blocks={of.article.blocks} dropped={of.page.dropped} chosen={chosen} />}
    </div>
  );
}

function DroppedList({ page }: { page: ArticlePage['page'] }) {
  const w = words();
  if (page.dropped.length === 0) return null;
  return (
    <details class="dropped">
      <summary>{w.dropped} <span class="count">{number(page.dropped.length)}</span></summary>
      <ul>{page.dropped.map((d) => <li key={`${d.span[0]}-${d.rule}`}><span class="badge">{named('reasons', d.reason)}</span> <span dir="auto">{d.text}</span> {d.rule && <code>{d.rule}</code>}</li>)}</ul>
    </details>
  );
}

function Marks({ page, shown, toggle }: { page: ArticlePage; shown: Set<ItemType>; toggle: (t: ItemType) => void }) {
  const w = words(), { query } = use_route();
  const count = { figure: page.figures.length, statement: page.statements.length, event: page.events.length, name: page.names.length };
  return (
    <fieldset class="buttons marks"><legend>{w.show}</legend>
      {kTypes.map((t) => <button key={t} type="button" class={`toggle ${t}`} aria-pressed={shown.has(t)} onClick={() => toggle(t)}>{w[`${t}s` as 'figures']} <span class="number">{number(count[t])}</span></button>)}
      <button type="button" class="other" aria-pressed={query.has('page')} onClick={() => refine({ page: query.has('page') ? null : '1' })}>{w.page}</button>
    </fieldset>
  );
}

export function ArticleView() {
  const { id, query } = use_route();
  const loaded = use_load<ArticlePage>(`/articles/${encodeURIComponent(id)}`);
  const [shown, set_shown] = useState(new Set<ItemType>(['figure', 'statement', 'event']));
  const toggle = (t: ItemType): void => set_shown(new Set(shown.has(t) ? [...shown].filter((s) => s !== t) : [...shown, t]));
  use_title(loaded.value?.article.title);
  return (
    <Wait of={loaded}>{(page) => {
      const items: AnyItem[] = [...page.names, ...page.figures, ...page.statements, ...page.events], item = query.get('item') ?? '';
      return (
        <>
          <Head page={page} />
          <Marks page={page} shown={shown} toggle={toggle} />
          <div class={query.has('page') ? 'beside' : ''}>
            <MarkedText article={page.article} items={items} shown={shown} chosen={item} />
            {query.has('page') && <PageAsItWas of={page} item={item} />}
          </div>
          <DroppedList page={page.page} />
          <AddClaim article={page.article} />
          <Standing item={page.article.id} />
        </>
      );
    }}</Wait>
  );
}
