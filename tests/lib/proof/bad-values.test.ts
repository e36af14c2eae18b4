import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureData, hashFolder, TemporaryCorpus } from './temporary-corpus.ts';

let corpus: TemporaryCorpus;
beforeEach(() => {
  corpus = new TemporaryCorpus();
});
afterEach(() => corpus.remove());

const trial = 'cases/qf-2020-harbour-drawings.yaml';
const morita = 'cases/qf-2020-morita.yaml';
const seabed = 'cases/qg-2021-seabed-map.yaml';
const fisherman = 'cases/qf-2019-fisherman.yaml';
const total = 'statistics/qf-foreigners-detained.yaml';
const breakdown = 'statistics/qf-foreigners-by-nationality.yaml';
const trialArticle = 'articles/harbour-trial.yaml';
const release = 'articles/vestnik-release.yaml';

/** In `to`, ‸ stands where the finding must point. */
type Spoiling = readonly [title: string, file: string, from: string, to: string, code: string];

/** "line:column" of the mark, which is taken out. */
function spoil(file: string, from: string, to: string): string {
  corpus.replace(file, from, to);
  const [before = '', after] = corpus.read(file).split('‸');
  if (after === undefined) throw new Error('‸ must mark where the finding points');
  corpus.write(file, before + after);
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

function refusesEach(spoilings: readonly Spoiling[]): void {
  it.each(spoilings)('refuses %s', (_, file, from, to, code) => {
    const at = spoil(file, from, to);
    const before = hashFolder(corpus.folder);
    expect(corpus.findings()).toContain(`${file}:${at} ${code}`);
    expect(hashFolder(corpus.folder)).toBe(before);
  });
}

it('finds nothing wrong with the corpus as it is', () => {
  expect(corpus.findings()).toEqual([]);
});

describe('the form of values', () => {
  refusesEach([
    ['an unknown key', morita, 'jurisdiction: QF', 'jurisdiction: QF\n‸stauts: free', 'unknown-key'],
    ['a status that is typed in', morita, 'people:', '‸status: convicted\npeople:', 'unknown-key'],
    [
      'a missing key',
      morita,
      'title: Engineer detained in Belgora and released\njurisdiction: QF',
      '‸title: Engineer',
      'missing-key',
    ],
    ['a number where text belongs', morita, 'title: Engineer', 'title: ‸5 #', 'wrong-type'],
    ['text where a number belongs', 'places.yaml', '[-31.2, 46.4]', '[‸"-31.2", 46.4]', 'wrong-type'],
    ['nothing where text belongs', morita, 'title: Engineer', 'title: ‸#', 'wrong-type'],
    ['an unknown kind of event', morita, 'kind: released', 'kind: ‸freed', 'bad-value'],
    [
      'no evidence',
      total,
      corpusText(total).slice(corpusText(total).indexOf('evidence:')),
      'evidence: ‸[]',
      'no-evidence',
    ],
    [
      'a quotation of 161 characters',
      total,
      'exact: The rights',
      `exact: ‸${'x'.repeat(120)} The rights`,
      'too-long',
    ],
    [
      'a hidden turn of writing direction',
      morita,
      'description: engineer',
      'description: ‸engi\u202Eneer',
      'hidden-character',
    ],
    ['an isolate', morita, 'description: engineer', 'description: ‸engi\u2066neer', 'hidden-character'],
    ['a zero-width space in a name', morita, 'text: Кэндзи', 'text: ‸Кэн\u200Bдзи', 'hidden-character'],
    [
      'bytes that were no UTF-8',
      morita,
      'description: engineer',
      'description: ‸ing\uFFFDnieur',
      'lost-character',
    ],
    ['white space at an end', morita, 'title: Engineer', "title: ‸' Engineer' #", 'white-space'],
    ['the 30th of February', morita, 'on: 2020-02-27', 'on: ‸2020-02-30', 'bad-date'],
    ['a thirteenth month', morita, 'on: 2020-02-27', 'on: ‸2020-13', 'bad-date'],
    ['a time', morita, 'on: 2020-02-27', 'on: ‸2020-02-27T00:00:00Z', 'bad-date'],
    ['a year as a number', fisherman, "on: '2019'", 'on: ‸2019', 'wrong-type'],
    ['a country that YAML 1.1 took for false', 'places.yaml', "country: 'NO'", 'country: ‸no', 'bad-format'],
    ['a bad id of a place', 'places.yaml', 'belgora:', '‸Belgora:', 'bad-id'],
    ['a place without English name', 'places.yaml', '{ en: Port Lumen, ', '‸{ ', 'bad-format'],
    ['a key of a place that is none', 'places.yaml', 'precision: city', '‸precison: city', 'unknown-key'],
    ['a number as a place', 'places.yaml', 'belgora:\n', 'nothing: ‸5\nbelgora:\n', 'wrong-type'],
  ]);

  it('keeps NO a country, and a date text', () => {
    expect(corpus.read(breakdown)).toContain("country: 'NO'");
    corpus.replace(breakdown, "country: 'NO'", 'country: NO');
    corpus.replace(total, 'asOf: 2021-12-12', "asOf: '2021-12-12'");
    expect(corpus.findings()).toEqual([]);
  });

  it('names the value and how to mend it', () => {
    corpus.replace(morita, 'on: 2020-02-27', 'on: 2020-02-30');
    expect(corpus.messages()).toEqual(['"on" "2020-02-30" names a day that 2020-02 does not have']);
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '"java\\tscript:alert(1)"',
    '" javascript:alert(1)"',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://x/',
    'blob:https://x/1',
    '//evil.example/x',
    'https://user:pw@good.example@evil.example/',
    'https://good.example\\@evil.example/',
    `https://good.example/${'a'.repeat(2049)}`,
  ])('refuses %s', (url) => {
    corpus.replace(release, 'https://vestnik.example/2020/03/20/morita', url);
    expect(corpus.findings()).toEqual([`${release}:5:6 bad-url`]);
  });

  it('takes an address in punycode', () => {
    corpus.replace(release, 'vestnik.example', 'xn--80ak6aa92e.com');
    expect(corpus.findings()).toEqual([]);
  });
});

describe('places', () => {
  refusesEach([
    ['latitude 91', 'places.yaml', '[-31.2, 46.4]', '[-31.2, ‸91]', 'geo-suspicious'],
    ['longitude 181', 'places.yaml', '[179.5, -24.3]', '[‸181, -24.3]', 'geo-suspicious'],
    ['no number', 'places.yaml', '[-31.2, 46.4]', '[‸.nan, 46.4]', 'wrong-type'],
    ['an infinite number', 'places.yaml', '[-31.2, 46.4]', '[‸.inf, 46.4]', 'wrong-type'],
    ['a point in another country', 'places.yaml', '[138.46, 36.28]', '‸[100.5, 13.75]', 'geo-suspicious'],
    ['swapped axes', 'places.yaml', '[9.1, 61.2]', '‸[61.2, 9.1]', 'geo-suspicious'],
    [
      'no point',
      'places.yaml',
      'belgora:\n  names: { en: Belgora, ru: Белгора, ja: ベルゴラ }\n  country: QF\n  precision: city\n  point: [-31.2, 46.4]\n',
      'belgora:\n  ‸names: { en: Belgora }\n  country: QF\n  precision: city\n',
      'missing-point',
    ],
    ['a region of another country', 'places.yaml', 'region: QF-N', 'region: ‸QG-N', 'bad-region'],
  ]);

  it('names swapped axes', () => {
    corpus.replace('places.yaml', '[9.1, 61.2]', '[61.2, 9.1]');
    expect(corpus.messages()[0]).toMatch(/latitude and longitude are swapped: write \[9\.1, 61\.2\]$/);
  });

  it('takes a point in the sea near its country', () => {
    corpus.replace('places.yaml', '[9.1, 61.2]', '[3.9, 60.5]'); // 55 km west of Sotra
    expect(corpus.findings()).toEqual([]);
  });
});

describe('quotations and mentions', () => {
  refusesEach([
    [
      'one changed letter',
      morita,
      'exact: которого задержали в Белгоре 27 февраля 2020 года }',
      'exact: ‸которого задержали в Белгоре 27 февраля 2020 годa }',
      'quote-mismatch',
    ],
    [
      'straight quotation marks',
      trial,
      'exact: Halden’s lawyer }',
      "exact: ‸Halden's lawyer }",
      'quote-variant',
    ],
    ['words that stand twice', morita, 'exact: 36-летний Морита', 'exact: ‸Морита', 'quote-ambiguous'],
    [
      'a prefix that does not stand before',
      morita,
      'exact: 36-летний Морита',
      'prefix: а, exact: ‸36-летний Морита',
      'quote-mismatch',
    ],
    [
      'an offset that is wrong',
      trialArticle,
      '{ toponym: Belgora, place: belgora, start: 9, end: 16',
      '{ toponym: ‸Belgora, place: belgora, start: 8, end: 15',
      'toponym-mismatch',
    ],
    [
      'a toponym cut out of a word',
      release,
      mentionOf('Белгорский'),
      mentionOf('Белгорский')
        .replace('Белгорский', '‸Белгор')
        .replace(/end: \d+/, (end) => `end: ${Number(end.slice(5)) - 4}`),
      'toponym-cut',
    ],
    [
      'a mention that is listed twice',
      trialArticle,
      `{ toponym: Belgora, place: belgora, start: 42, end: 49`,
      '{ toponym: ‸Belgora, place: belgora, start: 9, end: 16',
      'mention-duplicate',
    ],
    [
      'mentions out of reading order',
      trialArticle,
      'mentions:\n  - { toponym: Belgora, place: belgora, start: 9, end: 16, role: trial }\n  - {',
      'mentions:\n  - { toponym: Belgora, place: belgora, start: 83, end: 90, role: trial }\n  - { toponym: ‸Belgora, place: belgora, start: 9, end: 16, role: trial }\n  - {',
      'mention-order',
    ],
    [
      'another text than was hashed',
      trialArticle,
      /sha256: .*\n.*\n {2}file: /.exec(corpusText(trialArticle))?.[0] ?? '',
      `sha256: ${'f'.repeat(64)}\n  length: 5\n  file: ‸`,
      'text-mismatch',
    ],
    [
      'a wrong length of the text',
      'articles/lumen-detention.yaml',
      'length: 344',
      'length: ‸342',
      'text-mismatch',
    ],
    [
      'a whole text without licence',
      trialArticle,
      'file: harbour-trial.txt\n  licence: CC0-1.0\n',
      'file: ‸harbour-trial.txt\n',
      'missing-licence',
    ],
    [
      'a text that leads out of its folder',
      trialArticle,
      'file: harbour-trial.txt',
      'file: ‸../x.txt',
      'bad-format',
    ],
  ]);

  it('shows the nearest words and the verbatim form', () => {
    corpus.replace(morita, '27 февраля 2020 года }', '26 февраля 2020 года }');
    corpus.replace(trial, 'Halden’s lawyer }', "Halden's lawyer }");
    expect(corpus.messages()).toContain('is not verbatim: write "Halden’s lawyer"');
    expect(corpus.messages().join('\n')).toContain(
      'the nearest words are "которого задержали в Белгоре 27 февраля 2020 года"',
    );
  });
});

describe('values that their quotations do not state', () => {
  refusesEach([
    ['a longer sentence', trial, 'years: 2,', 'years: ‸3,', 'number-not-quoted'],
    ['another fine', trial, 'amount: 12500', 'amount: ‸125000', 'number-not-quoted'],
    ['a part of the fine', trial, 'amount: 12500', 'amount: ‸12', 'number-not-quoted'],
    ['another conversion of a fine', trial, 'amount: 1400', 'amount: ‸1500', 'number-not-quoted'],
    ['another age', morita, 'age: 36', 'age: ‸63', 'number-not-quoted'],
    ['another number', total, 'value: 40', 'value: ‸75', 'number-not-quoted'],
    ['another row', breakdown, 'JP, value: 9', 'JP, value: ‸8', 'number-not-quoted'],
    ['another year', morita, 'on: 2020-02-27', 'on: ‸2019-02-27', 'date-not-quoted'],
    ['another month', morita, 'on: 2020-02-27', 'on: ‸2020-01-27', 'date-not-quoted'],
    ['another day', morita, 'on: 2020-02-27', 'on: ‸2020-02-26', 'date-not-quoted'],
    ['a Japanese month that differs', seabed, 'on: 2021-09-10', 'on: ‸2021-08-10', 'date-not-quoted'],
    ['a Japanese date that differs', seabed, 'on: 2021-09-10', 'on: ‸2021-09-11', 'date-not-quoted'],
    ['another start of counting', total, "since: '2018'", "since: ‸'2017'", 'date-not-quoted'],
    ['another time of an alleged act', trial, 'during: 2018/2020', 'during: ‸2017/2020', 'date-not-quoted'],
    ['another place', morita, 'place: belgora', 'place: ‸port-lumen', 'place-not-quoted'],
    ['another place of an alleged act', morita, 'place: farland', 'place: ‸gravia', 'place-not-quoted'],
    [
      'a place without basis',
      fisherman,
      'place: north-farland\n    placeBasis: the sentence before names the region\n',
      'place: ‸north-farland\n',
      'place-not-quoted',
    ],
    ['a name spelled otherwise', trial, 'text: Sel Odan', 'text: ‸Sel Odean', 'name-not-quoted'],
    ['a part of a name', trial, 'text: Sel Odan', 'text: ‸Sel Od', 'name-not-quoted'],
    [
      'a party that is not named',
      trial,
      'name: Belgora Regional Court',
      'name: ‸Supreme Tribunal',
      'party-not-quoted',
    ],
    ['a Japanese party that is not named', seabed, 'name: 外務省', 'name: ‸最高裁', 'party-not-quoted'],
  ]);

  it('lends the date of an article to what it reports only if the article states it', () => {
    const found = spoil(trialArticle, 'publishedOn: 2021', 'publishedOn: ‸2021');
    corpus.replace(
      trialArticle,
      "exact: 'Belgora, 4 June 2021 (Farland Courier)'",
      "exact: 'Belgora, 4 June'",
    );
    const dates = ['e5', 'e6', 'e7'].map((id) => {
      const lines = corpus.read(trial).split('\n');
      const line = lines.findIndex(
        (text, at) => at > lines.indexOf(`  - id: ${id}`) && text.includes(' on: '),
      );
      return `${trial}:${line + 1}:9 date-not-quoted`;
    });
    expect(corpus.findings()).toEqual([`${trialArticle}:${found} date-not-quoted`, ...dates].sort());
  });
});

describe('rules between values', () => {
  refusesEach([
    [
      'an article that is not there',
      morita,
      'article: vestnik-release',
      'article: ‸nothing',
      'missing-reference',
    ],
    [
      'an article named like a method',
      morita,
      'article: vestnik-release',
      'article: ‸constructor',
      'missing-reference',
    ],
    ['a place that is not there', morita, 'place: belgora', 'place: ‸nowhere', 'missing-reference'],
    ['a person that is not there', morita, 'people: [p1]', 'people: [‸p2]', 'missing-reference'],
    ['a charge that is not there', trial, 'charges: [bribery]', 'charges: [‸theft]', 'missing-reference'],
    ['a claim that is not there', morita, 'contests: [k1]', 'contests: [‸k9]', 'missing-reference'],
    [
      'a case that is not there',
      'cases/qf-2021-translator.yaml',
      'recalledBy: qf-2019-fisherman',
      'recalledBy: ‸nothing',
      'missing-reference',
    ],
    [
      'a statistic that is not there',
      breakdown,
      'beside: qf-foreigners-detained',
      'beside: ‸nothing',
      'missing-reference',
    ],
    ['a place of a mention that is not there', release, 'place: japan', 'place: ‸nihon', 'missing-reference'],
    ['an id that is used twice', morita, 'id: e2', 'id: ‸e1', 'duplicate-id'],
    ['an uncertain date without basis', morita, 'on: 2020-02-27', 'on: ‸2020-02-27?', 'missing-basis'],
    [
      'an uncertain date of publication without basis',
      release,
      'publishedOn: 2020-03-20',
      'publishedOn: ‸2020-03-20?',
      'missing-basis',
    ],
    ['an event after its article', morita, 'on: 2020-03-19', 'on: ‸2020-03-21', 'after-publication'],
    ['a number after its article', total, 'asOf: 2021-12-12', 'asOf: ‸2021-12-13', 'after-publication'],
    [
      'a sentence without court',
      trial,
      'id: e5\n    kind: sentenced\n    people: [p1]\n    charges: [drawings]\n    on: 2021-06-04\n    place: belgora\n    summary: A court sentenced the pilot over the drawings.\n    by: { name: Belgora Regional Court, kind: court }\n',
      '‸id: e5\n    kind: sentenced\n    people: [p1]\n    on: 2021-06-04\n    place: belgora\n    summary: A court sentenced the pilot.\n',
      'missing-court',
    ],
    ['a sentence of no length', trial, 'sentence: { years: 2, months: 6 }', 'sentence: ‸{}', 'missing-key'],
    ['a claim that contests itself', morita, 'contests: [k1]', 'contests: ‸[k2]', 'cycle'],
    ['a label in a title', morita, 'title: Engineer', 'title: ‸Alleged spy', 'label'],
    ['a label in a summary', morita, 'summary: Police', 'summary: ‸Spies and police', 'label'],
    ['a Russian label', morita, 'description: engineer', 'description: ‸шпион', 'label'],
    ['a Japanese label', seabed, 'says: mapped', 'says: ‸スパイ', 'label'],
    ['a label in a definition', total, 'definition: Foreigners', 'definition: ‸Terrorists', 'label'],
    ['a Latin letter in a Cyrillic name', morita, 'text: Морита', 'text: ‸Моритa', 'mixed-script'],
    ['a Cyrillic letter in a place', 'places.yaml', 'en: Port Lumen', 'en: ‸Pоrt Lumen', 'mixed-script'],
    ['a country counted twice', breakdown, 'country: JP', 'country: ‸QG', 'duplicate-row'],
  ]);

  it('refuses a denial that names no claim', () => {
    corpus.replace(morita, '    contests: [k1]\n', '');
    const at = spoil(morita, 'id: k2', '‸id: k2');
    expect(corpus.findings()).toEqual([`${morita}:${at} missing-contests`]);
  });

  it('refuses the full name of a minor, by word or by age', () => {
    corpus.replace(morita, 'age: 36', 'isMinor: true');
    const at = spoil(morita, 'text: Кэндзи Морита', 'text: ‸Кэндзи Морита');
    expect(corpus.findings()).toEqual([`${morita}:${at} minor-named`]);
    corpus.replace(morita, 'isMinor: true', 'age: 17');
    expect(corpus.findings()).toContain(`${morita}:${at} minor-named`);
  });

  it('lets a label stand inside quotation marks', () => {
    corpus.replace(morita, 'summary: Police', 'summary: The film “Spy” was shown; police');
    expect(corpus.findings()).toEqual([]);
  });

  it('refuses a charge after its sentence', () => {
    const at = spoil(trial, 'on: 2020-11-09', 'on: ‸2021-06-04');
    corpus.replace(
      trial,
      'charges: [drawings]\n    on: 2021-06-04',
      'charges: [drawings]\n    on: 2021-06-03',
    );
    expect(corpus.findings()).toContain(`${trial}:${at} impossible-order`);
  });

  it('refuses a detention after a death', () => {
    const at = spoil(fisherman, 'on: 2018-11/2019-01', "on: ‸'2020'");
    expect(corpus.findings()).toContain(`${fisherman}:${at} impossible-order`);
    expect(corpus.messages()).toContain(
      '"detained" on 2020 comes after the death "e2" on 2019: correct one date',
    );
  });

  it('refuses cases that recall each other, and statistics beside each other', () => {
    corpus.replace(fisherman, 'jurisdiction: QF', 'jurisdiction: QF\nrecalledBy: qf-2021-translator');
    corpus.replace(total, 'asOf:', 'beside: qf-foreigners-by-nationality\nasOf:');
    expect(corpus.findings()).toEqual([
      `${fisherman}:4:13 cycle`,
      'cases/qf-2021-translator.yaml:5:13 cycle',
      `${breakdown}:14:9 cycle`,
      `${total}:9:9 cycle`,
    ]);
  });
});

function mentionOf(toponym: string): string {
  const line = corpusText(release)
    .split('\n')
    .find((text) => text.includes(`toponym: ${toponym},`));
  if (!line) throw new Error(`no mention of ${toponym}`);
  return line;
}

function corpusText(name: string): string {
  return readFileSync(join(fixtureData, name), 'utf8');
}
