// All stories: size, days, outlets, witnesses, what is disputed; filters; search as you type.
import type { RecordInfo, StoriesPage, StoryRow, Verdict } from '../types';
import { useState } from 'preact/hooks';
import { bounds, number } from '../format';
import { path_of, use_route } from '../route';
import { counted, named, words } from '../words/words';
import { Exports } from '../parts/exports';
import { Filters, filters_of, type Filter } from '../parts/filters';
import { Empty, use_load, use_title, Wait } from '../parts/load';
import { When } from '../parts/small';

const kShown: Verdict[] = ['contradict', 'suspect', 'update', 'agree'];

// What is disputed, then what has most witnesses, in numbers.
function Briefs({ story }: { story: StoryRow }) {
  return (
    <ul class="briefs">
      {story.tallies.map((t, i) => (
        <li key={i} class={t.verdict}>
          <span class="quiet">{named('kinds', t.kind)}</span> <bdi class="number">{bounds(t.low, t.high)}</bdi>
          {t.verdict !== 'lone' && <span class={`verdict ${t.verdict}`}>{named('verdicts', t.verdict)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Row({ story }: { story: StoryRow }) {
  return (
    <li class="story-row">
      <div>
        <a href={path_of('story', story.id)}><bdi dir="auto">{story.title ?? words().unknown}</bdi></a>
        <p class="meta">
          <When of={story} /> · {counted('article', story.articles)} · {counted('outlet', story.outlets)}
          {story.independent > 0 && <> · {counted('witness', story.independent)}</>}
        </p>
        <p class="badges">{kShown.filter((v) => story.verdicts[v]).map((v) => <span key={v} class={`verdict ${v}`}>{named('verdicts', v)} {number(story.verdicts[v]!)}</span>)}</p>
      </div>
      <Briefs story={story} />
    </li>
  );
}

const kFilters: Filter[] = ['q', 'outlet', 'kind', 'from', 'to', 'sort'];

function Size({ info }: { info: RecordInfo }) {
  const c = info.counts;
  return (
    <p class="meta">
      <a href={path_of('pages')}>{counted('page', c.pages)}</a>{c.faults > 0 && <> · <a href={path_of('pages', '', { faults: '1' })} class="fault">{counted('fault', c.faults)}</a></>}
      {' · '}{counted('article', c.articles)} · {counted('figure', c.figures)} · {counted('statement', c.statements)} · {counted('event', c.events)}
    </p>
  );
}

export function Stories() {
  const w = words(), { query } = use_route();
  const [limit, set_limit] = useState(50);
  const filters = filters_of(query, kFilters);
  const info = use_load<RecordInfo>('/record');
  const loaded = use_load<StoriesPage>('/stories', { ...filters, limit });
  use_title(null);
  return (
    <>
      <header class="view-head"><h1>{w.stories}</h1>{info.value && <Size info={info.value} />}</header>
      <Filters fields={kFilters} />
      <Wait of={loaded}>{(page) => (
        <>
          <p class="meta" aria-live="polite">{counted('story', page.total)}</p>
          <ol class="stories">{page.stories.map((s) => <Row key={s.id} story={s} />)}</ol>
          {page.next && limit < 500 && <button type="button" onClick={() => set_limit(Math.min(500, limit + 50))}>{w.more} ({number(page.total - page.stories.length)})</button>}
          {page.stories.length === 0 ? <Empty /> : <p class="exports"><Exports formats={['csv', 'acled', 'ged', 'geojson', 'plover', 'jsonl', 'atom']} query={{ from: filters.from, to: filters.to, kind: filters.kind, outlet: filters.outlet }} /></p>}
        </>
      )}</Wait>
    </>
  );
}
