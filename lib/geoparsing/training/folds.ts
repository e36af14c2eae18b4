import { type Evidence, gatherEvidence } from '../evidence.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { recognise } from '../geoparser.ts';
import { toMentions } from '../mentions.ts';
import { type Resolution, resolveMentions } from '../resolve.ts';
import { isNamed } from './corpus.ts';
import type { Outcome } from './fit-calibration.ts';
import { type Example, type FittedModels, fitModels } from './fit-models.ts';
import { type Answer, isNear, newTally, type Tally, tallyGiven, tallyText } from './score.ts';

/** What models answer for a text they have not seen, before calibration. */
export interface Trial {
  readonly example: Example;
  readonly answers: readonly (Answer & { readonly evidence: Evidence })[];
  readonly given: readonly Answer[];
}

function toAnswer(
  gazetteer: Gazetteer,
  start: number,
  end: number,
  isDemonym: boolean,
  resolution: Resolution | null,
): Answer {
  const place = resolution?.place;
  return {
    start,
    end,
    isDemonym,
    lat: place === undefined ? null : gazetteer.latOf(place),
    lng: place === undefined ? null : gazetteer.lngOf(place),
    probability: 0,
  };
}

/** Lets models answer a text. */
function tryModels(example: Example, gazetteer: Gazetteer, models: FittedModels): Trial {
  const { read, gold } = example;
  const spans = recognise(read, gazetteer, models);
  const mentions = toMentions(read, gazetteer, spans);
  const resolutions = resolveMentions(read, gazetteer, models, mentions, []);
  const scores = spans.map(({ score }) => score);
  const evidences = gatherEvidence(gazetteer, mentions, resolutions, scores);
  const answers = spans.flatMap(({ start, end, isDemonym }, index) => {
    const evidence = evidences[index];
    if (!evidence) return [];
    return { ...toAnswer(gazetteer, start, end, isDemonym, resolutions[index] ?? null), evidence };
  });
  const givenMentions = toMentions(read, gazetteer, gold.toponyms);
  const given = resolveMentions(read, gazetteer, models, givenMentions, []).map((resolution, index) => {
    const { start = 0, end = 0 } = gold.toponyms[index] ?? {};
    return toAnswer(gazetteer, start, end, false, resolution);
  });
  return { example, answers, given };
}

/** The outcomes of trials, for the calibration. */
export function outcomesOf(trials: readonly Trial[]): Outcome[] {
  return trials.flatMap(({ example: { gold }, answers }, text) => {
    const { corpus } = gold;
    const matched = new Set<number>();
    return answers.flatMap((answer) => {
      if (answer.isDemonym) return [];
      const touching = gold.toponyms.filter(({ start, end }) => start < answer.end && answer.start < end);
      const name = touching.find((gold) => isNamed(gold) && !matched.has(gold.start));
      if (!name)
        return touching.length > 0 ? [] : [{ evidence: answer.evidence, isRight: false, corpus, text }];
      matched.add(name.start);
      if (name.lat === null) return [];
      return [{ evidence: answer.evidence, isRight: isNear(answer, name), corpus, text }];
    });
  });
}

/** Fits on all examples but one part after another, and tries each part with models that have not seen it. */
export function crossTry(
  examples: readonly Example[],
  gazetteer: Gazetteer,
  partOf: (example: Example, index: number) => string,
  seed: number,
): Trial[] {
  const parts = examples.map(partOf);
  const trials: Trial[] = [];
  for (const part of [...new Set(parts)].sort()) {
    const models = fitModels(
      examples.filter((_, index) => parts[index] !== part),
      gazetteer,
      seed,
    );
    examples.forEach((example, index) => {
      if (parts[index] === part) trials.push(tryModels(example, gazetteer, models));
    });
  }
  return trials;
}

/** The figures of trials by corpus; `probabilityFor` calibrates. */
export function tallyTrials(
  trials: readonly Trial[],
  probabilityFor: (trial: Trial) => (evidence: Evidence) => number,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const trial of trials) {
    const { example, answers, given } = trial;
    const probabilityOf = probabilityFor(trial);
    const { corpus, toponyms } = example.gold;
    const tally = tallies.get(corpus) ?? newTally();
    tallies.set(corpus, tally);
    tallyText(
      tally,
      toponyms,
      answers.map((answer) => ({ ...answer, probability: probabilityOf(answer.evidence) })),
    );
    tallyGiven(tally, toponyms, given);
  }
  return tallies;
}
