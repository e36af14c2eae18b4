import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCorpus } from '@/lib/proof/check.ts';
import { TemporaryCorpus } from './temporary-corpus.ts';

let corpus: TemporaryCorpus;
beforeEach(() => {
  corpus = new TemporaryCorpus();
});
afterEach(() => corpus.remove());

const release = 'corrections/2026-11-23-release-day.yaml';
const definition = 'corrections/2026-11-24-definition.yaml';
const withdrawn = 'corrections/2026-11-24-second-allegation.yaml';
const town = 'corrections/2026-11-22-belgora.yaml';

/** In `to`, ‸ stands where the finding must point. */
const spoilings: readonly (readonly [
  title: string,
  file: string,
  from: string,
  to: string,
  found: string,
])[] = [
  [
    'a day that no month has',
    release,
    "on: '2026-11-23'",
    "on: ‸'2026-11-31'",
    'bad-date "on" "2026-11-31" names a day that 2026-11 does not have',
  ],
  [
    'a date that is no day',
    release,
    "on: '2026-11-23'",
    "on: ‸'2026-11'",
    'bad-date "on" "2026-11" is no day: write it as 2026-11-24',
  ],
  [
    'a day that may be another',
    release,
    "on: '2026-11-23'",
    "on: ‸'2026-11-23?'",
    'bad-date "on" "2026-11-23?" is no day: write it as 2026-11-24',
  ],
  [
    'a day to come',
    release,
    "on: '2026-11-23'",
    "on: ‸'2026-11-26'",
    'in-future 2026-11-26 lies after today (2026-11-25): correct the day',
  ],
  [
    'a correction of nothing',
    release,
    'about: { case: qf-2020-morita }',
    'about: ‸{}',
    'bad-format "about" names none or several: name one case, statistic, article or place',
  ],
  [
    'a correction of two things',
    release,
    'about: { case: qf-2020-morita }',
    'about: ‸{ case: qf-2020-morita, place: belgora }',
    'bad-format "about" names none or several: name one case, statistic, article or place',
  ],
  [
    'a kind of record that is none',
    release,
    'about: { case: qf-2020-morita }',
    'about: { ‸person: p1 }',
    'unknown-key "person" is no key here: correct its spelling or remove it',
  ],
  [
    'a case that is not there',
    release,
    'case: qf-2020-morita',
    'case: ‸qf-2020-moritta',
    'missing-reference there is no case "qf-2020-moritta": correct the id or add it',
  ],
  [
    'a statistic that is not there',
    definition,
    'statistic: qf-foreigners-detained',
    'statistic: ‸constructor',
    'missing-reference there is no statistic "constructor": correct the id or add it',
  ],
  [
    'an article that is not there',
    town,
    'place: belgora',
    'article: ‸belgora',
    'missing-reference there is no article "belgora": correct the id or add it',
  ],
  [
    'a place that is not there',
    town,
    'place: belgora',
    'place: ‸belgra',
    'missing-reference there is no place "belgra": correct the id or add it',
  ],
  [
    'a fact that is not there',
    release,
    'fact: e2',
    'fact: ‸e9',
    'missing-reference there is no event, charge or claim "e9" in that case: correct the id',
  ],
  [
    'a fact of something without facts',
    town,
    'was:',
    'fact: ‸e1\nwas:',
    'bad-value only a case has facts of its own: leave it out',
  ],
  [
    'a retracted fact that is still there',
    withdrawn,
    'fact: k9',
    'fact: ‸k1',
    'still-there "k1" is retracted and still there: remove it, or choose another severity',
  ],
  [
    'an unknown severity',
    release,
    'severity: factual',
    'severity: ‸grave',
    'bad-value "severity" Invalid option: expected one of "typo"|"clarification"|"factual"|"retraction"',
  ],
  [
    'a name where the kind of reporter belongs',
    release,
    'reportedBy: reader',
    'reportedBy: ‸Kenji Morita',
    'bad-value "reportedBy" Invalid option: expected one of "reader"|"subject"|"publisher"|"editor"',
  ],
  [
    'a label in our own voice',
    withdrawn,
    'why: The article',
    'why: ‸He is a spy. The article',
    'label "spy" labels somebody in our own voice: say who claims what, or quote it',
  ],
  [
    'nothing that changed',
    town,
    'now: It is written “Белгора”.',
    'now: ‸Its Russian name was written “Белгра”.',
    'no-change says the same as "was": correct one of them',
  ],
  [
    'a text that is too long',
    town,
    'why: A',
    `why: ‸${'x'.repeat(400)} A`,
    'too-long "why" is longer than 400 characters: shorten it',
  ],
  [
    'an invisible turn of the writing direction',
    town,
    'why: A',
    'why: ‸A\u202E',
    'hidden-character "why" holds an invisible control character: remove it',
  ],
];

it.each(spoilings)('refuses %s', (_, file, from, to, found) => {
  corpus.replace(file, from, to);
  const [before = '', after = ''] = corpus.read(file).split('‸');
  corpus.write(file, before + after);
  const at = `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
  const { findings } = checkCorpus({ dataFolder: corpus.folder, today: '2026-11-25' });
  expect(
    findings
      .filter((finding) => finding.file.endsWith(`/${file}`))
      .map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`),
  ).toContain(`${at} ${found}`);
});

it('refuses a missing key, and says which', () => {
  corpus.replace(release, 'severity: factual\n', '');
  expect(corpus.findings()).toEqual([`${release}:2:1 missing-key`]);
  expect(corpus.messages()).toEqual(['has no "severity": add it']);
});

it('lets a label stand inside quotation marks, where it is somebody else’s', () => {
  corpus.replace(release, 'was: The', 'was: The title said “spy”. The');
  expect(corpus.findings()).toEqual([]);
});

it('takes a correction of today, and of an article', () => {
  corpus.replace(town, 'place: belgora', 'article: harbour-trial');
  expect(checkCorpus({ dataFolder: corpus.folder, today: '2026-11-24' }).findings).toEqual([]);
});
