import type { CaseFile, Claim, Person } from '../model/case.ts';
import { type EdtfPoint, parseEdtf } from '../model/edtf.ts';
import type { CaseEvent, Money } from '../model/event.ts';
import type { Party, Quote } from '../model/quote.ts';
import type { Statistic } from '../model/statistic.ts';
import { partsNotStated } from './dates-in-text.ts';
import { type Fault, type Path, type SourceFile, shown } from './finding.ts';
import { numbersIn } from './numbers.ts';
import type { SourcedCorpus } from './read-data.ts';
import { hasWords } from './toponyms.ts';
import { sharesWord } from './wording.ts';

type Evidence = readonly Quote[];

/** Article -> place -> the toponyms that its mentions give to the place. */
type Toponyms = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

function toponymsOf({ corpus }: SourcedCorpus): Toponyms {
  return new Map(
    Object.entries(corpus.articles).map(([id, { mentions }]) => {
      const byPlace = new Map<string, Set<string>>();
      for (const { place, toponym } of mentions) {
        byPlace.set(place, (byPlace.get(place) ?? new Set()).add(toponym));
      }
      return [id, byPlace];
    }),
  );
}

const wordsOf = (evidence: Evidence) => evidence.map(({ exact }) => exact).join('\n');

/** Holds the values of one file against the quotations that stand beside them. */
class FactChecker {
  readonly faults: Fault[] = [];
  readonly #data: SourcedCorpus;
  readonly #toponyms: Toponyms;
  readonly #source: SourceFile;

  constructor(data: SourcedCorpus, toponyms: Toponyms, source: SourceFile) {
    this.#data = data;
    this.#toponyms = toponyms;
    this.#source = source;
  }

  #fault(path: Path, code: string, message: string): void {
    this.faults.push({ source: this.#source, path, code, message });
  }

  /** False where an article could not be read, which is a finding of its own. */
  #areRead(evidence: Evidence): boolean {
    return evidence.every(({ article }) => this.#data.corpus.articles[article] !== undefined);
  }

  #articles(evidence: Evidence) {
    const { articles } = this.#data.corpus;
    return [...new Set(evidence.map(({ article }) => article))].flatMap((id) => articles[id] ?? []);
  }

  number(value: number | undefined, evidence: Evidence, path: Path): void {
    if (value === undefined || numbersIn(wordsOf(evidence)).has(value)) return;
    const message = `${value} does not stand in its quotations: quote the words that state it`;
    this.#fault(path, 'number-not-quoted', message);
  }

  money(money: Money | undefined, evidence: Evidence, path: Path): void {
    this.number(money?.amount, evidence, [...path, 'amount']);
    this.number(money?.equals?.amount, evidence, [...path, 'equals', 'amount']);
  }

  date(text: string | undefined, basis: string | undefined, evidence: Evidence, path: Path): void {
    if (text === undefined || basis !== undefined || !this.#areRead(evidence)) return;
    const { start, end, isInterval } = parseEdtf(text);
    for (const point of isInterval ? [start, end] : [start]) {
      const missing = point ? this.#missingParts(point, evidence) : [];
      if (missing.length === 0) continue;
      const message = `${missing.join(' and ')} of ${text} stands in no quotation: quote it, or tell the basis`;
      this.#fault(path, 'date-not-quoted', message);
    }
  }

  #missingParts(point: EdtfPoint, evidence: Evidence): string[] {
    const articles = this.#articles(evidence);
    const langs = articles.map(({ lang }) => lang);
    const missing = partsNotStated(point, wordsOf(evidence), langs);
    if (missing.length === 0) return missing;
    // An article that states its own date lends it to what it reports.
    const lent = articles.flatMap(({ publishedOn, evidence: own }) => {
      const published = parseEdtf(publishedOn).start;
      if (!published || published.year !== point.year) return [];
      const sameMonth = published.month === point.month;
      const sameDay = sameMonth && published.day === point.day;
      const part = {
        year: point.year,
        month: sameMonth ? point.month : null,
        day: sameDay ? point.day : null,
      };
      return partsNotStated(part, wordsOf(own), langs).length === 0 ? [part] : [];
    });
    return missing.filter(
      (part) =>
        !lent.some(
          ({ year, month, day }) =>
            part === `the year ${year}` || part === `month ${month}` || part === `day ${day}`,
        ),
    );
  }

