import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOfCase, quotesOfCase } from '@/lib/model/case-places.ts';
import { parseEdtf } from '@/lib/model/edtf.ts';
import type { Quote } from '@/lib/model/quote.ts';
import { statusesOf } from '@/lib/model/status.ts';
import { readArchive } from '@/lib/proof/archive.ts';
import { checkCorpus } from '@/lib/proof/check.ts';
import { formatFinding } from '@/lib/proof/finding.ts';
import { kilometresTo, loadOutlines } from '@/lib/proof/geography.ts';
import { numbersIn } from '@/lib/proof/numbers.ts';
import { quoteKey } from '@/lib/proof/quotes.ts';

// The texts of the real corpus lie outside the repository; without them its lock stands in.
const archiveFolders = (process.env.ARTICLE_ARCHIVE ?? '').split(delimiter).filter((folder) => folder !== '');
const outlines = loadOutlines();

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));

describe.each(['data', 'tests/fixtures/data'])('the corpus in %s', (dataFolder) => {
  const { findings, corpus, positions, lock } = checkCorpus({ dataFolder, archiveFolders });
  const { articles, cases, statistics, places } = corpus;
  const files = Object.values(cases);
  const events = files.flatMap((file) => file.events);
  const statisticList = Object.values(statistics);
  const evidenceLists = [
    ...Object.values(articles).map(({ evidence }) => evidence),
    ...files.flatMap((file) =>
      [file.people, file.charges, file.events, file.claims].flat().map(({ evidence }) => evidence),
    ),
    ...statisticList.map(({ evidence }) => evidence),
  ];
  const quotes: Quote[] = [...evidenceLists.flat(), ...files.flatMap(quotesOfCase)];

  const wanted = new Set(Object.values(articles).map(({ text }) => text.sha256));
  const archived = readArchive([...archiveFolders, `${dataFolder}/articles`], wanted).texts;
  const textOf = (article: string) => archived.get(articles[article]?.text.sha256 ?? '');

  it('is proved, and its lock is written', () => {
    expect(findings.map(formatFinding)).toEqual([]);
    expect(lock.isChanged).toBe(false);
    expect([files.length > 0, Object.keys(articles).length > 0, statisticList.length > 0]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('has evidence for every fact', () => {
    expect(evidenceLists.filter((evidence) => evidence.length === 0)).toEqual([]);
  });

  it('quotes short, and knows where every quotation stands', () => {
    expect(quotes.filter(({ exact }) => exact.length > 160)).toEqual([]);
    const misplaced = quotes.filter((quote) => {
      const [start = -1, end = -1] = positions[quoteKey(quote)] ?? [];
      return end - start !== quote.exact.length || end > (articles[quote.article]?.text.length ?? 0);
    });
    expect(misplaced).toEqual([]);
  });

  it('quotes verbatim and uniquely, wherever the text is at hand', () => {
    const wrong = quotes.filter((quote) => {
      const { exact, prefix = '', suffix = '' } = quote;
      const text = textOf(quote.article);
      if (text === undefined) return false;
      const [start, end] = positions[quoteKey(quote)] ?? [];
      return text.split(prefix + exact + suffix).length !== 2 || text.slice(start, end) !== exact;
    });
    expect(wrong).toEqual([]);
  });

  it('names toponyms where they stand, wherever the text is at hand', () => {
    const wrong = Object.entries(articles).flatMap(([id, { mentions }]) => {
      const text = textOf(id);
      return mentions.filter(({ toponym, start, end }) =>
        text === undefined ? end - start !== toponym.length : text.slice(start, end) !== toponym,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('never stores a status', () => {
    const keys = namesIn(`${dataFolder}/cases`).filter((id) =>
      /^\s*(- )?(status|stage|outcome|verdict|isConvicted):/m.test(
        readFileSync(`${dataFolder}/cases/${id}.yaml`, 'utf8'),
      ),
    );
    expect(keys).toEqual([]);
  });

  it('calls nobody convicted without the sentence of a court', () => {
    const convictions = files.flatMap(statusesOf).filter(({ stage }) => stage === 'convicted');
    expect(
      convictions.filter(({ event }) => event.kind !== 'sentenced' || event.by?.kind !== 'court'),
    ).toEqual([]);
    expect(convictions.length).toBeGreaterThan(0);
  });

  it('tells what every inferred date is inferred from', () => {
    const isInferred = (text: string) => {
      const { start, end } = parseEdtf(text);
      return (start?.uncertain ?? false) || (end?.uncertain ?? false);
    };
    const bare = [
      ...events.filter(({ on, onBasis }) => isInferred(on) && !onBasis),
      ...statisticList.filter(({ asOf, asOfBasis }) => isInferred(asOf) && !asOfBasis),
      ...Object.values(articles).filter(
        ({ publishedOn, publishedOnBasis }) => isInferred(publishedOn) && !publishedOnBasis,
      ),
    ];
    expect(bare).toEqual([]);
  });

  it('gives every statistic a publisher, a date and a definition', () => {
    const bare = statisticList.filter(
      ({ assertedBy, asOf, definition }) => !assertedBy.name || !parseEdtf(asOf).text || !definition,
    );
    expect(bare).toEqual([]);
  });

  it('states every value of a breakdown, and sets its sum beside a total without equating them', () => {
    for (const { breakdown, evidence, beside, value } of statisticList) {
      const stated = numbersIn(evidence.map(({ exact }) => exact).join('\n'));
      const values = breakdown ? breakdown.rows.map((row) => row.value) : [value ?? -1];
      expect(values.filter((number) => !stated.has(number))).toEqual([]);
      expect(breakdown === undefined || value === undefined).toBe(true);
      if (beside !== undefined) expect(Object.keys(statistics)).toContain(beside);
    }
  });

  it('puts every place into the country it claims', () => {
    const astray = Object.entries(places).filter(([, { country, point }]) => {
      const outline = outlines.get(country);
      return outline && point && kilometresTo(outline, point) > 200;
    });
    expect(astray.map(([id]) => id)).toEqual([]);
    const pointless = Object.values(places).filter(({ point, precision }) => !point && precision !== 'area');
    expect(pointless).toEqual([]);
  });

  it('draws or lists every case: drawn + not mapped = total', () => {
    const isDrawn = (id: string) => places[id]?.point !== undefined;
    const placed = new Map(Object.entries(cases).map(([id, file]) => [id, placesOfCase(file)]));
    const drawn = [...placed].filter(([, ids]) => ids.some(isDrawn)).map(([id]) => id);
    const notMapped = Object.keys(cases).filter((id) =>
      cases[id]?.events.every(({ place }) => !isDrawn(place ?? '')),
    );
    expect([...drawn, ...notMapped].sort()).toEqual(namesIn(`${dataFolder}/cases`).sort());
    expect(drawn.length).toBeGreaterThan(0);
  });

  it('has permanent ids, equal to the file names, and refers only to what is there', () => {
    expect(Object.keys(cases)).toEqual(namesIn(`${dataFolder}/cases`).sort());
    expect(Object.keys(articles)).toEqual(namesIn(`${dataFolder}/articles`).sort());
    expect(Object.keys(statistics)).toEqual(namesIn(`${dataFolder}/statistics`).sort());
    const ids = [cases, articles, statistics, places].flatMap((records) => Object.keys(records));
    expect(ids.filter((id) => !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id))).toEqual([]);
    const named = [
      ...files.flatMap(placesOfCase),
      ...Object.values(articles).flatMap(({ mentions }) => mentions.map(({ place }) => place)),
    ];
    expect(named.filter((id) => !Object.hasOwn(places, id))).toEqual([]);
    expect(quotes.filter(({ article }) => !Object.hasOwn(articles, article))).toEqual([]);
  });

  it('publishes a whole text only with its licence', () => {
    const texts = existsSync(`${dataFolder}/articles`)
      ? readdirSync(`${dataFolder}/articles`).filter((name) => name.endsWith('.txt'))
      : [];
    const licensed = Object.values(articles).flatMap(({ text }) => (text.licence ? [text.file] : []));
    expect(texts.filter((name) => !licensed.includes(name))).toEqual([]);
  });
});

describe('the fictional corpus', () => {
  const { cases, statistics, places } = checkCorpus({ dataFolder: 'tests/fixtures/data' }).corpus;
  const stagesOf = (id: string) => {
    const file = cases[id];
    return file ? statusesOf(file).map(({ person, charge, stage }) => `${person} ${charge}: ${stage}`) : [];
  };

  it('holds different outcomes in one case', () => {
    expect(stagesOf('qf-2020-harbour-drawings')).toEqual([
      'p1 drawings: convicted',
      'p1 bribery: acquitted',
      'p2 drawings: acquitted',
      'p2 bribery: acquitted',
      'p3 drawings: dropped',
    ]);
    expect(stagesOf('qf-2020-morita')).toEqual(['p1 null: released']);
    expect(stagesOf('qg-2021-seabed-map')).toEqual(['p1 null: expelled']);
    expect(stagesOf('qf-2019-fisherman')).toEqual(['p1 null: died']);
  });

  it('holds a case that no place can be named for, and towns on both sides of the antimeridian', () => {
    const notMapped = Object.entries(cases).filter(([, file]) => placesOfCase(file).length === 0);
    expect(notMapped.map(([id]) => id)).toEqual(['qf-2021-translator']);
    expect([places['port-lumen']?.point, places.tidewater?.point]).toEqual([
      [179.5, -24.3],
      [-179.2, -23.9],
    ]);
  });

  it('holds a breakdown whose sum is another than the total beside it', () => {
    const { breakdown, beside = '' } = statistics['qf-foreigners-by-nationality'] ?? {};
    expect(breakdown?.rows.reduce((sum, { value }) => sum + value, 0)).toBe(33);
    expect(statistics[beside]?.value).toBe(40);
  });
});
