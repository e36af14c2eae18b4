import type { Corpus } from '../model/corpus.ts';
import { type Correction, recordOf } from '../model/correction.ts';
import type { Fault, Path } from './finding.ts';
import type { SourcedCorpus } from './read-data.ts';
import { labelIn } from './wording.ts';

type Report = (path: Path, code: string, message: string) => void;

function isThere({ sources, placeIds }: SourcedCorpus, { kind, id }: ReturnType<typeof recordOf>): boolean {
  if (kind === 'case') return sources.cases.has(id);
  if (kind === 'statistic') return sources.statistics.has(id);
  if (kind === 'article') return sources.articles.has(id);
  return placeIds?.has(id) ?? true;
}

/** What is retracted is gone, and its id stays unused; any other fact that is corrected is there. */
function checkFact({ about, fact, severity }: Correction, { cases }: Corpus, report: Report): void {
  if (fact === undefined) return;
  if (about.case === undefined) {
    report(['fact'], 'bad-value', 'only a case has facts of its own: leave it out');
    return;
  }
  const file = cases[about.case];
  if (!file) return;
  const isFact = [file.events, file.charges, file.claims].flat().some(({ id }) => id === fact);
  if (severity === 'retraction' && isFact) {
    const message = `"${fact}" is retracted and still there: remove it, or choose another severity`;
    report(['fact'], 'still-there', message);
  }
  if (severity !== 'retraction' && !isFact) {
    const message = `there is no event, charge or claim "${fact}" in that case: correct the id`;
    report(['fact'], 'missing-reference', message);
  }
}

/** What a correction is about exists, it lies in no future day, and it labels nobody in our own voice. */
export function checkCorrections(data: SourcedCorpus, today: string): Fault[] {
  const faults: Fault[] = [];
  for (const [correctionId, correction] of Object.entries(data.corpus.corrections)) {
    const source = data.sources.corrections.get(correctionId);
    if (!source) continue;
    const report: Report = (path, code, message) => faults.push({ source, path, code, message });
    const record = recordOf(correction);
    if (!isThere(data, record)) {
      const message = `there is no ${record.kind} "${record.id}": correct the id or add it`;
      report(['about', record.kind], 'missing-reference', message);
    }
    checkFact(correction, data.corpus, report);
    if (correction.on > today) {
      report(['on'], 'in-future', `${correction.on} lies after today (${today}): correct the day`);
    }
    if (correction.was === correction.now) {
      report(['now'], 'no-change', 'says the same as "was": correct one of them');
    }
    for (const key of ['was', 'now', 'why'] as const) {
      const label = labelIn(correction[key]);
      const message = `"${label}" labels somebody in our own voice: say who claims what, or quote it`;
      if (label !== null) report([key], 'label', message);
    }
  }
  return faults;
}
