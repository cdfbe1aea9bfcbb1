// One story: what happened by day, how many by whom, who said what, positions, places, sources.
import type { ArticleHead, Event, StoryPage, Statement, Tally } from '../types';
import { address } from '../api';
import { number } from '../format';
import { path_of, use_route } from '../route';
import { named, words } from '../words/words';
import { Empty, use_load, Wait } from '../parts/load';
import { PlacesMap } from '../parts/places_map';
import { Ask, Bounds, Chain, Named, Section, Verdicted, When, outlet_of } from '../parts/small';
import { Sources } from '../parts/sources';
import { TallyChart } from '../parts/tally_chart';

type Articles = Map<string, ArticleHead>;

function outlet_in(articles: Articles, id: string): string {
  const article = articles.get(id);
  return article ? outlet_of(article) : '';
}

// Events by the day on which they happened, not the day on which they were printed.
function Timeline({ events, articles }: { events: Event[]; articles: Articles }) {
  if (events.length === 0) return <Empty />;
  const by_day = new Map<string, Event[]>();
  for (const e of events) {
    const key = e.date?.from ?? '';
    by_day.set(key, [...(by_day.get(key) ?? []), e]);
  }
  const keys = [...by_day.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)));
  return (
    <ol class="timeline">
      {keys.map((key) => (
        <li key={key}>
          <h3><When of={key ? { from: key, to: key } : null} style="long" /></h3>
          <ul>{by_day.get(key)!.map((e) => (
            <li key={e.id} class={e.status === 'asserted' ? '' : 'unreal'}>
              <Ask id={e.id}><span class="badge">{named('event_types', e.event_type)}</span> <bdi dir="auto">{e.text}</bdi></Ask>
              {e.status !== 'asserted' && <span class="badge status">{named('statuses', e.status)}</span>}
              {e.actor && <span> <Named of={e.actor} /></span>}
              {e.target && <span> <span class="arrow" aria-hidden="true">{'\u2190'}</span> <Named of={e.target} /></span>}
              {e.place && <span class="where"> · <Named of={e.place} /></span>}
              <span class="quiet"> · <bdi dir="auto">{outlet_in(articles, e.article)}</bdi></span>
            </li>
          ))}</ul>
        </li>
      ))}
    </ol>
  );
}

