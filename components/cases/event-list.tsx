import { EventDate } from '@/components/ui/date.tsx';
import { Evidence } from '@/components/ui/evidence.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { According } from '@/components/ui/party-name.tsx';
import type { CaseEvent } from '@/lib/model/event.ts';
import type { Sources } from '@/lib/model/row.ts';
import { words } from '@/lib/text/en.ts';
import { sentenceInWords } from '@/lib/text/en-status.ts';

interface EventListProps {
  readonly events: readonly CaseEvent[];
  readonly sources: Sources;
  readonly placeNames: Readonly<Record<string, string>>;
}

function EventPlace({ event, placeNames }: { event: CaseEvent; placeNames: EventListProps['placeNames'] }) {
  if (event.place === undefined) return <span>{words.case.placeNotStated}</span>;
  return (
    <>
      <PageLink href={`/places/${event.place}`}>{placeNames[event.place]}</PageLink>
      {event.placeBasis ? ` (${words.place.inferred})` : null}
    </>
  );
}

/** Dated events in order, each with its place, who reports it, and the words. */
export function EventList({ events, sources, placeNames }: EventListProps) {
  return (
    <ol className="events">
      {events.map((event) => (
        <li key={event.id} id={`event-${event.id}`} data-place={event.place}>
          <EventDate on={event.on} isInferred={event.onBasis !== undefined} />
          <div>
            <p>{event.summary}</p>
            {sentenceInWords(event) ? (
              <p className="sentence">
                <span className="note">{words.case.sentence}</span> {sentenceInWords(event)}
              </p>
            ) : null}
            <p className="note">
              <EventPlace event={event} placeNames={placeNames} /> · <According party={event.assertedBy} />
            </p>
            <Evidence
              fact={event.summary}
              evidence={event.evidence}
              sources={sources}
              bases={[event.onBasis, event.placeBasis, event.assertedBy.basis, event.by?.basis]}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
