import type { CaseFile } from '../model/case.ts';
import type { Quote } from '../model/quote.ts';
import type { Fault, Path, SourceFile } from './finding.ts';
import type { SourcedCorpus } from './read-data.ts';

type Report = (path: Path, what: string, id: string) => void;

interface Known {
  readonly articles: ReadonlySet<string>;
  readonly places: ReadonlySet<string> | null;
}

function reporter(faults: Fault[], source: SourceFile): Report {
  return (path, what, id) => {
    const message = `there is no ${what} "${id}": correct the id or add it`;
    faults.push({ source, path, code: 'missing-reference', message });
  };
}

function checkEvidence(evidence: readonly Quote[], path: Path, known: Known, report: Report): void {
  for (const [index, { article }] of evidence.entries()) {
    if (!known.articles.has(article)) report([...path, index, 'article'], 'article', article);
  }
}

function checkIds(
  ids: readonly string[] | undefined,
  there: ReadonlySet<string>,
  path: Path,
  what: string,
  report: Report,
): void {
  for (const [index, id] of (ids ?? []).entries()) {
    if (!there.has(id)) report([...path, index], `${what} in this file`, id);
  }
}

function checkCase(file: CaseFile, known: Known, report: Report): void {
  const people = new Set(file.people.map(({ id }) => id));
  const charges = new Set(file.charges.map(({ id }) => id));
  const claims = new Set(file.claims.map(({ id }) => id));
  for (const [index, { names, evidence }] of file.people.entries()) {
    checkEvidence(evidence, ['people', index, 'evidence'], known, report);
    for (const [at, name] of names.entries()) {
      if (known.articles.has(name.evidence.article)) continue;
      report(['people', index, 'names', at, 'evidence', 'article'], 'article', name.evidence.article);
    }
  }
  for (const [index, charge] of file.charges.entries()) {
    checkIds(charge.people, people, ['charges', index, 'people'], 'person', report);
    checkEvidence(charge.evidence, ['charges', index, 'evidence'], known, report);
  }
  for (const [index, event] of file.events.entries()) {
    checkIds(event.people, people, ['events', index, 'people'], 'person', report);
    checkIds(event.charges, charges, ['events', index, 'charges'], 'charge', report);
    if (event.place !== undefined && known.places?.has(event.place) === false) {
      report(['events', index, 'place'], 'place', event.place);
    }
    checkEvidence(event.evidence, ['events', index, 'evidence'], known, report);
  }
  for (const [index, claim] of file.claims.entries()) {
    checkIds(claim.people, people, ['claims', index, 'people'], 'person', report);
    checkIds(claim.contests, claims, ['claims', index, 'contests'], 'claim', report);
    if (claim.charge !== undefined && !charges.has(claim.charge)) {
      report(['claims', index, 'charge'], 'charge in this file', claim.charge);
    }
    if (claim.place !== undefined && known.places?.has(claim.place) === false) {
      report(['claims', index, 'place'], 'place', claim.place);
    }
    checkEvidence(claim.evidence, ['claims', index, 'evidence'], known, report);
  }
}

/** The ids from which following `next` comes back to the id itself. */
function idsInCycles(next: ReadonlyMap<string, string>): Set<string> {
  const done = new Set<string>();
  const inCycle = new Set<string>();
  for (const start of next.keys()) {
    const walked: string[] = [];
    const onWalk = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !onWalk.has(id)) {
      walked.push(id);
      onWalk.add(id);
      id = next.get(id);
    }
    if (id !== undefined && onWalk.has(id)) {
      for (const member of walked.slice(walked.indexOf(id))) inCycle.add(member);
    }
    for (const member of walked) done.add(member);
  }
  return inCycle;
}

interface Links {
  readonly key: 'recalledBy' | 'beside';
  readonly what: 'case' | 'statistic';
  readonly next: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, SourceFile>;
}

function checkLinks({ key, what, next, sources }: Links): Fault[] {
  const cycles = idsInCycles(next);
  return [...next].flatMap(([id, other]): Fault[] => {
    const source = sources.get(id);
    if (!source) return [];
    if (!sources.has(other)) {
      const message = `there is no ${what} "${other}": correct the id or add it`;
      return [{ source, path: [key], code: 'missing-reference', message }];
    }
    const message = `following "${key}" from here leads back here: remove one of the links`;
    return cycles.has(id) ? [{ source, path: [key], code: 'cycle', message }] : [];
  });
}

function duplicatesOf(file: CaseFile): { path: Path; id: string }[] {
  return (['people', 'charges', 'events', 'claims'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return file[list].flatMap(({ id }, index) => {
      if (seen.has(id)) return [{ path: [list, index, 'id'], id }];
      seen.add(id);
      return [];
    });
  });
}

const linksOf = (records: Readonly<Record<string, object>>, key: Links['key']) =>
  new Map(
    Object.entries(records).flatMap(([id, record]) => {
      const other: unknown = Reflect.get(record, key);
      return typeof other === 'string' ? [[id, other] as const] : [];
    }),
  );

/** Whatever is referred to exists, no id is used twice in a file, and no links go in a circle. */
export function checkReferences({ corpus, sources, placeIds }: SourcedCorpus): Fault[] {
  const faults: Fault[] = [];
  const known = { articles: new Set(sources.articles.keys()), places: placeIds };
  for (const [id, file] of Object.entries(corpus.cases)) {
    const source = sources.cases.get(id);
    if (!source) continue;
    checkCase(file, known, reporter(faults, source));
    for (const { path, id: twice } of duplicatesOf(file)) {
      const message = `"${twice}" is the id of another one above: choose a new one`;
      faults.push({ source, path, code: 'duplicate-id', message });
    }
  }
  for (const [id, { evidence }] of Object.entries(corpus.statistics)) {
    const source = sources.statistics.get(id);
    if (source) checkEvidence(evidence, ['evidence'], known, reporter(faults, source));
  }
  for (const [id, { mentions, evidence }] of Object.entries(corpus.articles)) {
    const source = sources.articles.get(id);
    if (!source) continue;
    const report = reporter(faults, source);
    checkEvidence(evidence, ['evidence'], known, report);
    for (const [index, { place }] of mentions.entries()) {
      if (placeIds?.has(place) === false) report(['mentions', index, 'place'], 'place', place);
    }
  }
  const recalled = linksOf(corpus.cases, 'recalledBy');
  const beside = linksOf(corpus.statistics, 'beside');
  return [
    ...faults,
    ...checkLinks({ key: 'recalledBy', what: 'case', next: recalled, sources: sources.cases }),
    ...checkLinks({ key: 'beside', what: 'statistic', next: beside, sources: sources.statistics }),
  ];
}
