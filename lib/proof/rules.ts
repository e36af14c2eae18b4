import type { Article } from '../model/article.ts';
import type { CaseFile, Claim, Person } from '../model/case.ts';
import { dayBounds, parseEdtf } from '../model/edtf.ts';
import type { CaseEvent } from '../model/event.ts';
import type { Place } from '../model/place.ts';
import type { Quote } from '../model/quote.ts';
import type { Statistic } from '../model/statistic.ts';
import type { Fault, Path, SourceFile } from './finding.ts';
import type { SourcedCorpus } from './read-data.ts';
import { checkSequence } from './sequence.ts';
import { labelIn, mixedWordIn } from './wording.ts';

interface Context {
  readonly articles: Readonly<Record<string, Article>>;
  readonly report: (path: Path, code: string, message: string) => void;
}

function checkDate(
  text: string | undefined,
  basis: string | undefined,
  path: Path,
  { report }: Context,
): void {
  if (text === undefined || basis !== undefined) return;
  const { start, end } = parseEdtf(text);
  if (!start?.uncertain && !end?.uncertain) return;
  report(path, 'missing-basis', `${text} is inferred: tell what from, in ${String(path.at(-1))}Basis`);
}

function checkReported(
  on: string,
  evidence: readonly Quote[],
  path: Path,
  { articles, report }: Context,
): void {
  const published = evidence.flatMap(({ article }) => articles[article]?.publishedOn ?? []);
  if (published.length === 0) return;
  const lastDays = published.map((date) => dayBounds(parseEdtf(date))[1]).sort();
  const newest = lastDays.at(-1) ?? '';
  if (dayBounds(parseEdtf(on))[0] <= newest) return;
  report(
    path,
    'after-publication',
    `${on} lies after the article that reports it (${newest}): correct one date`,
  );
}

function checkWording(text: string, path: Path, { report }: Context): void {
  const label = labelIn(text);
  if (label === null) return;
  report(path, 'label', `"${label}" labels somebody in our own voice: say who claims what, or quote it`);
}

function checkName(text: string, path: Path, { report }: Context): void {
  const word = mixedWordIn(text);
  if (word === null) return;
  report(path, 'mixed-script', `"${word}" mixes letters of two alphabets: write it in one`);
}

const adult = 18;

function checkPerson({ names, description, age, isMinor }: Person, path: Path, context: Context): void {
  checkWording(description, [...path, 'description'], context);
  for (const [index, { text, kind }] of names.entries()) {
    checkName(text, [...path, 'names', index, 'text'], context);
    if (kind !== 'full' || !(isMinor || (age !== undefined && age < adult))) continue;
    const message = 'is the full name of a minor: leave it out';
    context.report([...path, 'names', index, 'text'], 'minor-named', message);
  }
}

function checkEvent(event: CaseEvent, path: Path, context: Context): void {
  checkDate(event.on, event.onBasis, [...path, 'on'], context);
  checkReported(event.on, event.evidence, [...path, 'on'], context);
  checkWording(event.summary, [...path, 'summary'], context);
  checkName(event.assertedBy.name, [...path, 'assertedBy', 'name'], context);
  if (event.by) checkName(event.by.name, [...path, 'by', 'name'], context);
  if ((event.kind === 'sentenced' || event.kind === 'acquitted') && !event.by) {
    context.report(
      path,
      'missing-court',
      `"${event.kind}" does not say by whom: add by, with kind court for a court`,
    );
  }
  if (event.sentence && event.sentence.years === undefined && event.sentence.months === undefined) {
    context.report([...path, 'sentence'], 'missing-key', 'has neither years nor months: add one');
  }
}

const answers: readonly Claim['modality'][] = ['denial', 'contest', 'no-answer'];

