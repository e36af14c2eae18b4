import { mapWords } from '@/lib/text/en-map.ts';
import type { MarkerEntry } from './marker-entries.ts';
import type { LabelSide } from './marker-labels.ts';
import { glyphParts, isHollowPlace, type MarkerStage, markerShapes, markSize } from './marker-shape.ts';
import { placeIdOf } from './selection.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a marker says and looks like. */
export interface MarkerFace {
  readonly name: string;
  readonly label: string;
  readonly stage: MarkerStage;
  readonly isHollow: boolean;
  readonly isCluster: boolean;
  readonly caseCount: number;
  /** Pixels of the mark from side to side. */
  readonly size: number;
}

export function faceOf({ places, anchor }: MarkerEntry): MarkerFace {
  const [first] = places;
  const { name, countryName, caseCount, stage, precision } = first.properties;
  if (places.length === 1) {
    return {
      name: mapWords.place(name, countryName, caseCount),
      label: name,
      stage: stage ?? 'named',
      isHollow: isHollowPlace(precision) || stage === null,
      isCluster: false,
      caseCount,
      size: markSize(caseCount),
    };
  }
  // A case that touched several of the places counts once.
  const caseIds = new Set(places.flatMap(({ properties }) => properties.cases));
  return {
    name: mapWords.cluster(places.length, caseIds.size, anchor.properties.name),
    label: '',
    stage: 'several',
    isHollow: false,
    isCluster: true,
    caseCount: caseIds.size,
    size: Math.max(28, markSize(caseIds.size)),
  };
}

function drawGlyph(face: MarkerFace): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'map-glyph');
  svg.setAttribute('viewBox', '-12 -12 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const disc = 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z';
  const parts = face.isCluster
    ? [{ part: 'halo', d: disc } as const, { part: 'line', d: disc } as const]
    : glyphParts(face.stage, face.isHollow, face.caseCount > 1);
  for (const { part, d } of parts) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', `map-glyph-${part}`);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** True where the number stands in the mark, not at its corner. */
function hasRoomForCount({ isCluster, isHollow, stage }: MarkerFace): boolean {
  return isCluster || stage === 'several' || (isHollow && markerShapes[stage].detail === null);
}

function classNameOf(face: MarkerFace): string {
  const kinds = [
    face.isCluster && 'map-mark-cluster',
    face.stage === 'several' && !face.isHollow && !face.isCluster && 'map-mark-several',
    hasRoomForCount(face) && 'map-mark-roomy',
  ];
  return ['map-mark', ...kinds.filter(Boolean)].join(' ');
}

/** A marker's button, made of nodes: no string is ever read as HTML. */
export function createMarkerButton(entry: MarkerEntry, face: MarkerFace): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = classNameOf(face);
  button.setAttribute('aria-label', face.name);
  if (face.isCluster) button.dataset.cluster = entry.key;
  else button.dataset.placeMarker = placeIdOf(entry.places[0]);
  button.style.setProperty('--size', `${face.size}px`);
  button.append(drawGlyph(face));
  // Drawn by the style sheet: as text it would run into the name, which says the same (WCAG 2.5.3).
  if (face.caseCount > 1) button.dataset.count = mapWords.shortCount(face.caseCount);
  if (face.label !== '') {
    const label = document.createElement('span');
    label.className = 'map-mark-label';
    label.textContent = face.label;
    label.dir = 'auto';
    button.append(label);
  }
  return button;
}

/** What changes on a button while it lives. */
export interface MarkerState {
  readonly isCurrent: boolean;
  readonly isHighlighted: boolean;
  /** Left as it is where not given. */
  readonly side?: LabelSide;
}

export function showMarkerState(button: HTMLButtonElement, state: MarkerState): void {
  if (state.isCurrent) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
  button.classList.toggle('is-highlighted', state.isHighlighted);
  if (state.side) button.dataset.side = state.side;
}
