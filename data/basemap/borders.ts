import type { Position } from 'geojson';
import { cutLine, type Line, latOf, lngOf } from './cut';

export interface BorderLines {
  coast: Line[];
  borders: Line[];
  disputed: Line[];
  /** Inside one country. */
  lines: Line[];
}

/** A line of the topology and the shapes on its sides (one for a coast). */
export interface OwnedLine {
  readonly line: Line;
  readonly owners: readonly string[];
}

export interface BorderRules {
  readonly disputedLines: readonly Line[];
  /** In degrees: how near a border runs to a disputed line to be that line. */
  readonly tolerance: number;
  isDisputed(owners: readonly string[]): boolean;
  countryOf(owner: string): string;
}

type Segment = readonly [Position, Position];

function distanceTo(position: Position, [a, b]: Segment): number {
  const squeeze = Math.cos((latOf(position) * Math.PI) / 180);
  const dx = (lngOf(b) - lngOf(a)) * squeeze;
  const dy = latOf(b) - latOf(a);
  const px = (lngOf(position) - lngOf(a)) * squeeze;
  const py = latOf(position) - latOf(a);
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - t * dx, py - t * dy);
}

/** Answers whether a position lies within `tolerance` degrees of one of the lines. */
function nearnessTo(lines: readonly Line[], tolerance: number): (position: Position) => boolean {
  const cells = new Map<string, Segment[]>();
  const pad = tolerance * 2;
  for (const line of lines) {
    line.slice(1).forEach((b, index) => {
      const a = line[index] ?? b;
      const [west, east] = [Math.min(lngOf(a), lngOf(b)) - pad, Math.max(lngOf(a), lngOf(b)) + pad];
      const [south, north] = [Math.min(latOf(a), latOf(b)) - pad, Math.max(latOf(a), latOf(b)) + pad];
      for (let x = Math.floor(west); x <= east; x += 1) {
        for (let y = Math.floor(south); y <= north; y += 1) {
          const key = `${x},${y}`;
          const cell = cells.get(key) ?? [];
          cell.push([a, b]);
          cells.set(key, cell);
        }
      }
    });
  }
  return (position) =>
    (cells.get(`${Math.floor(lngOf(position))},${Math.floor(latOf(position))}`) ?? []).some(
      (segment) => distanceTo(position, segment) <= tolerance,
    );
}

/** The line in runs of segments that pass, and of those that do not. */
function splitLine(line: Line, passes: (middle: Position) => boolean): { passed: Line[]; others: Line[] } {
  const runs: { isPassed: boolean; line: Line }[] = [];
  line.slice(1).forEach((b, index) => {
    const a = line[index] ?? b;
    const isPassed = passes([(lngOf(a) + lngOf(b)) / 2, (latOf(a) + latOf(b)) / 2]);
    const run = runs.at(-1);
    if (run?.isPassed === isPassed) run.line.push(b);
    else runs.push({ isPassed, line: [a, b] });
  });
  return {
    passed: runs.filter((run) => run.isPassed).map((run) => run.line),
    others: runs.filter((run) => !run.isPassed).map((run) => run.line),
  };
}

/** Sorts the lines of a topology into coasts, borders, disputed lines and inner lines. */
export function sortLines(owned: readonly OwnedLine[], rules: BorderRules): BorderLines {
  const sorted: BorderLines = { coast: [], borders: [], disputed: [], lines: [] };
  const isNearDisputed = nearnessTo(rules.disputedLines, rules.tolerance);
  for (const { line, owners } of owned) {
    const pieces = cutLine(line);
    const countries = new Set(owners.map((owner) => rules.countryOf(owner)));
    if (owners.length > 1 && new Set(owners).size === 1) continue;
    if (owners.length < 2) sorted.coast.push(...pieces);
    else if (rules.isDisputed(owners)) sorted.disputed.push(...pieces);
    else if (countries.size < 2) sorted.lines.push(...pieces);
    else {
      for (const piece of pieces) {
        const { passed, others } = splitLine(piece, isNearDisputed);
        sorted.disputed.push(...passed);
        sorted.borders.push(...others);
      }
    }
  }
  const isDrawn = nearnessTo([...sorted.borders, ...sorted.disputed], rules.tolerance);
  for (const line of rules.disputedLines) sorted.disputed.push(...splitLine(line, isDrawn).others);
  return sorted;
}
