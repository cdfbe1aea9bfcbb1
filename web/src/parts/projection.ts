// Where on the picture a place stands. Comes in: places and how the reader moved the map; goes out: a projection that shows
// where most of the story is, cut at the edges of the picture.
import { geoMercator, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';

export const kWidth = 900, kHeight = 460;
const kLeastReach = 8; // degrees

export interface Point { lat: number; lon: number }
export interface Moved { zoom: number; x: number; y: number } // shifts in the picture's units, after the zoom

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// The places where most of the story is: a capital that is named in passing does not shrink the map.
function near_the_middle(places: Point[]): Point[] {
  const lon = median(places.map((p) => p.lon)), lat = median(places.map((p) => p.lat));
  const away = (p: Point): number => Math.hypot(p.lon - lon, p.lat - lat);
  const reach = Math.max(kLeastReach, 3 * median(places.map(away)));
  return places.filter((p) => away(p) <= reach);
}

function clamped(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

// Fits the places, with room around them; a single place is shown with its neighbourhood. Mercator ends before the poles.
export function projection_of(places: Point[], moved: Moved): GeoProjection {
  const middle = near_the_middle(places);
  const lons = middle.map((p) => p.lon), lats = middle.map((p) => p.lat);
  const pad = Math.max(places.length === 1 ? 4 : 1.2, (Math.max(...lons) - Math.min(...lons)) * 0.15, (Math.max(...lats) - Math.min(...lats)) * 0.2);
  const corner = (lon: number, lat: number): [number, number] => [clamped(lon, 179), clamped(lat, 80)];
  const corners: Feature<Geometry> = {
    type: 'Feature', properties: {},
    geometry: { type: 'MultiPoint', coordinates: [corner(Math.min(...lons) - pad, Math.min(...lats) - pad), corner(Math.max(...lons) + pad, Math.max(...lats) + pad)] },
  };
  const fitted = geoMercator().fitSize([kWidth, kHeight], corners), [x, y] = fitted.translate();
  return fitted.scale(fitted.scale() * moved.zoom)
    .translate([kWidth / 2 + (x - kWidth / 2) * moved.zoom + moved.x, kHeight / 2 + (y - kHeight / 2) * moved.zoom + moved.y])
    .clipExtent([[-20, -20], [kWidth + 20, kHeight + 20]]);
}
