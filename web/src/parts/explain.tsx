// Where an item comes from: its sentence, the bytes of the page, the rule, the chain; and the form that corrects it.
import { useEffect, useRef } from 'preact/hooks';
import type { AnyItem, Event, Explained, Figure, Statement } from '../types';
import { Bytes } from '../bytes';
import { path_of, refine, use_route } from '../route';
import { settings } from '../settings';
import { named, words } from '../words/words';
import { Correct } from './correct';
import { use_load, Wait } from './load';
import { ArticleLink, Ask, Links, Named, Told, When, outlet_of } from './small';

function close(): void {
  refine({ item: null });
}

// The sentence with the item's own words marked.
function Sentence({ of }: { of: Explained }) {
  const bytes = new Bytes(of.sentence.text);
  const from = of.item.span[0] - of.sentence.span[0], to = of.item.span[1] - of.sentence.span[0];
  return (
    <blockquote dir="auto">
      {bytes.slice([0, from])}<mark>{bytes.slice([from, to])}</mark>{bytes.slice([to, bytes.size])}
    </blockquote>
  );
}

function Facts({ item }: { item: AnyItem }) {
  const w = words();
  const rows: [string, preact.ComponentChildren][] = [];
  if (item.type === 'figure') {
    const f = item as Figure;
    rows.push([w.kind, named('kinds', f.kind)], [w.value, <Told low={f.low} high={f.high} qualifier={f.qualifier} />], [w.status, named('statuses', f.status)]);
    if (f.side) rows.push([w.side, <Named of={f.side} />]);
    if (f.place) rows.push([w.place, <Named of={f.place} />]);
    rows.push([w.date, <When of={f.date} />], [w.root, f.speaker ? <Named of={f.speaker} /> : w.own_voice]);
    if (f.part_of) rows.push([w.part_of, <Ask id={f.part_of}>{w.whole}</Ask>]);
    if (f.suspect) rows.push([w.suspect, w.hardly_meant]);
  } else if (item.type === 'statement') {
    const s = item as Statement;
    rows.push([w.stance, named('stances', s.stance)], [w.speaker, <Named of={s.speaker} />]);
    if (s.role) rows.push([w.role, <bdi dir="auto">{s.role}</bdi>]);
  } else if (item.type === 'event') {
    const e = item as Event;
    rows.push([w.kind, named('event_types', e.event_type)], [w.fields.actor, <Named of={e.actor} />], [w.fields.target, <Named of={e.target} />],
      [w.place, <Named of={e.place} />], [w.date, <When of={e.date} />], [w.status, named('statuses', e.status)]);
  } else {
    rows.push([w.kind, named('name_kinds', (item as { kind: string } & AnyItem).kind)]);
  }
  return <dl class="facts">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

function Source({ of }: { of: Explained }) {
  const w = words();
  return (
    <>
      <h3>{w.bytes}</h3>
      <p>{w.passage}: <a href={path_of('article', of.article.id, { item: of.item.id, page: '1' })}><bdi dir="ltr">{of.source.span[0]}–{of.source.span[1]}</bdi></a></p>
      <pre dir="auto">{of.source.text}</pre>
    </>
  );
}

export function Explain() {
  const { query } = use_route();
  const id = query.get('item');
  const loaded = use_load<Explained>(id ? `/items/${encodeURIComponent(id)}` : null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (id) panel.current?.focus();
  }, [id]);
  if (!id) return null;
  const w = words();
  return (
    <aside class="explain" tabIndex={-1} ref={panel} aria-label={w.explain} onKeyDown={(e) => { if (e.key === 'Escape') close(); }}>
      <header><h2>{w.explain}</h2><button type="button" class="plain" onClick={close} aria-label={w.close}>{'\u2715'}</button></header>
      <Wait of={loaded}>{(of) => of.item.id === id && (
        <>
          <Sentence of={of} />
          <p class="from"><bdi dir="auto">{outlet_of(of.article)}</bdi> · <When of={of.article.published} /> · <ArticleLink article={of.article} /></p>
          <Facts item={of.item} />
          <Correct item={of.item} rejected={of.rejected} />
          <h3>{w.chain}</h3>
          <Links names={[outlet_of(of.article), ...of.chain.slice(1)]} root={of.chain.length > 1} />
          <h3>{w.rule}</h3>
          <p>{of.rule.words?.[settings().language] ?? ''} <code dir="ltr">{of.rule.name ?? w.unknown}</code></p>
          <Source of={of} />
          <p><a href={path_of('article', of.article.id, { item: of.item.id })}>{w.see_article}</a></p>
        </>
      )}</Wait>
    </aside>
  );
}