function checkClaim(claim: Claim, path: Path, context: Context): void {
  checkDate(claim.during, claim.duringBasis, [...path, 'during'], context);
  checkWording(claim.says, [...path, 'says'], context);
  checkName(claim.assertedBy.name, [...path, 'assertedBy', 'name'], context);
  if (answers.includes(claim.modality) && !claim.contests?.length) {
    context.report(
      path,
      'missing-contests',
      `"${claim.modality}" does not say which claim it answers: add contests`,
    );
  }
  if (claim.contests?.includes(claim.id)) {
    context.report([...path, 'contests'], 'cycle', 'contests itself: name another claim');
  }
}

function checkCase(file: CaseFile, context: Context): void {
  checkWording(file.title, ['title'], context);
  for (const [index, person] of file.people.entries()) checkPerson(person, ['people', index], context);
  for (const [index, { title, assertedBy }] of file.charges.entries()) {
    checkWording(title, ['charges', index, 'title'], context);
    checkName(assertedBy.name, ['charges', index, 'assertedBy', 'name'], context);
  }
  for (const [index, event] of file.events.entries()) checkEvent(event, ['events', index], context);
  for (const [index, claim] of file.claims.entries()) checkClaim(claim, ['claims', index], context);
  for (const { index, message } of checkSequence(file)) {
    context.report(['events', index, 'on'], 'impossible-order', message);
  }
}

function checkArticle({ publishedOn, publishedOnBasis, text }: Article, context: Context): void {
  checkDate(publishedOn, publishedOnBasis, ['publishedOn'], context);
  if (text.file !== undefined && text.licence === undefined) {
    context.report(
      ['text', 'file'],
      'missing-licence',
      'is published whole: name the licence that allows it',
    );
  }
}

function checkStatistic(statistic: Statistic, context: Context): void {
  checkDate(statistic.asOf, statistic.asOfBasis, ['asOf'], context);
  checkReported(statistic.asOf, statistic.evidence, ['asOf'], context);
  checkWording(statistic.title, ['title'], context);
  checkWording(statistic.definition, ['definition'], context);
  checkName(statistic.assertedBy.name, ['assertedBy', 'name'], context);
  const seen = new Set<string>();
  for (const [index, { country }] of (statistic.breakdown?.rows ?? []).entries()) {
    const message = `${country} has another row above: add the two up`;
    if (seen.has(country)) context.report(['breakdown', 'rows', index, 'country'], 'duplicate-row', message);
    seen.add(country);
  }
}

function checkPlace(
  id: string,
  { names, alsoNamed = [], point, precision, region, country }: Place,
  context: Context,
) {
  for (const [lang, name] of Object.entries(names)) checkName(name, [id, 'names', lang], context);
  for (const [index, name] of alsoNamed.entries()) checkName(name, [id, 'alsoNamed', index], context);
  if (point === undefined && precision !== 'area') {
    context.report([id], 'missing-point', 'has no point: add [longitude, latitude]');
  }
  if (region !== undefined && !region.startsWith(`${country}-`)) {
    context.report([id, 'region'], 'bad-region', `${region} is no region of ${country}: correct one of them`);
  }
}

/** The rules of design.md that go beyond the form of one value. */
export function checkRules({ corpus, sources }: SourcedCorpus): Fault[] {
  const faults: Fault[] = [];
  const contextOf = (source: SourceFile): Context => ({
    articles: corpus.articles,
    report: (path, code, message) => faults.push({ source, path, code, message }),
  });
  for (const [id, file] of Object.entries(corpus.cases)) {
    const source = sources.cases.get(id);
    if (source) checkCase(file, contextOf(source));
  }
  for (const [id, article] of Object.entries(corpus.articles)) {
    const source = sources.articles.get(id);
    if (source) checkArticle(article, contextOf(source));
  }
  for (const [id, statistic] of Object.entries(corpus.statistics)) {
    const source = sources.statistics.get(id);
    if (source) checkStatistic(statistic, contextOf(source));
  }
  if (sources.places) {
    const context = contextOf(sources.places);
    for (const [id, place] of Object.entries(corpus.places)) checkPlace(id, place, context);
  }
  return faults;
}
