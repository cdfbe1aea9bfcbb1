// One entity: all its spellings, what it said, what is told of it, where it is met.
import type { ArticleHead, EntityPage, Figure } from '../types';
import { use_route } from '../route';
import { counted, named, words } from '../words/words';
import { EntityTools } from '../parts/entity_tools';
import { use_load, use_title, Wait } from '../parts/load';
import { PlacesMap } from '../parts/places_map';
import { SaidList } from '../parts/said';
import { ArticleLink, Ask, InferredNames, Named, Section, Told, When, outlet_of } from '../parts/small';
import { Timeline } from '../parts/timeline';

type Articles = Map<string, ArticleHead>;

function Head({ page: { entity } }: { page: EntityPage }) {
  const w = words();
  return (
    <header class="view-head">
      <p class="meta">{named('name_kinds', entity.kind)}</p>
      <h1><bdi dir="auto">{entity.name}</bdi>{entity.latin && <span class="quiet latin"> <bdi dir="ltr">{entity.latin}</bdi></span>}</h1>
      <p class="spellings"><span class="quiet">{w.spellings}:</span> {entity.aliases.map((a) => <bdi key={a} class="badge" dir="auto">{a}</bdi>)}</p>
      {Object.keys(entity.codes ?? {}).length > 0 && <p class="meta">{Object.entries(entity.codes).map(([k, v]) => <code key={k} dir="ltr">{k} {v} </code>)}</p>}
    </header>
  );
}

function Figures({ figures, articles }: { figures: Figure[]; articles: Articles }) {
  const w = words();
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={w.figures}>
      <table>
        <thead><tr><th scope="col">{w.kind}</th><th scope="col">{w.value}</th><th scope="col">{w.date}</th><th scope="col">{w.root}</th><th scope="col">{w.outlet}</th></tr></thead>
        <tbody>{figures.map((f) => (
          <tr key={f.id}>
            <td>{named('kinds', f.kind)}</td><td><Ask id={f.id}><Told low={f.low} high={f.high} qualifier={f.qualifier} /></Ask></td><td class="when"><When of={f.date} /></td>
            <td>{f.speaker ? <Named of={f.speaker} /> : <span class="quiet">{w.own_voice}</span>}</td><td><bdi dir="auto">{articles.has(f.article) ? outlet_of(articles.get(f.article)!) : ''}</bdi></td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}


export function EntityView() {
  const w = words(), { id } = use_route();
  const loaded = use_load<EntityPage>(`/entities/${encodeURIComponent(id)}`);
  use_title(loaded.value?.entity.name);
  return (
    <Wait of={loaded}>{(page) => {
      const { entity, said, figures, events } = page, articles: Articles = new Map(page.articles.map((a) => [a.id, a]));
      return (
        <>
          <Head page={page} />
          <EntityTools entity={entity} key={entity.id} />
          {said.length > 0 && <Section id="said" title={w.said_by} count={said.length}><SaidList statements={said} articles={articles} /></Section>}
          {figures.length > 0 && <Section id="figures" title={`${w.told_of}: ${w.figures}`} count={figures.length}><Figures figures={figures} articles={articles} /></Section>}
          {events.length > 0 && <Section id="events" title={`${w.told_of}: ${w.events}`} count={events.length}><Timeline events={events} articles={articles} /></Section>}
          {entity.lat !== null && <Section id="map" title={w.map}><PlacesMap places={[{ ...entity, times: 1 }]} /></Section>}
          <Section id="articles" title={w.met_in} count={page.articles.length}>
            <ul class="tree">{page.articles.map((a) => <li key={a.id}><bdi dir="auto" class="outlet">{outlet_of(a)}</bdi> <span class="quiet"><When of={a.published} /></span> <ArticleLink article={a} /> <span class="count">{counted('time', a.times)}</span><InferredNames of={(entity.inferred ?? []).filter((i) => i.article === a.id)} /></li>)}</ul>
          </Section>
        </>
      );
    }}</Wait>
  );
}
