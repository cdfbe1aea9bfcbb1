// Borders from a file of the reader's own. Comes in: GeoJSON; goes out: countries as the map draws them; refuses what is no
// collection of features. d3 takes a ring that runs the other way round for the rest of the globe, so rings are turned to
// enclose the smaller part.
import { geoArea } from 'd3-geo';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { useState } from 'preact/hooks';
import { words } from '../words/words';

function turned(rings: Position[][]): Position[][] {
  return rings.map((ring, i) => {
    const large = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
    return large === (i === 0) ? [...ring].reverse() : ring;
  });
}

function wound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: turned(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(turned) };
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map(wound) };
  return geometry;
}

export function countries_of(json: FeatureCollection): FeatureCollection {
  if (json.type !== 'FeatureCollection' || !Array.isArray(json.features)) throw new Error('FeatureCollection?');
  return { type: 'FeatureCollection', features: json.features.filter((f) => f.geometry).map((f) => ({ ...f, geometry: wound(f.geometry) })) };
}

export function OwnBorders({ take }: { take: (countries: FeatureCollection) => void }) {
  const [fault, set_fault] = useState('');
  const load = async (file: File): Promise<void> => {
    try {
      take(countries_of(JSON.parse(await file.text())));
      set_fault('');
    } catch (error) {
      set_fault(`${file.name}: ${(error as Error).message}`);
    }
  };
  return (
    <label class="file button">
      {words().own_borders}<input type="file" accept=".geojson,.json" onChange={(e) => { const f = e.currentTarget.files?.[0]; if (f) void load(f); }} />
      {fault && <span class="fault" role="alert"> <bdi>{fault}</bdi></span>}
    </label>
  );
}
