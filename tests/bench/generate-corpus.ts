import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Article } from '../../lib/model/article.ts';
import { type CasePlan, writeCase } from './corpus-case.ts';
import { dayOf } from './corpus-dates.ts';
import { type GeneratedCountry, type GeneratedPlace, generatePlaces } from './corpus-places.ts';
import { writeStatistics } from './corpus-statistics.ts';
import { ArticleText, named } from './corpus-text.ts';
import { Random } from './random.ts';

export interface GenerateOptions {
  readonly folder: string;
  readonly cases: number;
  readonly seed: number;
}

export interface Generated {
  readonly cases: number;
  readonly articles: number;
  readonly statistics: number;
  readonly places: number;
  /** The id of the last case, whose page no build makes beforehand. */
  readonly lastCase: string;
}

const casesPerArticle = 5;
const countriesPerReport = 12;
const mostPlaces = 3000;
const daysCovered = 3600;
// The proof refuses aliases.
const plainYaml = { lineWidth: 0, aliasDuplicateObjects: false };

/** Most cases happened in a city, some are known by region or country alone, some by no place at all. */
function choosePlace(country: GeneratedCountry, random: Random): GeneratedPlace | null {
  const turn = random.next();
  if (turn < 0.02) return null;
  if (turn < 0.05) return country.whole;
  const isRegion = turn < 0.1 && country.regions.length > 0;
  return isRegion ? random.pick(country.regions) : random.pick(country.cities);
}

/** One case for each city, then more of them where chance will have it; sorted by country. */
function planCases(countries: readonly GeneratedCountry[], count: number, random: Random): CasePlan[] {
  const cities = random.shuffle(
    countries.flatMap((country) => country.cities.map((place) => ({ country, place }))),
  );
  const drafts = Array.from({ length: count }, (_, index) => {
    const { country, place } = cities[index] ?? random.pick(cities);
    const where = index < cities.length && !random.isBelow(0.05) ? place : choosePlace(country, random);
    return { country, place: where, home: random.pick(countries), from: random.whole(0, daysCovered - 800) };
  });
  const code = ({ country }: { country: GeneratedCountry }) => country.code;
  drafts.sort((a, b) => (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0));
  return drafts.map((draft, index) => ({
    ...draft,
    id: `${draft.country.code.toLowerCase()}-${dayOf(draft.from).edtf.slice(0, 4)}-${String(index).padStart(5, '0')}`,
  }));
}

function articlesOf(plans: readonly CasePlan[]): CasePlan[][] {
  const groups: CasePlan[][] = [];
  for (const plan of plans) {
    const last = groups.at(-1);
    const isOfLast = last && last.length < casesPerArticle && last[0]?.country === plan.country;
    if (isOfLast) last.push(plan);
    else groups.push([plan]);
  }
  return groups;
}

class CorpusWriter {
  readonly #folder: string;
  readonly counts = { articles: 0, cases: 0, statistics: 0 };

  constructor(folder: string) {
    this.#folder = folder;
    for (const name of ['articles', 'cases', 'statistics'])
      mkdirSync(join(folder, name), { recursive: true });
  }

  file(folder: 'articles' | 'cases' | 'statistics', id: string, value: object): void {
    const yaml = stringify(value, plainYaml);
    writeFileSync(join(this.#folder, folder, `${id}.yaml`), yaml);
    this.counts[folder] += 1;
  }

  article(id: string, title: string, publishedOn: string, dateline: string, written: ArticleText): void {
    const text = `${written.text.trimEnd()}\n`;
    const record: z.input<typeof Article> = {
      title,
      publisher: 'Daily Courier',
      lang: 'en',
      url: 'none',
      publishedOn,
      text: {
        sha256: createHash('sha256').update(text).digest('hex'),
        length: text.length,
        file: `${id}.txt`,
        licence: 'CC0-1.0',
      },
      evidence: [{ article: id, exact: dateline }],
      mentions: written.mentions,
    };
    writeFileSync(join(this.#folder, 'articles', `${id}.txt`), text);
    this.file('articles', id, record);
  }

  places(countries: readonly GeneratedCountry[]): number {
    const places = countries.flatMap(({ whole, cities, regions }) => [whole, ...cities, ...regions]);
    const records = Object.fromEntries(places.map(({ id, record }) => [id, record]));
    writeFileSync(join(this.#folder, 'places.yaml'), stringify(records, plainYaml));
    return places.length;
  }
}

function writeArticle(
  plans: readonly CasePlan[],
  number: number,
  writer: CorpusWriter,
  random: Random,
): void {
  const [first] = plans;
  if (!first) return;
  const id = `${first.country.code.toLowerCase()}-courier-${String(number).padStart(4, '0')}`;
  const title = `Courts and detentions, no. ${number}`;
  const text = new ArticleText();
  const published = dayOf(daysCovered + random.whole(1, 60));
  text.add(title);
  text.paragraph();
  const dateline = text.add(named(first.country.whole, 'context'), `, ${published.words} (Daily Courier)`);
  text.sentence(' – Relatives of detained people spoke to this paper.');
  text.paragraph();
  const taken = new Set<string>();
  for (const [index, plan] of plans.entries()) {
    const { id: caseId, file } = writeCase(plan, id, text, taken, random);
    const before = plans[index - 1];
    const recalled = before && random.isBelow(0.03) ? { recalledBy: before.id } : {};
    writer.file('cases', caseId, { ...file, ...recalled });
  }
  writer.article(id, title, published.edtf, dateline, text);
}

function writeReports(countries: readonly GeneratedCountry[], writer: CorpusWriter, random: Random): void {
  for (let at = 0; at < countries.length; at += countriesPerReport) {
    const id = `open-door-report-${at / countriesPerReport + 1}`;
    const published = dayOf(daysCovered + 500);
    const text = new ArticleText();
    const dateline = text.add(`${published.words}, report of Open Door`);
    text.paragraph();
    for (const country of countries.slice(at, at + countriesPerReport)) {
      const statistics = writeStatistics(country, countries, id, text, random);
      for (const [name, statistic] of statistics) writer.file('statistics', name, statistic);
    }
    writer.article(
      id,
      `Foreigners in detention, part ${at / countriesPerReport + 1}`,
      published.edtf,
      dateline,
      text,
    );
  }
}

/** Writes a fictional corpus that passes the proof; the same seed and number give the same files. */
export function generateCorpus({ folder, cases, seed }: GenerateOptions): Generated {
  const random = new Random(seed);
  const countries = generatePlaces(Math.min(mostPlaces, Math.ceil(cases * 0.3)), random);
  const writer = new CorpusWriter(folder);
  const plans = planCases(countries, cases, random);
  for (const [index, group] of articlesOf(plans).entries()) writeArticle(group, index + 1, writer, random);
  writeReports(countries, writer, random);
  const places = writer.places(countries);
  return { ...writer.counts, places, lastCase: plans.at(-1)?.id ?? '' };
}
