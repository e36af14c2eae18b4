import { createFeatureList } from './feature-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Range } from './mentions.ts';
import { sumWeights, type Weights } from './rank.ts';
import type { ReadText } from './read-text.ts';
import { addSpanFeatures } from './span-features.ts';
import type { Span } from './spans.ts';

/** A run of words taken for a place, with the score of the model: the logit of its probability. */
export interface RecognisedSpan extends Range {
  readonly span: Span;
  readonly score: number;
  readonly isDemonym: boolean;
}

const list = createFeatureList();

/** Whether the words are a demonym ("Belarusian") and nothing else. */
export function isDemonym({ hits }: Span): boolean {
  return (
    hits.length > 0 &&
    hits.some(({ kind }) => kind === 'demonym') &&
    !hits.some(({ kind }) => kind === 'abbreviation')
  );
}

export function rangeOf({ text: { tokens } }: ReadText, { from, to }: Span): Range {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The names of places in a text, in order, none over another: of two that overlap the surer one stays. */
export function recogniseSpans(
  read: ReadText,
  gazetteer: Gazetteer,
  weights: Weights,
  threshold: number,
): RecognisedSpan[] {
  const context = { ...read, gazetteer };
  const found: RecognisedSpan[] = [];
  for (const span of read.spans) {
    if (isDemonym(span)) {
      found.push({ ...rangeOf(read, span), span, score: 0, isDemonym: true });
      continue;
    }
    addSpanFeatures(list, context, span);
    const score = sumWeights(weights, list);
    if (score > threshold) found.push({ ...rangeOf(read, span), span, score, isDemonym: false });
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: readonly RecognisedSpan[]): RecognisedSpan[] {
  const strongest = found.toSorted((a, b) => Number(a.isDemonym) - Number(b.isDemonym) || b.score - a.score);
  const kept: RecognisedSpan[] = [];
  for (const span of strongest) {
    if (!kept.some(({ start, end }) => start < span.end && span.start < end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
