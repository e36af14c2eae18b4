import { EventDate } from '@/components/ui/date.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import type { CorrectionRow } from '@/lib/model/row.ts';
import { severityWords, corrections as words } from '@/lib/text/en-corrections.ts';

interface CorrectionListProps {
  readonly rows: readonly CorrectionRow[];
  /** Whether each says which record it is about; on the record's own page that is plain. */
  readonly namesRecord: boolean;
}

/** Corrections: what the register said, what it says now, and why. */
export function CorrectionList({ rows, namesRecord }: CorrectionListProps) {
  return (
    <ol className="corrections">
      {rows.map((row) => (
        <li key={row.id} id={row.id}>
          <p>
            <b>{severityWords[row.severity]}</b>{' '}
            <span className="note">
              <EventDate on={row.on} isInferred={false} />
              {row.reportedBy ? ` · ${words.reportedBy[row.reportedBy]}` : null}
            </span>
          </p>
          {namesRecord ? (
            <p>
              <PageLink href={row.record.href} lang={row.record.lang ?? undefined}>
                {row.record.title}
              </PageLink>
            </p>
          ) : null}
          {row.fact ? (
            <p className="note">
              {words.of} <PageLink href={row.fact.href}>{row.fact.says}</PageLink>
            </p>
          ) : null}
          <dl>
            <dt>{words.was}</dt>
            <dd>{row.was}</dd>
            <dt>{words.now}</dt>
            <dd>{row.now}</dd>
            <dt>{words.why}</dt>
            <dd>{row.why}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}
