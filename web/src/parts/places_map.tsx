// A map of places, drawn here: countries from Natural Earth with disputed borders broken, or borders from a file of the reader's own.
import { geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { useEffect, useState } from 'preact/hooks';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Entity } from '../types';
import { number } from '../format';
import { go, path_of } from '../route';
import { settings } from '../settings';
import { words } from '../words/words';
import { is_disputed, kDisputes } from './disputes';
import { OwnBorders } from './own_borders';
import { kHeight, kWidth, projection_of, type Moved } from './projection';

declare const COUNTRIES: string;

type Place = Entity & { times: number; lat: number; lon: number };
interface Land { countries: FeatureCollection; agreed: MultiLineString | null; disputed: MultiLineString | null }

const kHome: Moved = { zoom: 1, x: 0, y: 0 };
let natural_earth: Promise<Land> | null = null;

function world(): Promise<Land> {
  natural_earth ??= fetch(COUNTRIES).then((r) => r.json()).then((t: Topology) => {
    const countries = t.objects.countries as GeometryCollection;
    const lines = (disputed: boolean): MultiLineString => mesh(t, countries, (a, b) => a !== b && is_disputed(String(a.id), String(b.id)) === disputed);
    return { countries: feature(t, countries) as unknown as FeatureCollection, agreed: lines(false), disputed: lines(true) };
  });
  return natural_earth;
}

function name_of(p: Entity): string {
  return settings().language === 'en' ? p.latin ?? p.name : p.name;
}

// Names of the countries that the picture shows enough of.
function CountryNames({ land, path, besides }: { land: Land; path: GeoPath; besides: string[] }) {
  const names = new Intl.DisplayNames([settings().language], { type: 'region' });
  return (
    <>{land.countries.features.filter((f) => /^[A-Z]{2}$/.test(String(f.id))).map((f) => {
      const name = names.of(String(f.id)) ?? '';
      if (path.area(f) < 4000 || besides.includes(name)) return null;
      const [x, y] = path.centroid(f);
      return <text key={f.id} class="country" x={x} y={y} text-anchor="middle">{name}</text>;
    })}</>
  );
}

interface Label { place: Place; x: number; y: number; r: number; named: boolean }

// The names of the places that are told of most; a name that would lie on another shows when its place is pointed at.
function labels_of(places: Place[], projection: GeoProjection): Label[] {
  const most = Math.max(...places.map((p) => p.times)), taken: [number, number, number, number][] = [];
  return [...places].sort((a, b) => b.times - a.times).map((place) => {
    const [x, y] = projection([place.lon, place.lat])!, r = 4 + 8 * Math.sqrt(place.times / most), half = name_of(place).length * 4.2 + 4;
    const box: [number, number, number, number] = [x - half, y - r - 19, x + half, y - r + 1];
    const named = !taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]);
    if (named) taken.push(box);
    taken.push([x - r, y - r, x + r, y + r]);
    return { place, x, y, r, named };
  });
}

function Spot({ of: { place, x, y, r, named } }: { of: Label }) {
  const open = (): void => go(path_of('entity', place.id));
  return (
    <g class={`place${named ? '' : ' unnamed'}`} transform={`translate(${x},${y})`} tabindex={0} role="link" aria-label={`${name_of(place)}: ${number(place.times)}`}
      onClick={open} onKeyDown={(e) => { if (e.key === 'Enter') open(); }}>
      <circle r={r} /><text y={-r - 4} text-anchor="middle">{name_of(place)}</text>
    </g>
  );
}

function Zoom({ moved, move }: { moved: Moved; move: (to: Moved) => void }) {
  const w = words();
  const by = (times: number): void => move({ zoom: Math.min(40, Math.max(0.2, moved.zoom * times)), x: moved.x * times, y: moved.y * times });
  return (
    <div class="zoom">
      <button type="button" onClick={() => by(1.6)} aria-label={w.zoom_in} title={w.zoom_in}>+</button>
      <button type="button" onClick={() => by(1 / 1.6)} aria-label={w.zoom_out} title={w.zoom_out}>−</button>
      <button type="button" onClick={() => move(kHome)} disabled={moved === kHome}>{w.zoom_back}</button>
    </div>
  );
}

function Disputed({ projection }: { projection: GeoProjection }) {
  const inside = kDisputes.filter((d) => {
    const [x, y] = projection(d.at)!;
    return x > 0 && x < kWidth && y > 0 && y < kHeight;
  });
  if (inside.length === 0) return null;
  return <span>{words().disputed_here} {inside.map((d) => d[settings().language]).join(settings().language === 'ar' ? '؛ ' : '; ')}. </span>;
}

export function PlacesMap({ places }: { places: (Entity & { times: number })[] }) {
  const known = places.filter((p): p is Place => p.lat !== null && p.lon !== null);
  const [land, set_land] = useState<Land | null>(null);
  const [moved, move] = useState<Moved>(kHome);
  const [held, hold] = useState<[number, number] | null>(null);
  useEffect(() => void world().then((natural) => set_land((own) => own ?? natural), () => undefined), []);
  if (known.length === 0) return <p class="quiet">{words().no_places}</p>;
  const projection = projection_of(known, moved), path = geoPath(projection), labels = labels_of(known, projection);
  const scale = (e: PointerEvent): number => kWidth / ((e.currentTarget as Element).clientWidth || kWidth);
  return (
    <figure class="map">
      <div class="map-frame">
        <svg viewBox={`0 0 ${kWidth} ${kHeight}`} role="group" aria-label={words().map} class={held ? 'held' : ''}
          onPointerDown={(e) => hold([e.clientX, e.clientY])} onPointerUp={() => hold(null)} onPointerLeave={() => hold(null)}
          onPointerMove={(e) => {
            if (!held) return;
            move({ ...moved, x: moved.x + (e.clientX - held[0]) * scale(e), y: moved.y + (e.clientY - held[1]) * scale(e) });
            hold([e.clientX, e.clientY]);
          }}>
          {land && <>
            {land.countries.features.map((f, i) => <path key={i} class={`land${land.agreed ? '' : ' own'}`} d={path(f) ?? undefined} />)}
            {land.agreed && <path class="border" d={path(land.agreed) ?? undefined} />}
            {land.disputed && <path class="border disputed" d={path(land.disputed) ?? undefined} />}
            <CountryNames land={land} path={path} besides={labels.filter((l) => l.named).map((l) => name_of(l.place))} />
          </>}
          {[...labels].reverse().map((l) => <Spot key={l.place.id} of={l} />)}
        </svg>
        <Zoom moved={moved} move={move} />
      </div>
      <figcaption>{land?.disputed && <Disputed projection={projection} />}{words().map_note} <OwnBorders take={(countries) => set_land({ countries, agreed: null, disputed: null })} /></figcaption>
    </figure>
  );
}
