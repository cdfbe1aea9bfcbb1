// How many: what is disputed first, each tally drawn beside its table; figures that were told once in one table behind.
import type { ArticleHead, Tally } from '../types';
import { bounds, bounds_told, reason_told } from '../format';
import { path_of } from '../route';
import { counted, named, words } from '../words/words';
import { Empty } from './load';
import { Ask, Told, Verdicted, When, outlet_of } from './small';
import { TallyChart } from './tally_chart';

type Articles = Map<string, ArticleHead>;

const kOrder = { contradict: 0, suspect: 1, update: 2, agree: 3, lone: 4 };
const kWeight: Record<string, number> = { killed: 0, casualties: 1, wounded: 2, missing: 3, displaced: 4, detained: 5, abducted: 6 };

function title_of(t: Tally): preact.ComponentChildren {
  return <>{named('kinds', t.kind)}{[t.side, t.place].filter(Boolean).map((part) => <span key={part}> · <bdi dir="auto">{part}</bdi></span>)}</>;
}

function label_of(t: Tally): string {
  return [named('kinds', t.kind), t.side, t.place].filter(Boolean).join(' · ');
}

export function sorted_tallies(tallies: Tally[]): Tally[] {
  return [...tallies].sort((a, b) => kOrder[a.verdict] - kOrder[b.verdict] || b.independent - a.independent || b.entries.length - a.entries.length
    || (kWeight[a.kind] ?? 9) - (kWeight[b.kind] ?? 9));
}

// The least and the most that any entry tells.
export function span_of(t: Tally): [number | null, number | null] {
  const lows = t.entries.map((e) => e.low ?? e.high).filter((v): v is number => v !== null);
  const highs = t.entries.map((e) => e.high ?? e.low).filter((v): v is number => v !== null);
  return lows.length ? [Math.min(...lows), Math.max(...highs)] : [null, null];
}

function Outlet({ article, figure, articles }: { article: string; figure: string; articles: Articles }) {
  const head = articles.get(article);
  return <a href={path_of('article', article, { item: figure })}><bdi dir="auto">{head ? outlet_of(head) : article}</bdi></a>;
}

function TallyTable({ tally, articles }: { tally: Tally; articles: Articles }) {
  const w = words();
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={`${w.table}: ${label_of(tally)}`}>
      <table>
        <thead><tr><th scope="col">{w.value}</th><th scope="col">{w.root}</th><th scope="col">{w.outlet}</th><th scope="col">{w.date}</th></tr></thead>
        <tbody>{tally.entries.map((e) => (
          <tr key={e.figure}>
            <td><Ask id={e.figure}><Told low={e.low} high={e.high} qualifier={e.qualifier} /></Ask></td>
            <td>{e.root ? <bdi dir="auto">{e.root}</bdi> : <span class="quiet">{w.own_voice}</span>}</td>
            <td><Outlet article={e.article} figure={e.figure} articles={articles} /></td>
            <td class="when"><When of={e.date ?? articles.get(e.article)?.published} /></td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Weighed({ tally, articles }: { tally: Tally; articles: Articles }) {
  return (
    <article class="tally" id={tally.id}>
      <header>
        <h3>{title_of(tally)}</h3> <Verdicted verdict={tally.verdict} />
        <span class="quiet">{counted('witness', tally.independent)} · {counted('figure', tally.entries.length)}</span>
      </header>
      <p class="why">{reason_told(tally.reason, tally.why)}</p>
      <div class="side-by-side">
        <TallyChart tally={tally} articles={articles} label={label_of(tally)} />
        <TallyTable tally={tally} articles={articles} />
      </div>
    </article>
  );
}

function ToldOnce({ tallies, articles }: { tallies: Tally[]; articles: Articles }) {
  const w = words();
  if (tallies.length === 0) return null;
  return (
    <>
      <h3>{w.told_once}</h3>
      <div class="scroll" tabIndex={0} role="group" aria-label={w.told_once}>
        <table>
          <thead><tr><th scope="col">{w.kind}</th><th scope="col">{w.value}</th><th scope="col">{w.place}</th><th scope="col">{w.side}</th><th scope="col">{w.root}</th><th scope="col">{w.outlet}</th><th scope="col">{w.date}</th></tr></thead>
          <tbody>{tallies.map((t) => t.entries.map((e) => (
            <tr key={e.figure} id={t.id}>
              <td>{named('kinds', t.kind)}</td>
              <td><Ask id={e.figure}><Told low={e.low} high={e.high} qualifier={e.qualifier} /></Ask></td>
              <td><bdi dir="auto">{t.place}</bdi></td><td><bdi dir="auto">{t.side}</bdi></td>
              <td>{e.root ? <bdi dir="auto">{e.root}</bdi> : <span class="quiet">{w.own_voice}</span>}</td>
              <td><Outlet article={e.article} figure={e.figure} articles={articles} /></td>
              <td class="when"><When of={e.date ?? articles.get(e.article)?.published} /></td>
            </tr>
          )))}</tbody>
        </table>
      </div>
    </>
  );
}

export function Tallies({ tallies, articles }: { tallies: Tally[]; articles: Articles }) {
  if (tallies.length === 0) return <Empty />;
  const sorted = sorted_tallies(tallies);
  return (
    <div class="tallies">
      {sorted.filter((t) => t.verdict !== 'lone').map((t) => <Weighed key={t.id} tally={t} articles={articles} />)}
      <ToldOnce tallies={sorted.filter((t) => t.verdict === 'lone')} articles={articles} />
    </div>
  );
}

// The numbers that a reader asks for first, each leading to its tally.
export function AtAGlance({ tallies }: { tallies: Tally[] }) {
  const heavy = sorted_tallies(tallies.filter((t) => t.kind in kWeight)), weighed = heavy.filter((t) => t.verdict !== 'lone');
  const first = (weighed.length > 0 ? weighed : heavy.sort((a, b) => kWeight[a.kind] - kWeight[b.kind])).slice(0, 4);
  if (first.length === 0) return null;
  return (
    <ul class="glance" aria-label={words().at_a_glance}>
      {first.map((t) => {
        const [low, high] = span_of(t);
        return (
          <li key={t.id}><a href={`#${t.id}`}>
            <strong><bdi class="number">{t.entries.length === 1 ? bounds_told(t.entries[0].low, t.entries[0].high, t.entries[0].qualifier) : bounds(low, high)}</bdi></strong>
            <span>{title_of(t)}</span>
            <span class="row"><Verdicted verdict={t.verdict} /> <span class="quiet">{counted('witness', t.independent)}</span></span>
          </a></li>
        );
      })}
    </ul>
  );
}
