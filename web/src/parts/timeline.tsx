// Events by the day on which they happened, not the day on which they were printed; those of one day, kind and place together.
import type { ArticleHead, Event } from '../types';
import { named, words } from '../words/words';
import { Empty } from './load';
import { Ask, Named, When, outlet_of } from './small';

type Articles = Map<string, ArticleHead>;

// The same happening as several articles tell it.
function together(events: Event[]): Event[][] {
  const groups = new Map<string, Event[]>();
  for (const e of events) {
    const key = [e.event_type, e.place?.entity ?? e.place?.text ?? '', e.status].join('|');
    groups.set(key, [...(groups.get(key) ?? []), e]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function Telling({ event, articles }: { event: Event; articles: Articles }) {
  const article = articles.get(event.article);
  return (
    <li>
      <Ask id={event.id}><bdi dir="auto">{event.text}</bdi></Ask>
      {event.actor && <span> <Named of={event.actor} /></span>}
      {event.target && <span> <span class="flow" aria-hidden="true" /> <Named of={event.target} /></span>}
      {article && <span class="quiet"> · <bdi dir="auto">{outlet_of(article)}</bdi>{!event.date && article.published && <> ({words().published} <When of={article.published} />)</>}</span>}
    </li>
  );
}

function Happening({ events, articles }: { events: Event[]; articles: Articles }) {
  const first = events[0];
  return (
    <li class={`happening${first.status === 'asserted' ? '' : ' unreal'}`}>
      <p><span class="badge event">{named('event_types', first.event_type)}</span>
        {first.status !== 'asserted' && <span class="badge status">{named('statuses', first.status)}</span>}
        {first.place && <Named of={first.place} />}</p>
      <ul>{events.map((e) => <Telling key={e.id} event={e} articles={articles} />)}</ul>
    </li>
  );
}

export function Timeline({ events, articles }: { events: Event[]; articles: Articles }) {
  if (events.length === 0) return <Empty />;
  const by_day = new Map<string, Event[]>();
  for (const e of events) {
    const key = e.date?.from || e.date?.to ? `${e.date.from ?? e.date.to}/${e.date.to ?? e.date.from}` : '';
    by_day.set(key, [...(by_day.get(key) ?? []), e]);
  }
  const keys = [...by_day.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)));
  return (
    <ol class="timeline">
      {keys.map((key) => {
        const [from, to] = key.split('/');
        return (
          <li key={key} class={key ? '' : 'undated'}>
            <h3>{key ? <When of={{ from, to }} style="long" /> : words().undated}</h3>
            <ul class="happenings">{together(by_day.get(key)!).map((group) => <Happening key={group[0].id} events={group} articles={articles} />)}</ul>
          </li>
        );
      })}
    </ol>
  );
}
