import Link from 'next/link';
import { MarkerGlyph } from '@/components/map/marker-glyph.tsx';
import { Evidence, SourceLine } from '@/components/ui/evidence.tsx';
import type { CaseFile } from '@/lib/model/case.ts';
import type { Sources } from '@/lib/model/row.ts';
import { compareEvents, type Status, statusesOf, statusOf } from '@/lib/model/status.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';
import { sentenceInWords, statusInWords } from '@/lib/text/en-status.ts';
import { ClaimList } from './claim-list.tsx';
import { EventList } from './event-list.tsx';
import { People } from './people.tsx';

export interface CaseCardProps {
  readonly id: string;
  readonly file: CaseFile;
  readonly sources: Sources;
  /** Names of the places that the events and claims point at. */
  readonly placeNames: Readonly<Record<string, string>>;
  readonly countryName: (code: string) => string;
  /** The cases that recall this one, or that it recalls, with their titles. */
  readonly recalls: readonly { readonly id: string; readonly title: string }[];
  readonly recalledBy: { readonly id: string; readonly title: string } | null;
}

/** How a person is called on the card: by name, or in our words where the articles give none. */
export function personLabel(file: CaseFile, id: string): string {
  const person = file.people.find((candidate) => candidate.id === id);
  return person?.names[0]?.text ?? person?.description ?? id;
}

function StatusLine({ status, ...card }: { status: Status } & CaseCardProps) {
  const { event, stage, person } = status;
  const { file, sources, countryName } = card;
  const hasSeveral = file.people.length > 1;
  const sentence = sentenceInWords(event);
  return (
    <div className="status">
      <MarkerGlyph stage={stage} isHollow={false} className="glyph" />
      <div>
        {hasSeveral ? <p className="who">{personLabel(file, person)}</p> : null}
        <p>
          <b>{statusInWords(status, file, countryName)}</b>
          {sentence ? `: ${sentence}` : null}, {words.case.accordingTo(event.assertedBy.name)}.
        </p>
        <p className="as-of">
          {words.case.asOf(dateInWords(event.on))}
          {event.onBasis ? ` (${words.case.inferred})` : null}
        </p>
        <Evidence
          fact={statusInWords(status, file, countryName)}
          evidence={event.evidence}
          sources={sources}
          bases={[event.onBasis, event.placeBasis, event.assertedBy.basis, event.by?.basis]}
        />
      </div>
    </div>
  );
}

function Recollection({ recalls, recalledBy }: Pick<CaseCardProps, 'recalls' | 'recalledBy'>) {
  return (
    <>
      {recalledBy ? (
        <p className="note">
          {words.case.recalls} <Link href={`/cases/${recalledBy.id}`}>{recalledBy.title}</Link>
        </p>
      ) : null}
      {recalls.map((other) => (
        <p key={other.id} className="note">
          {words.case.recalled} <Link href={`/cases/${other.id}`}>{other.title}</Link>
        </p>
      ))}
    </>
  );
}

/** One case, whole: people, status, events, allegations with what contests them, sources. */
export function CaseCard(props: CaseCardProps) {
  const { file, sources, recalls, recalledBy } = props;
  const statuses = statusesOf(file);
  const newest = statusOf(file);
  const isUniform =
    newest !== null && statuses.every(({ event, stage }) => event === newest.event && stage === newest.stage);
  return (
    <>
      <People {...props} />
      {(isUniform ? statuses.slice(0, 1) : statuses).map((status) => (
        <StatusLine key={`${status.person} ${status.charge}`} status={status} {...props} />
      ))}
      <h2>{words.case.happened}</h2>
      <EventList {...props} events={[...file.events].sort(compareEvents)} />
      <ClaimList {...props} />
      <Recollection recalls={recalls} recalledBy={recalledBy} />
      <h2>{words.case.sources}</h2>
      <ul className="sources">
        {Object.keys(sources).map((article) => (
          <li key={article}>
            <SourceLine article={article} sources={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
