import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { worldSize } from '../../lib/drawing/map-view.ts';
import { type Colours, palettes } from '../../lib/drawing/palette.ts';
import { printPath, toTracks } from '../../lib/drawing/paths.ts';
import { type Shape, shape } from '../../lib/drawing/shape.ts';
import { toSvg } from '../../lib/export/svg.ts';

const SIZE = worldSize(3);

/** Edges along the antimeridian, moved out of the picture: no line is to be seen there. */
const beyondEdges = ([lng = 0, lat = 0]: Position): Position => [
  Math.abs(lng) > 179.99 ? lng * 1.01 : lng,
  lat,
];

function pathOf(topology: Topology, kind: 'land' | 'borders' | 'disputed'): Shape {
  const object = topology.objects[kind];
  const made = object && feature(topology, object);
  if (made?.type !== 'Feature') throw new Error(`no ${kind}`);
  const { geometry } = made;
  const lines =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  const paths = toTracks(lines.map((line) => line.map(beyondEdges))).map(({ points }) =>
    printPath(
      points.map(([x, y]) => [x * SIZE, y * SIZE]),
      kind === 'land',
    ),
  );
  return shape('path', { class: kind, d: paths.join('') });
}

const colour = ({ land, border }: Colours) => `.land{fill:${land}}path{stroke:${border}}`;

/**
 * The whole world in Web Mercator as one square picture, without the sea: it lies under the marks until the map is
 * there. Its lines are as thin at any size, its colours those of the reader's theme.
 */
export function drawGround(topology: Topology): string {
  const style = `path{fill:none;vector-effect:non-scaling-stroke;stroke-width:1;stroke-linejoin:round}\
.land{fill-rule:evenodd;stroke-width:.75}.disputed{stroke-dasharray:4 3}${colour(palettes.light)}\
@media(prefers-color-scheme:dark){${colour(palettes.dark)}}`;
  const drawing = shape(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${SIZE} ${SIZE}` },
    shape('style', {}, style),
    pathOf(topology, 'land'),
    pathOf(topology, 'borders'),
    pathOf(topology, 'disputed'),
  );
  return `${toSvg(drawing)}\n`;
}
