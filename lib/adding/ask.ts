import { createInterface, type Interface } from 'node:readline/promises';
import type { Gazetteer } from '../geoparsing/gazetteer.ts';
import type { Resolution } from '../geoparsing/resolve.ts';
import { describePlace, printable, sentenceAt } from './describe.ts';
import type { Accepted } from './draft.ts';
import type { ArticleProposal } from './propose.ts';

/** Accepts without asking what is at least as sure as the limit. */
export function acceptOver({ mentions }: ArticleProposal, limit: number): Accepted[] {
  return mentions.flatMap((mention) =>
    mention.resolution && mention.probability >= limit ? [{ mention, place: mention.resolution.place }] : [],
  );
}

/** Thrown when whoever was asked has left. */
export class NobodyAnswersError extends Error {}

/** Asks one question; rejects with `NobodyAnswersError` when the input ends. */
function askOnce(prompt: Interface, question: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new NobodyAnswersError('the input has ended: nothing was written'));
    prompt.once('close', leave);
    prompt.question(question).then((answer) => {
      prompt.off('close', leave);
      resolve(answer.trim().toLowerCase());
    }, reject);
  });
}

/** The place that an answer means: the first for "y" or nothing, a runner-up for its number, null for anything else. */
function chosen({ place, runnersUp }: Resolution, answer: string): number | null {
  if (answer === '' || answer === 'y') return place;
  return /^[1-3]$/u.test(answer) ? (runnersUp[Number(answer) - 1]?.place ?? null) : null;
}

/** Asks for each name of the article once, in its order: yes, no, or one of the runners-up. */
export async function askEach(
  { mentions, sentences }: ArticleProposal,
  gazetteer: Gazetteer,
): Promise<Accepted[]> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answers = new Map<string, number | null>();
  const accepted: Accepted[] = [];
  try {
    for (const mention of mentions) {
      const { phrase, resolution, start, probability, role } = mention;
      if (!resolution) continue;
      const key = `${phrase}|${resolution.place}`;
      let place = answers.get(key);
      if (place === undefined) {
        process.stderr.write(`\n${printable(sentenceAt(sentences, start).slice(0, 300))}\n`);
        [resolution, ...resolution.runnersUp].forEach((choice, index) => {
          process.stderr.write(`  ${index === 0 ? 'y' : index}  ${describePlace(gazetteer, choice)}\n`);
        });
        const numbers = resolution.runnersUp.length > 0 ? `/1-${resolution.runnersUp.length}` : '';
        const about = `${printable(phrase)} (${role}, p ${probability.toFixed(2)})`;
        place = chosen(resolution, await askOnce(prompt, `${about}? [y/n${numbers}] `));
        answers.set(key, place);
      }
      if (place !== null) accepted.push({ mention, place });
    }
  } finally {
    prompt.close();
  }
  return accepted;
}
