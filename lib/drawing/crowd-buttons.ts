import type { MarkerEntry } from './marker-entries.ts';
import type { Box } from './placement.ts';

/** More buttons than this help nobody who goes through them one by one. */
const mostButtons = 48;

export interface ButtonChoice {
  /** What is in view, in the pixels of the entries' points. */
  readonly seen: Box;
  /** Comes before larger ones. */
  isFirst(entry: MarkerEntry): boolean;
  /** Is a button wherever it is. */
  isKept(entry: MarkerEntry): boolean;
}

/** Which of many marks are buttons: the first in view. `entries` come with the largest first. */
export function pickButtons(
  entries: readonly MarkerEntry[],
  { seen, isFirst, isKept }: ButtonChoice,
): { buttons: MarkerEntry[]; painted: MarkerEntry[]; seen: number } {
  const { left, right, top, bottom } = seen;
  const isSeen = ({ point: { x, y } }: MarkerEntry) => x >= left && x <= right && y >= top && y <= bottom;
  const visible = entries.filter(isSeen);
  const ranked = [...visible.filter(isFirst), ...visible.filter((entry) => !isFirst(entry))];
  const chosen = new Set([...ranked.slice(0, mostButtons), ...entries.filter(isKept)]);
  return {
    buttons: [...chosen],
    painted: entries.filter((entry) => !chosen.has(entry)),
    seen: visible.length,
  };
}
