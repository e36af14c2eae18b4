import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { keepNewest } from '@/lib/model/keep-newest.ts';
import { oncePerProcess } from '@/lib/model/once.ts';
import { type NameFile, toNames } from './map-names.ts';
import { type MapView, worldSize } from './map-view.ts';
import { mayBeSeen, type Track, toPathData, toTracks } from './paths.ts';
import { findArea, toOutline } from './topology.ts';

/** Path data of what lies under the marks. */
export interface Ground {
  readonly land: string;
  readonly coast: string;
  readonly borders: string;
  readonly disputed: string;
}

type Layers = Readonly<Record<keyof Ground, readonly Track[]>>;

function parse(file: string): Topology {
  const topology: Topology = JSON.parse(readFileSync(file, 'utf8'));
  return topology;
}

// Each path stands here whole: of a folder in a variable, the bundler would trace the whole project.
const coarse = () =>
  oncePerProcess('map: coarse', () => parse(join(process.cwd(), 'data/basemap/countries-110m.json')));
const fine = () =>
  oncePerProcess('map: fine', () => parse(join(process.cwd(), 'data/basemap/countries-50m.json')));
const regions = () =>
  oncePerProcess('map: regions', () => parse(join(process.cwd(), 'data/basemap/regions.json')));

/** The names on the land and the sea, the most important first. */
export const baseMapNames = () =>
  oncePerProcess('map: names', () => {
    const file: NameFile = JSON.parse(readFileSync(join(process.cwd(), 'data/basemap/labels.json'), 'utf8'));
    return toNames(file);
  });

function tracksOf(topology: Topology, kind: keyof Ground): Track[] {
  const object = topology.objects[kind];
  const made = object ? feature(topology, object) : null;
  if (made?.type !== 'Feature') return [];
  const { geometry } = made;
  if (geometry.type === 'MultiPolygon') return toTracks(geometry.coordinates.flat());
  return geometry.type === 'MultiLineString' ? toTracks(geometry.coordinates) : [];
}

const layersOf = (topology: Topology): Layers => ({
  land: tracksOf(topology, 'land'),
  coast: tracksOf(topology, 'coast'),
  borders: tracksOf(topology, 'borders'),
  disputed: tracksOf(topology, 'disputed'),
});
const coarseLayers = () => oncePerProcess('map: coarse layers', () => layersOf(coarse()));
const fineLayers = () => oncePerProcess('map: fine layers', () => layersOf(fine()));

/** From this scale on the land is drawn from 1:50m: the whole world would be as wide as this, in pixels. */
const FINE_FROM = worldSize(3.25);

const isFine = ({ zoom }: MapView) => worldSize(zoom) >= FINE_FROM;

function drawGround(view: MapView): Ground {
  const layers = isFine(view) ? fineLayers() : coarseLayers();
  return {
    land: toPathData(layers.land, view, true),
    coast: toPathData(layers.coast, view, false),
    borders: toPathData(layers.borders, view, false),
    disputed: toPathData(layers.disputed, view, false),
  };
}

// Some hundred kilobytes each; a picture, its frame and its dark twin show the same part of the world.
const groundsKept = 16;

const keyOf = ({ zoom, left, top, width, height }: MapView) => [zoom, left, top, width, height].join(' ');

/** Land and lines as they show in the view. */
export const groundOf = oncePerProcess('map: grounds', () => keepNewest(keyOf, drawGround, groundsKept));

function findShape(id: string, view: MapView): MultiPolygon | null {
  const ofCountry = isFine(view) ? fine() : coarse();
  // A small country or a region is not in every file: the first that has it serves.
  return id.includes('-')
    ? findArea(regions(), id)
    : (findArea(ofCountry, id) ?? findArea(fine(), id) ?? findArea(regions(), id));
}

interface AreaTracks {
  readonly surface: readonly Track[];
  readonly outline: readonly Track[];
}

const areas = oncePerProcess('map: areas', () => new Map<string, AreaTracks | null>());

function tracksOfArea(id: string, view: MapView): AreaTracks | null {
  const key = `${id} ${isFine(view)}`;
  const known = areas.get(key);
  if (known !== undefined) return known;
  const shape = findShape(id, view);
  const found = shape && {
    surface: toTracks(shape.coordinates.flat()),
    outline: toTracks(toOutline(shape.coordinates)),
  };
  areas.set(key, found);
  return found;
}

/** Path data of an area: its surface, and its outline where this is not simply the edge of the surface. */
interface AreaPaths {
  readonly surface: string;
  readonly outline: string | null;
}

/** Whether the largest part of an area is at least so many pixels wide or high. */
function isSeen({ surface }: AreaTracks, { zoom }: MapView, pixels: number): boolean {
  const least = pixels / worldSize(zoom);
  return surface.some(
    ({ box: [west, north, east, south] }) => east - west >= least || south - north >= least,
  );
}

/**
 * Those of some countries (ISO 3166-1 alpha-2) or regions (ISO 3166-2) that the view shows: what is known, is near
 * enough and at least `leastPixels` wide or high.
 */
export const areasInView = (ids: Iterable<string>, view: MapView, leastPixels: number): string[] =>
  [...ids].filter((id) => {
    const tracks = tracksOfArea(id, view);
    return tracks !== null && isSeen(tracks, view, leastPixels) && mayBeSeen(tracks.surface, view);
  });

/** A country or region as it shows in the view; null where none is known. */
export function areaOf(id: string, view: MapView): AreaPaths | null {
  const tracks = tracksOfArea(id, view);
  if (!tracks) return null;
  const surface = toPathData(tracks.surface, view, true);
  const outline = toPathData(tracks.outline, view, false);
  return { surface, outline: outline === surface.replaceAll('Z', '') ? null : outline };
}
