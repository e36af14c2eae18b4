import { Corrections, LastChanged } from '@/components/corrections/record-history.tsx';
import { MarkerGlyph } from '@/components/map/marker-glyph.tsx';
import { Evidence, SourceLine } from '@/components/ui/evidence.tsx';
import { SourceOnPaper } from '@/components/ui/on-paper.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { According } from '@/components/ui/party-name.tsx';
import type { CaseFile } from '@/lib/model/case.ts';
import type { RecordHistory, Sources } from '@/lib/model/row.ts';
import { inReadingOrder, type Status, statusesOf } from '@/lib/model/status.ts';
import { words } from '@/lib/text/en.ts';
import { asOfInWords } from '@/lib/text/en-dates.ts';
import { chargeNote, sentenceInWords, statusInWords } from '@/lib/text/en-status.ts';
import { ClaimList } from './claim-list.tsx';
import { EventList } from './event-list.tsx';
import { People } from './people.tsx';

export interface CaseCardProps extends RecordHistory {
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

/** Statuses that one event gave to several people in the same words are said once, of all of them. */
function sayOnce(statuses: readonly Status[], { file, countryName }: CaseCardProps): Status[][] {
  const groups = new Map<string, Status[]>();
  for (const status of statuses) {
    const key = [status.event.id, statusInWords(status, file, countryName), chargeNote(status)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), status]);
  }
  return [...groups.values()];
}

/** How somebody is called beside a status: by name, or in our words where the articles give none. */
function Who({ file, person: id }: { file: CaseFile; person: string }) {
  const person = file.people.find((candidate) => candidate.id === id);
  const name = person?.names[0];
  return <p className="who">{name ? <bdi lang={name.lang}>{name.text}</bdi> : person?.description}</p>;
}

function StatusLine({
  status,
  people,
  ...card
}: { status: Status; people: readonly string[] } & CaseCardProps) {
  const { event, stage } = status;
  const { file, sources, countryName } = card;
  const isOfAll = file.people.every(({ id }) => people.includes(id));
  const sentence = sentenceInWords(event);
  return (
    <div className="status">
      <MarkerGlyph stage={stage} isHollow={false} className="glyph" />
      <div>
        {isOfAll ? null : people.map((person) => <Who key={person} file={file} person={person} />)}
        <p>
          <b>{statusInWords(status, file, countryName)}</b>
          {sentence ? `: ${sentence}` : null}, <According party={event.assertedBy} />. {chargeNote(status)}
        </p>
        <p className="as-of">
          {words.case.asOf(asOfInWords(event.on))}
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
          {words.case.recalls} <PageLink href={`/cases/${recalledBy.id}`}>{recalledBy.title}</PageLink>
        </p>
      ) : null}
      {recalls.map((other) => (
        <p key={other.id} className="note">
          {words.case.recalled} <PageLink href={`/cases/${other.id}`}>{other.title}</PageLink>
        </p>
      ))}
    </>
  );
}

/** One case, whole: people, status, events, allegations with what contests them, sources. */
export function CaseCard(props: CaseCardProps) {
  const { file, sources, recalls, recalledBy } = props;
  return (
    <>
      <LastChanged {...props} id="corrections" />
      <People {...props} />
      {sayOnce(statusesOf(file), props).map((same) =>
        same
          .slice(0, 1)
          .map((status) => (
            <StatusLine
              key={`${status.person} ${status.charge}`}
              status={status}
              people={[...new Set(same.map(({ person }) => person))]}
              {...props}
            />
          )),
      )}
      <h2>{words.case.happened}</h2>
      <EventList {...props} events={inReadingOrder(file.events)} />
      <ClaimList {...props} />
      <Recollection recalls={recalls} recalledBy={recalledBy} />
      <Corrections {...props} id="corrections" />
      <h2>{words.case.sources}</h2>
      <ul className="sources">
        {Object.keys(sources).map((article) => (
          <li key={article}>
            <SourceLine article={article} sources={sources} />
            <SourceOnPaper url={sources[article]?.url} />
          </li>
        ))}
      </ul>
    </>
  );
}
