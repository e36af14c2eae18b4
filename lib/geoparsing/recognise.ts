import { addCoherenceFeatures, type Company, coherenceOf } from './coherence-features.ts';
import { prepositions } from './document-facts.ts';
import { createFeatureList, type FeatureList } from './feature-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Range, toMentions } from './mentions.ts';
import { groupMentions, type NamedGroup } from './named-groups.ts';
import { priorOf, rankAll, sumWeights, type Weights } from './rank.ts';
import { toRankContext } from './rank-context.ts';
import type { ReadText } from './read-text.ts';
import { isCertain } from './rules.ts';
import { addSpanFeatures } from './span-features.ts';
import type { Span } from './spans.ts';

/** A run of words that may be a place, with the logit of the model that looks at it alone. */
export interface ScoredSpan extends Range {
  readonly span: Span;
  readonly score: number;
  readonly isDemonym: boolean;
  /** A rule is sure of it: see `rules.ts`. */
  readonly isCertain: boolean;
}

const list = createFeatureList();

/** Below this logit a span is not looked at again. */
const hopeless = -3.5;

/** Whether the words are a demonym ("Belarusian") and nothing else. */
export function isDemonym({ hits }: Span): boolean {
  return (
    hits.length > 0 &&
    hits.some(({ kind }) => kind === 'demonym') &&
    !hits.some(({ kind }) => kind === 'abbreviation')
  );
}

/** From this commonness on a capitalised word that no gazetteer has is an English word, not a place. */
const common = 4;

/**
 * Words in no gazetteer that are not looked at: a common English word, and what follows another name without a break
 * ("Center" in "Harwinton Senior Center"). They are four spans in ten; of 4,013 annotated names seven were such.
 */
function isIdle({ text: { words, tokens } }: ReadText, { from, to, chunkFrom, hits }: Span): boolean {
  const first = words[from];
  if (hits.length > 0 || !first) return false;
  if (to - from === 1 && first.facts.commonness >= common) return true;
  const before = words[from - 1];
  if (from === chunkFrom || !before || tokens[from - 1]?.kind !== 'word') return false;
  const isName = before.case === 'capitalised' || before.case === 'capitals';
  return isName && before.folded !== 'the' && !prepositions.has(before.folded);
}

export function rangeOf({ text: { tokens } }: ReadText, { from, to }: Span): Range {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The first look: each span by itself. Those without hope are left out. */
export function scoreSpans(read: ReadText, gazetteer: Gazetteer, weights: Weights): ScoredSpan[] {
  const context = { ...read, gazetteer };
  const scored: ScoredSpan[] = [];
  for (const span of read.spans) {
    if (isDemonym(span)) {
      scored.push({ ...rangeOf(read, span), span, score: 0, isDemonym: true, isCertain: false });
      continue;
    }
    const sure = isCertain(read, span, gazetteer);
    if (!sure && isIdle(read, span)) continue;
    addSpanFeatures(list, context, span);
    const score = sumWeights(weights, list);
    if (score > hopeless || sure) {
      scored.push({
        ...rangeOf(read, span),
        span,
        score: sure ? Math.max(score, 0) : score,
        isDemonym: false,
        isCertain: sure,
      });
    }
  }
  return scored;
}

/** Of two that rules are sure of, the longer: "Ulyanovsk region", not "Ulyanovsk". */
const strengthOf = ({ score, isCertain: sure, span }: ScoredSpan) =>
  (sure ? 100 * (span.to - span.from) : 0) + score;

/** Of spans that overlap the surest one stays, but a demonym gives way to a name around it. In the order of the text. */
export function withoutOverlaps(found: readonly ScoredSpan[]): ScoredSpan[] {
  const demonyms = found.filter((span) => span.isDemonym);
  const isBuiltOn = ({ start, end, span, isCertain: sure }: ScoredSpan) =>
    !sure && span.hits.length === 0 && demonyms.some((demonym) => demonym.start < end && start < demonym.end);
  const strongest = found
    .filter((span) => !isBuiltOn(span))
    .sort(
      (a, b) =>
        Number(a.isDemonym) - Number(b.isDemonym) || strengthOf(b) - strengthOf(a) || a.start - b.start,
    );
  const kept: ScoredSpan[] = [];
  for (const span of strongest) {
    if (!kept.some(({ start, end }) => start < span.end && span.start < end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const toProbability = (score: number) => 1 / (1 + Math.exp(-score));

function companyOf(spans: readonly ScoredSpan[], index: number, best: ReadonlyMap<number, number>): Company {
  const own = spans[index];
  const score = own?.score ?? hopeless;
  let left = hopeless;
  let right = hopeless;
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = spans[at];
    if (!other || !own || other.end > own.start) continue;
    if (own.start - other.end > 4) break;
    left = Math.max(left, other.score);
  }
  for (let at = index + 1; at < spans.length; at += 1) {
    const other = spans[at];
    if (!other || !own || other.start < own.end) continue;
    if (other.start - own.end > 4) break;
    right = Math.max(right, other.score);
  }
  const sameName = best.get((own?.span.name.high ?? 0) | 0) ?? hopeless;
  return { score, sameName, left, right, words: own ? own.span.to - own.span.from : 0 };
}

/** Calls back with the features of the second look at each span: how it fits the rest of its text. */
export function lookAgain(
  read: ReadText,
  gazetteer: Gazetteer,
  spans: readonly ScoredSpan[],
  ranker: Weights,
  visit: (span: ScoredSpan, features: FeatureList) => void,
): void {
  const mentions = toMentions(read, gazetteer, spans);
  const groups = groupMentions(gazetteer, mentions);
  const certainty = groups.map(certaintyIn(spans));
  const weigh = (beliefs: readonly (readonly number[])[]) =>
    beliefs.map((belief, group) => belief.map((value) => value * (certainty[group] ?? 0)));
  const first = toRankContext(
    gazetteer,
    groups,
    read.facts,
    weigh(groups.map((group) => priorOf(gazetteer, group))),
    [],
  );
  const beliefs = rankAll(first, ranker);
  const context = toRankContext(gazetteer, groups, read.facts, weigh(beliefs), [], first);
  const coherences = coherenceOf(context, beliefs);
  const best = new Map<number, number>();
  for (const { span, score } of spans)
    best.set(span.name.high | 0, Math.max(score, best.get(span.name.high | 0) ?? hopeless));
  groups.forEach((group, at) => {
    for (const index of group.mentions) {
      const span = spans[index];
      const coherence = coherences[at];
      if (!span || !coherence || span.isDemonym) continue;
      addCoherenceFeatures(list, companyOf(spans, index, best), coherence);
      visit(span, list);
    }
  });
}

/** The probability that a group is a place at all: that of its surest mention. */
const certaintyIn = (spans: readonly ScoredSpan[]) => (group: NamedGroup) =>
  Math.max(
    ...group.mentions.map((index) =>
      spans[index]?.isDemonym ? 0.9 : toProbability(spans[index]?.score ?? hopeless),
    ),
  );
