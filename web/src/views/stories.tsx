// All stories: size, days, outlets, witnesses, what is disputed; filters; search as you type.
import type { RecordInfo, StoriesPage, StoryRow, Verdict } from '../types';
import { address } from '../api';
import { useState } from 'preact/hooks';
import { number } from '../format';
import { path_of, refine, use_route } from '../route';
import { named, words } from '../words/words';
import { Empty, use_load, Wait } from '../parts/load';
import { When } from '../parts/small';

const kShown: Verdict[] = ['contradict', 'suspect', 'update', 'agree'];

function Row({ story }: { story: StoryRow }) {
  const w = words();
  return (
    <li class="story-row">
      <a href={path_of('story', story.id)}><bdi dir="auto">{story.title ?? w.unknown}</bdi></a>
      <p class="meta">
        <When of={story} /> · {number(story.articles)} {w.articles} · {number(story.outlets)} {w.outlets}
        {story.independent > 0 && <> · {number(story.independent)} {w.witnesses}</>}
      </p>
      <p class="badges">
        {kShown.filter((v) => story.verdicts[v]).map((v) => <span key={v} class={`verdict ${v}`}>{named('verdicts', v)} {number(story.verdicts[v]!)}</span>)}
        {story.kinds.map((k) => <span key={k} class="badge">{named('kinds', k)}</span>)}
      </p>
    </li>
  );
}

function Filters({ info }: { info: RecordInfo | null }) {
  const w = words(), { query } = use_route();
  const field = (name: string) => ({ value: query.get(name) ?? '', onChange: (e: preact.JSX.TargetedEvent<HTMLInputElement | HTMLSelectElement>) => refine({ [name]: e.currentTarget.value || null }) });
  return (
    <form class="filters" role="search" onSubmit={(e) => e.preventDefault()}>
      <label>{w.filter} <input type="search" dir="auto" value={query.get('q') ?? ''} onInput={(e) => refine({ q: e.currentTarget.value || null })} /></label>
      <label>{w.outlet} <select {...field('outlet')}><option value="">{w.any}</option>{info?.outlets.map((o) => <option key={o.name} value={o.name}>{o.name}</option>)}</select></label>
      <label>{w.kind} <select {...field('kind')}><option value="">{w.any}</option>{Object.entries(w.kinds).map(([k, v]) => <option key={k} value={k}>{v}</option>)}</select></label>
      <label>{w.from} <input type="date" {...field('from')} /></label>
      <label>{w.to} <input type="date" {...field('to')} /></label>
      <label>{w.sort} <select {...field('sort')}><option value="">{w.largest}</option><option value="newest">{w.newest}</option><option value="disputed">{w.disputed_first}</option></select></label>
      {[...query.keys()].some((k) => k !== 'item') && <button type="button" class="plain" onClick={() => refine({ q: null, outlet: null, kind: null, from: null, to: null, sort: null })}>{w.clear}</button>}
    </form>
  );
}

export function Stories() {
  const w = words(), { query } = use_route();
  const [limit, set_limit] = useState(50);
  const filters = Object.fromEntries(['q', 'outlet', 'kind', 'from', 'to', 'sort'].map((k) => [k, query.get(k)]));
  const info = use_load<RecordInfo>('/record');
  const loaded = use_load<StoriesPage>('/stories', { ...filters, limit });
  const counts = info.value?.counts;
  return (
    <>
      <header class="view-head">
        <h1>{w.stories}</h1>
        {counts && <p class="meta">{number(counts.pages)} {w.pages} · {number(counts.articles)} {w.articles} · {number(counts.figures)} {w.figures} · {number(counts.statements)} {w.statements} · {number(counts.events)} {w.events}</p>}
      </header>
      <Filters info={info.value} />
      <Wait of={loaded}>{(page) => (
        <>
          {page.stories.length === 0 && <Empty />}
          <ol class="stories">{page.stories.map((s) => <Row key={s.id} story={s} />)}</ol>
          {page.next && <button type="button" onClick={() => set_limit(limit + 50)}>{w.more} ({number(page.total - page.stories.length)})</button>}
          <p class="exports">{w.export}: {['csv', 'acled', 'ged', 'geojson', 'plover', 'jsonl'].map((f) => <a key={f} href={address('/export', { format: f, from: filters.from, to: filters.to, kind: filters.kind, outlet: filters.outlet })} download>{f.toUpperCase()}</a>)}</p>
        </>
      )}</Wait>
    </>
  );
}
