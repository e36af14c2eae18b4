import { type Calibration, calibrate } from './calibration.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { findForeign } from './foreign.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Mention, type Range, toMentions } from './mentions.ts';
import { sumWeights, type Weights } from './rank.ts';
import { type ReadText, readText } from './read-text.ts';
import { lookAgain, type ScoredSpan, scoreSpans, withoutOverlaps } from './recognise.ts';
import { type RankModels, type Resolution, resolveMentions } from './resolve.ts';
import { type Role, roleOf } from './role.ts';
import { certain } from './rules.ts';
import { createWordBook } from './words.ts';

/** What was learned: three looks at names and the curve of their certainty. */
export interface Models extends RankModels {
  readonly spans: Weights;
  readonly coherence: Weights;
  readonly calibration: Calibration;
}

/** A name in a text and the place it is proposed to mean. Offsets are UTF-16 units. */
export interface Proposal extends Range {
  readonly phrase: string;
  readonly role: Role;
  /** Null when nothing in the text tells where it may be. */
  readonly resolution: Resolution | null;
  /** The probability that this is a place's name and that the place lies within 161 km of the proposed one. */
  readonly probability: number;
}

export interface ParseOptions {
  /** Places of the gazetteer that the case is known to touch. */
  readonly confirmed?: readonly number[];
}

export interface Geoparser {
  readonly gazetteer: Gazetteer;
  read(text: string): ReadText;
  /** The names of places in a text with what they mean. */
  parse(text: string, options?: ParseOptions): Proposal[];
  /** What the names at given places of a text mean. */
  resolve(text: string, ranges: readonly Range[], options?: ParseOptions): Proposal[];
}

/** Below this logit no name is proposed: where precision and recall weigh alike on texts kept out of training. */
const proposalThreshold = -0.7;

/** A name that no gazetteer has must be surer: it may be a person's, and can only be placed by its neighbours. */
const unknownMargin = 0.7;

/** The certainty of a demonym: it is known by its word. */
const demonymScore = 3;

/** The spans that are proposed, from both looks at the text. */
export function recognise(
  read: ReadText,
  gazetteer: Gazetteer,
  models: Pick<Models, 'spans' | 'coherence' | 'rankFirst'>,
  threshold = proposalThreshold,
): ScoredSpan[] {
  const { script } = read;
  if (script !== 'latin') return withoutOverlaps(findForeign(read, gazetteer, script));
  const spans = scoreSpans(read, gazetteer, models.spans);
  const again: ScoredSpan[] = spans.filter(({ isDemonym }) => isDemonym);
  lookAgain(read, gazetteer, spans, models.rankFirst, (span, features) => {
    const score = sumWeights(models.coherence, features);
    const least = span.isCertain ? certain : threshold;
    const limit = span.span.hits.length > 0 ? threshold : threshold + unknownMargin;
    if (score > limit || span.isCertain) again.push({ ...span, score: Math.max(score, least) });
  });
  return withoutOverlaps(again);
}

/** No more is claimed of what rules found in a text in other letters: their certainty was never measured. */
const foreignMost = 0.85;

const segmentLength = 20_000;

/** A long text in parts that end with a line, so that the work grows with the length and not with its square. */
function segmentsOf(text: string): { start: number; content: string }[] {
  const segments: { start: number; content: string }[] = [];
  for (let start = 0; start < text.length; ) {
    const rest = text.length - start;
    const line = rest <= segmentLength ? -1 : text.lastIndexOf('\n', start + segmentLength);
    const space = rest <= segmentLength || line > start ? -1 : text.lastIndexOf(' ', start + segmentLength);
    const cut = Math.max(line, space);
    const end = rest <= segmentLength ? text.length : cut > start ? cut + 1 : start + segmentLength;
    segments.push({ start, content: text.slice(start, end) });
    start = end;
  }
  return segments;
}

/** A geoparser over a gazetteer and learned models. It keeps what it learned of words, so make one and reuse it. */
export function createGeoparser(gazetteer: Gazetteer, models: Models): Geoparser {
  const wordAt = createWordBook(gazetteer);
  const read = (text: string) => readText(text, gazetteer, wordAt);
  const propose = (
    parts: ReadText,
    mentions: readonly Mention[],
    confirmed: readonly number[],
    scores: readonly number[],
    roleAt: (index: number) => Role,
  ): Proposal[] => {
    const resolutions = resolveMentions(parts, gazetteer, models, mentions, confirmed);
    const evidences = gatherEvidence(gazetteer, mentions, resolutions, scores);
    const most = parts.script === 'latin' ? 1 : foreignMost;
    const probabilityOf = (evidence: Evidence | undefined) =>
      evidence ? Math.min(most, calibrate(models.calibration, evidence)) : 0;
    return mentions.map(({ start, end, phrase }, index) => ({
      start,
      end,
      phrase,
      role: roleAt(index),
      resolution: resolutions[index] ?? null,
      probability: probabilityOf(evidences[index]),
    }));
  };
  const parseSegment = (text: string, { confirmed = [] }: ParseOptions = {}): Proposal[] => {
    const parts = read(text);
    const spans = recognise(parts, gazetteer, models);
    const scores = spans.map(({ score, isDemonym }) => (isDemonym ? demonymScore : score));
    const roles = spans.map(({ span, isDemonym }) => roleOf(parts, span, isDemonym));
    const mentions = toMentions(parts, gazetteer, spans);
    return propose(parts, mentions, confirmed, scores, (index) => roles[index] ?? 'literal');
  };
  return {
    gazetteer,
    read,
    parse: (text, options) =>
      segmentsOf(text).flatMap(({ start, content }) =>
        parseSegment(content, options).map((proposal) => ({
          ...proposal,
          start: proposal.start + start,
          end: proposal.end + start,
        })),
      ),
    resolve(text, ranges, { confirmed = [] } = {}) {
      const parts = read(text);
      const mentions = toMentions(parts, gazetteer, ranges);
      const scores = mentions.map(() => demonymScore);
      return propose(parts, mentions, confirmed, scores, (index) =>
        mentions[index]?.isDemonym ? 'demonym' : 'literal',
      );
    },
  };
}
