// A map of places, drawn here: countries from Natural Earth, or from a file of the reader's own.
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { useEffect, useState } from 'preact/hooks';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Entity } from '../types';
import { go, path_of } from '../route';
import { words } from '../words/words';

declare const COUNTRIES: string;

const kWidth = 720, kHeight = 400;
const kLeastReach = 8; // degrees

type Place = Entity & { times: number; lat: number; lon: number };

let natural_earth: Promise<FeatureCollection> | null = null;

function countries(): Promise<FeatureCollection> {
  natural_earth ??= fetch(COUNTRIES).then((r) => r.json()).then((t: Topology) => feature(t, t.objects.countries) as unknown as FeatureCollection);
  return natural_earth;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// The places where most of the story is: a capital that is named in passing does not shrink the map.
function near_the_middle(places: Place[]): Place[] {
  const lon = median(places.map((p) => p.lon)), lat = median(places.map((p) => p.lat));
  const away = (p: Place): number => Math.hypot(p.lon - lon, p.lat - lat);
  const reach = Math.max(kLeastReach, 3 * median(places.map(away)));
  return places.filter((p) => away(p) <= reach);
}

function clamped(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

// Fits the places, with room around them; a single place is shown with its neighbourhood. Mercator ends before the poles.
function projection_of(places: Place[]): GeoProjection {
  const middle = near_the_middle(places);
  const lons = middle.map((p) => p.lon), lats = middle.map((p) => p.lat);
  const pad = Math.max(1.2, (Math.max(...lons) - Math.min(...lons)) * 0.15, (Math.max(...lats) - Math.min(...lats)) * 0.2);
  const corner = (lon: number, lat: number): [number, number] => [clamped(lon, 179), clamped(lat, 80)];
  const corners: Feature<Geometry> = {
    type: 'Feature', properties: {},
    geometry: { type: 'MultiPoint', coordinates: [corner(Math.min(...lons) - pad, Math.min(...lats) - pad), corner(Math.max(...lons) + pad, Math.max(...lats) + pad)] },
  };
  return geoMercator().fitSize([kWidth, kHeight], corners);
}

export function PlacesMap({ places }: { places: (Entity & { times: number })[] }) {
  const known = places.filter((p): p is Place => p.lat !== null && p.lon !== null);
  const [land, set_land] = useState<FeatureCollection | null>(null);
  useEffect(() => void countries().then(set_land, () => undefined), []);
  if (known.length === 0) return <p class="quiet">{words().no_places}</p>;
  const projection = projection_of(known), path = geoPath(projection);
  const most = Math.max(...known.map((p) => p.times));
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${kWidth} ${kHeight}`} role="group" aria-label={words().map}>
        {land?.features.map((f, i) => <path key={i} class="land" d={path(f) ?? undefined} />)}
        {[...known].sort((a, b) => b.times - a.times).map((p) => {
          const [x, y] = projection([p.lon, p.lat])!;
          const r = 4 + 8 * Math.sqrt(p.times / most);
          return (
            <g key={p.id} class="place" transform={`translate(${x},${y})`} tabindex={0} role="link" aria-label={`${p.name}: ${p.times}`}
              onClick={() => go(path_of('entity', p.id))} onKeyDown={(e) => { if (e.key === 'Enter') go(path_of('entity', p.id)); }}>
              <circle r={r} /><text y={-r - 3} text-anchor="middle">{p.name}</text>
            </g>
          );
        })}
      </svg>
      <figcaption>{words().map_note} <OwnBorders take={set_land} /></figcaption>
    </figure>
  );
}

function OwnBorders({ take }: { take: (land: FeatureCollection) => void }) {
  const [fault, set_fault] = useState('');
  const load = async (file: File): Promise<void> => {
    try {
      const json = JSON.parse(await file.text());
      if (json.type !== 'FeatureCollection') throw new Error('FeatureCollection?');
      take(json);
      set_fault('');
    } catch (error) {
      set_fault(`${file.name}: ${(error as Error).message}`);
    }
  };
  return (
    <label class="file">
      {words().own_borders}
      <input type="file" accept=".geojson,.json" onChange={(e) => { const f = e.currentTarget.files?.[0]; if (f) void load(f); }} />
      {fault && <span class="fault" role="alert"><bdi>{fault}</bdi></span>}
    </label>
  );
}
