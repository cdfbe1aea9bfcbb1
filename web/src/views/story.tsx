// One story: how many by whom, what happened by day, who said what, positions, places, articles and copies.
import { useEffect, useState } from 'preact/hooks';
import type { ArticleHead, StoryClaims, StoryPage } from '../types';
import { path_of, use_route } from '../route';
import { counted, words } from '../words/words';
import { Exports, Share } from '../parts/exports';
import { use_load, use_title, Wait } from '../parts/load';
import { PlacesMap } from '../parts/places_map';
import { Positions, SaidList } from '../parts/said';
import { Section, When, outlet_of } from '../parts/small';
import { Sources } from '../parts/sources';
import { StoryTools } from '../parts/story_tools';
import { AtAGlance, Tallies } from '../parts/tallies';
import { Timeline } from '../parts/timeline';

const kSections = ['tallies', 'timeline', 'said', 'positions', 'map', 'sources'] as const;

function Head({ page }: { page: StoryPage }) {
  const w = words(), outlets = new Set(page.articles.map(outlet_of)).size;
  const most = Math.max(0, ...page.tallies.map((t) => t.independent));
  return (
    <header class="view-head">
      <h1 dir="auto">{page.story.title ?? w.unknown}</h1>
      <p class="meta"><When of={page.story} style="long" /> · {counted('article', page.articles.length)} · {counted('outlet', outlets)}{most > 0 && <> · {counted('witness', most)}</>}
        {page.story.continues && <> · <a href={path_of('story', page.story.continues)}>{w.continues}</a></>}
        {page.followed_by.map((s) => <span key={s}> · <a href={path_of('story', s)}>{w.followed_by}</a></span>)}</p>
      <AtAGlance tallies={page.tallies} />
      <div class="tools">
        <nav class="jump" aria-label={w.sections}>{kSections.map((s) => <a key={s} href={`#${s}`}>{w[s]}</a>)}</nav>
        <p class="exports"><Share /> <Exports formats={['csv', 'acled', 'ged', 'geojson', 'plover', 'jsonl', 'atom']} query={{ story: page.story.id }} /></p>
      </div>
    </header>
  );
}

// What one sees first is drawn first; the rest follows, and then the place that the address names is gone to.
function use_rest(page: StoryPage | null, claims: StoryClaims | null): boolean {
  const [rest, set_rest] = useState(false);
  const both = page !== null && claims !== null;
  useEffect(() => {
    if (!both || rest) return undefined;
    const frame = requestAnimationFrame(() => setTimeout(() => set_rest(true)));
    return () => cancelAnimationFrame(frame);
  }, [both]);
  useEffect(() => {
    if (rest && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [rest]);
  return rest;
}

export function StoryView() {
  const w = words(), { id } = use_route(), path = `/stories/${encodeURIComponent(id)}`;
  const loaded = use_load<StoryPage>(path, { part: 'head' });
  const claims = use_load<StoryClaims>(loaded.value ? path : null, { part: 'claims' });
  const rest = use_rest(loaded.value, claims.value);
  use_title(loaded.value?.story.title);
  return (
    <Wait of={loaded}>{(page) => {
      const articles = new Map<string, ArticleHead>(page.articles.map((a) => [a.id, a]));
      return (
        <>
          <Head page={page} />
          <Section id="tallies" title={w.tallies} count={page.tallies.length}><Tallies tallies={page.tallies} articles={articles} /></Section>
          {(rest || claims.error) && <Wait of={claims}>{(told) => (
            <>
              <Section id="timeline" title={w.timeline} count={told.events.length}><Timeline events={told.events} articles={articles} /></Section>
              <Section id="said" title={w.said} count={told.statements.length}><SaidList statements={told.statements} articles={articles} /></Section>
              <Section id="positions" title={w.positions}><Positions statements={told.statements} /></Section>
              <Section id="map" title={w.map} count={told.places.length}><PlacesMap places={told.places} /></Section>
              <Section id="sources" title={w.sources} count={page.articles.length}><Sources story={page.story} articles={page.articles} /><StoryTools story={page.story} articles={page.articles} key={page.story.id} /></Section>
            </>
          )}</Wait>}
        </>
      );
    }}</Wait>
  );
}
