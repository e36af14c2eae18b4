import { distanceBetween } from '../../geo/distance.ts';
import { createFeatureList, type FeatureList } from '../feature-list.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { toMentions } from '../mentions.ts';
import { groupMentions, type NamedGroup } from '../named-groups.ts';
import { priorOf, rankAll, type Weights } from '../rank.ts';
import { type RankContext, toRankContext } from '../rank-context.ts';
import { addRankFeatures } from '../rank-features.ts';
import { type ReadText, readText } from '../read-text.ts';
import { isDemonym, lookAgain, rangeOf, scoreSpans } from '../recognise.ts';
import { addSpanFeatures } from '../span-features.ts';
import type { WordBook } from '../words.ts';
import { type Gold, type GoldText, isNamed } from './corpus.ts';
import { type Choice, fitLinear } from './descent.ts';

/** An annotated text, read once for all folds. */
export interface Example {
  readonly gold: GoldText;
  readonly read: ReadText;
  readonly spanChoices: readonly Choice[];
  readonly groups: readonly NamedGroup[];
  /** For each group, which of its candidates lie within 161 km of the annotated point. */
  readonly isRight: readonly (readonly boolean[])[];
  readonly context: RankContext;
}

const spanFit = { rounds: 8, rate: 0.1, decay: 1e-5 };
const rankFit = { rounds: 12, rate: 0.1, decay: 1e-4 };
const coherenceFit = { rounds: 8, rate: 0.05, decay: 1e-4 };

export const tolerance = 161;

const list = createFeatureList();
const copyOf = ({ slots, length }: FeatureList) => slots.slice(0, length);

/** Whether a span is an annotated name; null where the annotation leaves it open. */
function labelOf(toponyms: readonly Gold[], start: number, end: number): boolean | null {
  const touching = toponyms.filter((gold) => gold.start < end && start < gold.end);
  if (touching.some(({ emb, opt }) => emb || opt)) return null;
  return touching.some((gold) => gold.start === start && gold.end === end && isNamed(gold));
}

function spanChoicesOf(read: ReadText, gazetteer: Gazetteer, toponyms: readonly Gold[]): Choice[] {
  const context = { ...read, gazetteer };
  return read.spans.flatMap((span) => {
    if (isDemonym(span)) return [];
    const { start, end } = rangeOf(read, span);
    const label = labelOf(toponyms, start, end);
    if (label === null) return [];
    addSpanFeatures(list, context, span);
    return { options: [copyOf(list)], isRight: [label] };
  });
}

export function toExample(gold: GoldText, gazetteer: Gazetteer, wordAt: WordBook): Example {
  const read = readText(gold.text, gazetteer, wordAt);
  const named = gold.toponyms.filter(({ opt }) => !opt);
  const groups = groupMentions(gazetteer, toMentions(read, gazetteer, named));
  const isNear = (place: number, { lat, lon }: Gold) =>
    lat !== null &&
    lon !== null &&
    distanceBetween(gazetteer.latOf(place), gazetteer.lngOf(place), lat, lon) < tolerance;
  const isRight = groups.map(({ candidates, mentions }) =>
    candidates.map(({ place }) =>
      mentions.some((index) => named.slice(index, index + 1).some((gold) => isNear(place, gold))),
    ),
  );
  const priors = groups.map((group) => priorOf(gazetteer, group));
  const context = toRankContext(gazetteer, groups, read.facts, priors, []);
  return { gold, read, spanChoices: spanChoicesOf(read, gazetteer, gold.toponyms), groups, isRight, context };
}

function rankChoices({ groups, isRight }: Example, context: RankContext): Choice[] {
  return groups.flatMap((group, index) => {
    const right = isRight[index] ?? [];
    if (!right.includes(true) || !right.includes(false)) return [];
    const options = group.candidates.map((_, candidate) => {
      addRankFeatures(list, context, index, candidate);
      return copyOf(list);
    });
    // A name met often counts more, but not so much that one text outweighs the others.
    return Array.from({ length: Math.min(3, group.mentions.length) }, () => ({ options, isRight: right }));
  });
}

export interface FittedModels {
  readonly spans: Weights;
  readonly coherence: Weights;
  readonly rankFirst: Weights;
  readonly rankSecond: Weights;
}

const innerFolds = 3;

function coherenceChoices(
  examples: readonly Example[],
  gazetteer: Gazetteer,
  rankFirst: Weights,
  seed: number,
): Choice[] {
  return Array.from({ length: innerFolds }, (_, fold) => {
    // The first look must not have seen the texts that the second is trained on.
    const others = examples.filter((_, index) => index % innerFolds !== fold);
    const spans = fitLinear(
      others.flatMap(({ spanChoices }) => spanChoices),
      { ...spanFit, seed: seed + 10 + fold },
    );
    return examples.flatMap(({ read, gold }, index) => {
      if (index % innerFolds !== fold) return [];
      const choices: Choice[] = [];
      lookAgain(
        read,
        gazetteer,
        scoreSpans(read, gazetteer, spans),
        rankFirst,
        ({ start, end }, features) => {
          const label = labelOf(gold.toponyms, start, end);
          if (label !== null) choices.push({ options: [copyOf(features)], isRight: [label] });
        },
      );
      return choices;
    });
  }).flat();
}

/** Everything that is learned but the calibration. The same examples and seed give the same weights. */
export function fitModels(examples: readonly Example[], gazetteer: Gazetteer, seed: number): FittedModels {
  const rankFirst = fitLinear(
    examples.flatMap((example) => rankChoices(example, example.context)),
    { ...rankFit, seed },
  );
  const second = examples.flatMap((example) => {
    const { groups, read, context } = example;
    const beliefs = rankAll(context, rankFirst);
    return rankChoices(example, toRankContext(gazetteer, groups, read.facts, beliefs, [], context));
  });
  const rankSecond = fitLinear(second, { ...rankFit, seed: seed + 50 });
  const spans = fitLinear(
    examples.flatMap(({ spanChoices }) => spanChoices),
    { ...spanFit, seed },
  );
  const coherence = fitLinear(coherenceChoices(examples, gazetteer, rankFirst, seed), {
    ...coherenceFit,
    seed,
  });
  return { spans, coherence, rankFirst, rankSecond };
}
