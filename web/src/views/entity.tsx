// One entity: all its spellings, what it said, what is told of it, where it is met.
import type { EntityPage } from '../types';
import { number } from '../format';
import { use_route } from '../route';
import { named, words } from '../words/words';
import { use_load, Wait } from '../parts/load';
import { PlacesMap } from '../parts/places_map';
import { ArticleLink, Ask, Bounds, Section, When, outlet_of } from '../parts/small';

export function EntityView() {
  const w = words(), { id } = use_route();
  const loaded = use_load<EntityPage>(`/entities/${encodeURIComponent(id)}`);
  return (
    <Wait of={loaded}>{({ entity, articles, said, figures, events }) => (
      <>
        <header class="view-head">
          <p class="meta">{named('name_kinds', entity.kind)}</p>
          <h1><bdi dir="auto">{entity.name}</bdi></h1>
          <p class="meta">{entity.latin && <bdi dir="ltr">{entity.latin}</bdi>} {Object.entries(entity.codes ?? {}).map(([k, v]) => <code key={k}>{k} {v}</code>)}</p>
          <p>{w.spellings}: {entity.aliases.map((a) => <bdi key={a} class="badge" dir="auto">{a}</bdi>)}</p>
        </header>
        {entity.lat !== null && <PlacesMap places={[{ ...entity, times: 1 }]} />}
        {said.length > 0 && <Section id="said" title={w.said_by} count={said.length}>
          <ul class="said">{said.map((s) => <li key={s.id}><Ask id={s.id}><span class={`stance ${s.stance}`}>{named('stances', s.stance)}</span></Ask> <span dir="auto" class={s.direct ? 'quote' : ''}>{s.content_text}</span></li>)}</ul>
        </Section>}
        {figures.length + events.length > 0 && <Section id="told" title={w.told_of} count={figures.length + events.length}>
          <ul>{figures.map((f) => <li key={f.id}><Ask id={f.id}>{named('kinds', f.kind)} <Bounds low={f.low} high={f.high} qualifier={f.qualifier} /></Ask> <When of={f.date} /></li>)}
            {events.map((e) => <li key={e.id}><Ask id={e.id}>{named('event_types', e.event_type)} <bdi dir="auto">{e.text}</bdi></Ask> <When of={e.date} /></li>)}</ul>
        </Section>}
        <Section id="articles" title={w.met_in} count={articles.length}>
          <ul class="tree">{articles.map((a) => <li key={a.id}><bdi dir="auto" class="outlet">{outlet_of(a)}</bdi> <When of={a.published} /> <ArticleLink article={a} /> <span class="count">{number(a.times)}</span></li>)}</ul>
        </Section>
      </>
    )}</Wait>
  );
}
