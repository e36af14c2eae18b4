import { createInterface } from 'node:readline/promises';
import type { Gazetteer } from '../geoparsing/gazetteer.ts';
import { describePlace } from './describe.ts';
import type { Accepted } from './draft.ts';
import type { ArticleProposal } from './propose.ts';

/** Accepts without asking what is at least as sure as the limit. */
export function acceptOver({ mentions }: ArticleProposal, limit: number): Accepted[] {
  return mentions.flatMap((mention) =>
    mention.resolution && mention.probability >= limit ? [{ mention, place: mention.resolution.place }] : [],
  );
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
      const before = answers.get(key);
      const choices = [resolution, ...resolution.runnersUp];
      let place = before;
      if (place === undefined) {
        const sentence = sentences.find((one) => one.start <= start && start < one.end)?.exact ?? '';
        process.stderr.write(`\n${sentence.slice(0, 300)}\n`);
        choices.forEach((choice, index) => {
          process.stderr.write(`  ${index === 0 ? 'y' : index}  ${describePlace(gazetteer, choice)}\n`);
        });
        const answer = (await prompt.question(`${phrase} (${role}, p ${probability.toFixed(2)})? [y/n/1-3] `))
          .trim()
          .toLowerCase();
        const chosen =
          answer === '' || answer === 'y'
            ? choices[0]
            : /^[1-3]$/u.test(answer)
              ? choices[Number(answer)]
              : undefined;
        place = chosen?.place ?? null;
        answers.set(key, place);
      }
      if (place !== null) accepted.push({ mention, place });
    }
  } finally {
    prompt.close();
  }
  return accepted;
}
