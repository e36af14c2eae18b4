import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import { hasRoomForCount, type MarkerFace, partsOf } from '@/lib/drawing/marker-face.ts';
import type { LabelSide } from '@/lib/drawing/marker-labels.ts';
import { mapWords } from '@/lib/text/en-map.ts';

const SVG = 'http://www.w3.org/2000/svg';

function drawGlyph(face: MarkerFace): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'map-glyph');
  svg.setAttribute('viewBox', '-12 -12 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const { part, d } of partsOf(face)) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', `map-glyph-${part}`);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
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