  place(id: string | undefined, basis: string | undefined, evidence: Evidence, path: Path): void {
    const place = id === undefined ? undefined : this.#data.corpus.places[id];
    if (id === undefined || place === undefined || basis !== undefined || !this.#areRead(evidence)) return;
    const names = [...Object.values(place.names), ...(place.alsoNamed ?? [])];
    const isNamed = evidence.some(({ article, exact }) =>
      [...names, ...(this.#toponyms.get(article)?.get(id) ?? [])].some((name) => hasWords(exact, name)),
    );
    if (isNamed) return;
    const message = `${shown(place.names.en ?? id)} is named in no quotation: quote it, or add placeBasis`;
    this.#fault(path, 'place-not-quoted', message);
  }

  party(party: Party | undefined, evidence: Evidence, path: Path): void {
    if (party === undefined || party.basis !== undefined || !this.#areRead(evidence)) return;
    const publishers = this.#articles(evidence).map(({ publisher }) => publisher);
    if (sharesWord(party.name, [wordsOf(evidence), ...publishers].join('\n'))) return;
    const message = `${shown(party.name)} shares no word with the quotations: quote who it is, or add basis`;
    this.#fault([...path, 'name'], 'party-not-quoted', message);
  }

  person({ names, age, evidence }: Person, path: Path): void {
    for (const [index, name] of names.entries()) {
      if (hasWords(name.evidence.exact, name.text)) continue;
      const message = `${shown(name.text)} does not stand in its quotation: write it as the article has it`;
      this.#fault([...path, 'names', index, 'text'], 'name-not-quoted', message);
    }
    this.number(age, evidence, [...path, 'age']);
  }

  event(event: CaseEvent, path: Path): void {
    const { evidence, sentence } = event;
    this.date(event.on, event.onBasis, evidence, [...path, 'on']);
    this.place(event.place, event.placeBasis, evidence, [...path, 'place']);
    this.number(sentence?.years, evidence, [...path, 'sentence', 'years']);
    this.number(sentence?.months, evidence, [...path, 'sentence', 'months']);
    this.money(event.fine, evidence, [...path, 'fine']);
    this.party(event.by, evidence, [...path, 'by']);
    this.party(event.assertedBy, evidence, [...path, 'assertedBy']);
  }

  claim(claim: Claim, path: Path): void {
    const { evidence } = claim;
    this.date(claim.during, claim.duringBasis, evidence, [...path, 'during']);
    this.place(claim.place, claim.placeBasis, evidence, [...path, 'place']);
    this.money(claim.sum, evidence, [...path, 'sum']);
    this.party(claim.assertedBy, evidence, [...path, 'assertedBy']);
  }

  caseFile({ people, charges, events, claims }: CaseFile): void {
    for (const [index, person] of people.entries()) this.person(person, ['people', index]);
    for (const [index, event] of events.entries()) this.event(event, ['events', index]);
    for (const [index, claim] of claims.entries()) this.claim(claim, ['claims', index]);
    for (const [index, { assertedBy, evidence }] of charges.entries()) {
      this.party(assertedBy, evidence, ['charges', index, 'assertedBy']);
    }
  }

  statistic({ value, breakdown, asOf, asOfBasis, since, assertedBy, evidence }: Statistic): void {
    this.number(value, evidence, ['value']);
    for (const [index, row] of (breakdown?.rows ?? []).entries()) {
      this.number(row.value, evidence, ['breakdown', 'rows', index, 'value']);
    }
    this.date(asOf, asOfBasis, evidence, ['asOf']);
    this.date(since, undefined, evidence, ['since']);
    this.party(assertedBy, evidence, ['assertedBy']);
  }
}

/** Holds every number, date, place and name against its quotations. */
export function checkFacts(data: SourcedCorpus): Fault[] {
  const { corpus, sources } = data;
  const toponyms = toponymsOf(data);
  const faults: Fault[] = [];
  const check = (source: SourceFile | undefined, run: (checker: FactChecker) => void) => {
    if (!source) return;
    const checker = new FactChecker(data, toponyms, source);
    run(checker);
    faults.push(...checker.faults);
  };
  for (const [id, file] of Object.entries(corpus.cases)) {
    check(sources.cases.get(id), (checker) => checker.caseFile(file));
  }
  for (const [id, statistic] of Object.entries(corpus.statistics)) {
    check(sources.statistics.get(id), (checker) => checker.statistic(statistic));
  }
  for (const [id, { publishedOn, publishedOnBasis, evidence }] of Object.entries(corpus.articles)) {
    check(sources.articles.get(id), (checker) =>
      checker.date(publishedOn, publishedOnBasis, evidence, ['publishedOn']),
    );
  }
  return faults;
}
