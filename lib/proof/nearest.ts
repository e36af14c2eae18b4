// Looking at every place of a long text would take seconds, so parts of the wanted words lead to the places.
const partCount = 8;
const placesPerPart = 6;

interface Window {
  readonly start: number;
  readonly end: number;
}

function partsOf(wanted: string): { part: string; at: number }[] {
  const length = Math.max(3, Math.min(8, Math.floor(wanted.length / 3)));
  const step = Math.max(1, Math.floor((wanted.length - length) / partCount));
  const parts: { part: string; at: number }[] = [];
  for (let at = 0; at + length <= wanted.length && parts.length <= partCount; at += step) {
    parts.push({ part: wanted.slice(at, at + length), at });
  }
  return parts;
}

function windowsFor(wanted: string, text: string): Window[] {
  const slack = Math.ceil(wanted.length / 2) + 4;
  const windows = new Map<number, Window>();
  for (const { part, at } of partsOf(wanted)) {
    let found = text.indexOf(part);
    for (let count = 0; found !== -1 && count < placesPerPart; count += 1) {
      const start = Math.max(0, found - at - slack);
      windows.set(Math.floor(start / slack), { start, end: found - at + wanted.length + slack });
      found = text.indexOf(part, found + 1);
    }
  }
  return [...windows.values()];
}

interface Approximation {
  readonly distance: number;
  readonly start: number;
  readonly end: number;
}

/** Sellers' algorithm: the part of `text` that becomes `wanted` with the fewest edits. */
function approximate(wanted: string, text: string): Approximation {
  let best: Approximation = { distance: wanted.length, start: 0, end: 0 };
  let costs = Array.from({ length: wanted.length + 1 }, (_, index) => index);
  let origins = costs.map(() => 0);
  for (let column = 1; column <= text.length; column += 1) {
    const nextCosts = [0];
    const nextOrigins = [column];
    for (let row = 1; row <= wanted.length; row += 1) {
      const replaced = (costs[row - 1] ?? 0) + (wanted[row - 1] === text[column - 1] ? 0 : 1);
      const added = (costs[row] ?? 0) + 1;
      const left = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replaced, added, left);
      nextCosts.push(cost);
      const origin =
        cost === replaced ? origins[row - 1] : cost === added ? origins[row] : nextOrigins[row - 1];
      nextOrigins.push(origin ?? 0);
    }
    costs = nextCosts;
    origins = nextOrigins;
    const distance = costs[wanted.length] ?? wanted.length;
    if (distance < best.distance) best = { distance, start: origins[wanted.length] ?? 0, end: column };
  }
  return best;
}

/** The words of `text` that are most like `wanted`; null if fewer than half of its characters agree. */
export function nearestTo(wanted: string, text: string): string | null {
  let best: { distance: number; words: string } | null = null;
  for (const { start, end } of windowsFor(wanted, text)) {
    const window = text.slice(start, end);
    const found = approximate(wanted, window);
    if (found.distance * 2 > wanted.length || (best && best.distance <= found.distance)) continue;
    best = { distance: found.distance, words: window.slice(found.start, found.end) };
  }
  return best?.words ?? null;
}