function TallyTable({ tally, articles }: { tally: Tally; articles: Articles }) {
  const w = words();
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={w.table}>
      <table>
        <thead><tr><th scope="col">{w.value}</th><th scope="col">{w.date}</th><th scope="col">{w.root}</th><th scope="col">{w.outlet}</th></tr></thead>
        <tbody>{tally.entries.map((e) => (
          <tr key={e.figure}>
            <td><Ask id={e.figure}><Bounds low={e.low} high={e.high} qualifier={e.qualifier} /></Ask></td>
            <td><When of={e.date ?? articles.get(e.article)?.published} /></td>
            <td>{e.root ? <bdi dir="auto">{e.root}</bdi> : <span class="quiet">{w.own_voice}</span>}</td>
            <td><a href={path_of('article', e.article, { item: e.figure })}><bdi dir="auto">{outlet_in(articles, e.article)}</bdi></a></td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

const kOrder = { contradict: 0, suspect: 1, update: 2, agree: 3, lone: 4 };

function Tallies({ tallies, articles }: { tallies: Tally[]; articles: Articles }) {
  const w = words();
  if (tallies.length === 0) return <Empty />;
  const sorted = [...tallies].sort((a, b) => kOrder[a.verdict] - kOrder[b.verdict] || b.independent - a.independent || b.entries.length - a.entries.length);
  return (
    <div class="tallies">
      {sorted.map((t) => {
        const title = [named('kinds', t.kind), t.side, t.place].filter(Boolean).join(' · ');
        return (
          <details key={t.id} class="tally" open={t.verdict !== 'lone' && t.entries.length > 1}>
            <summary><bdi dir="auto">{title}</bdi> <Verdicted verdict={t.verdict} /> <span class="quiet">{number(t.independent)} {w.witnesses}, {number(t.entries.length)} {w.entries}</span></summary>
            {t.why && <p class="why"><bdi dir="auto">{t.why}</bdi></p>}
            <TallyChart tally={t} label={title} />
            <TallyTable tally={t} articles={articles} />
          </details>
        );
      })}
    </div>
  );
}

type Said = Statement & { content_text: string };

function Saying({ said, articles }: { said: Said; articles: Articles }) {
  return (
    <li>
      <Ask id={said.id}><span class={`stance ${said.stance}`}>{named('stances', said.stance)}</span></Ask>{' '}
      <span class={said.direct ? 'quote' : ''} dir="auto">{said.content_text}</span>
      <div class="quiet"><Chain outlet={outlet_in(articles, said.article)} relay={said.relay} root={said.speaker} /></div>
    </li>
  );
}

function by_speaker(statements: Said[]): [string, Said[]][] {
  const groups = new Map<string, Said[]>();
  for (const s of statements) {
    const key = s.speaker?.entity ?? s.speaker?.text ?? '';
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  return [...groups.entries()].sort((a, b) => b[1].length - a[1].length);
}

function SaidList({ statements, articles }: { statements: Said[]; articles: Articles }) {
  const w = words();
  if (statements.length === 0) return <Empty />;
  return (
    <div class="said">
      {by_speaker(statements).map(([key, list], i) => (
        <details key={key} open={i < 5}>
          <summary><bdi dir="auto">{list[0].speaker?.text ?? w.unknown}</bdi>{list.find((s) => s.role)?.role && <span class="quiet"> <bdi dir="auto">{list.find((s) => s.role)!.role}</bdi></span>} <span class="count">{number(list.length)}</span></summary>
          <ul>{list.map((s) => <Saying key={s.id} said={s} articles={articles} />)}</ul>
        </details>
      ))}
    </div>
  );
}

const kTaken = ['demand', 'accuse', 'reject', 'agree', 'deny', 'threaten', 'promise', 'warn'];

function Positions({ statements }: { statements: Said[] }) {
  const w = words();
  const taken = statements.filter((s) => kTaken.includes(s.stance) && s.speaker);
  if (taken.length === 0) return <Empty />;
  const stances = kTaken.filter((k) => taken.some((s) => s.stance === k));
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={w.positions}>
      <table class="positions">
        <thead><tr><th scope="col">{w.party}</th>{stances.map((k) => <th key={k} scope="col">{named('stances', k)}</th>)}</tr></thead>
        <tbody>{by_speaker(taken).map(([key, list]) => (
          <tr key={key}>
            <th scope="row"><Named of={list[0].speaker} /></th>
            {stances.map((k) => <td key={k}>{list.filter((s) => s.stance === k).map((s) => <Ask key={s.id} id={s.id} kind="ask quotation"><span dir="auto">{s.content_text}</span></Ask>)}</td>)}
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Share() {
  return (
    <button type="button" class="plain" onClick={(e) => { void navigator.clipboard.writeText(location.href); e.currentTarget.textContent = words().copied; }}>{words().share}</button>
  );
}

export function StoryView() {
  const w = words(), { id } = use_route();
  const loaded = use_load<StoryPage>(`/stories/${encodeURIComponent(id)}`);
  return (
    <Wait of={loaded}>{(page) => {
      const articles: Articles = new Map(page.articles.map((a) => [a.id, a]));
      return (
        <>
          <header class="view-head">
            <h1 dir="auto">{page.story.title ?? w.unknown}</h1>
            <p class="meta"><When of={page.story} style="long" /> · {number(page.articles.length)} {w.articles}
              {page.story.continues && <> · <a href={path_of('story', page.story.continues)}>{w.continues}</a></>}
              {page.followed_by.map((s) => <span key={s}> · <a href={path_of('story', s)}>{w.followed_by}</a></span>)}</p>
            <nav class="jump" aria-label={w.table}>
              {(['tallies', 'timeline', 'said', 'positions', 'map', 'sources'] as const).map((s) => <a key={s} href={`#${s}`}>{w[s]}</a>)}
            </nav>
            <p class="exports"><Share /> {w.export}: {['csv', 'acled', 'ged', 'geojson', 'plover', 'atom'].map((f) => <a key={f} href={address('/export', { format: f, story: id })} download>{f.toUpperCase()}</a>)}</p>
          </header>
          <Section id="tallies" title={w.tallies} count={page.tallies.length}><Tallies tallies={page.tallies} articles={articles} /></Section>
          <Section id="timeline" title={w.timeline} count={page.events.length}><Timeline events={page.events} articles={articles} /></Section>
          <Section id="said" title={w.said} count={page.statements.length}><SaidList statements={page.statements} articles={articles} /></Section>
          <Section id="positions" title={w.positions}><Positions statements={page.statements} /></Section>
          <Section id="map" title={w.map}><PlacesMap places={page.places} /></Section>
          <Section id="sources" title={w.sources} count={page.articles.length}><Sources story={page.story} articles={page.articles} /></Section>
        </>
      );
    }}</Wait>
  );
}
