import { parseEdtf, toDatetimeAttribute } from '@/lib/model/edtf.ts';
import type { RecordHistory } from '@/lib/model/row.ts';
import { corrections as words } from '@/lib/text/en-corrections.ts';
import { CorrectionList } from './correction-list.tsx';

/** `id` is that of the heading of the corrections. "Last changed 12 November 2026 · 1 correction": when somebody last touched the record, and what was wrong. */
export function LastChanged({ changedOn, corrections, id }: RecordHistory & { readonly id: string }) {
  return (
    <p className="note last-changed">
      <time dateTime={toDatetimeAttribute(parseEdtf(changedOn))}>{words.lastChanged(changedOn)}</time>
      {corrections.length > 0 ? (
        <>
          {' · '}
          <a href={`#${id}`}>{words.count(corrections.length)}</a>
        </>
      ) : null}
    </p>
  );
}

/** The corrections of one record; nothing where there is none. `id` is the heading's. */
export function Corrections({
  corrections,
  id,
  level: Heading = 'h2',
}: Pick<RecordHistory, 'corrections'> & { readonly id: string; readonly level?: 'h2' | 'h3' }) {
  if (corrections.length === 0) return null;
  return (
    <>
      <Heading id={id}>{words.title}</Heading>
      <CorrectionList rows={corrections} namesRecord={false} />
    </>
  );
}
