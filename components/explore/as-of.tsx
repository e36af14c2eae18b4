import { parseEdtf, toDatetimeAttribute } from '@/lib/model/edtf.ts';
import type { CaseRow } from '@/lib/model/row.ts';
import { asOfInWords } from '@/lib/text/en-dates.ts';
import { exploreWords as words } from '@/lib/text/en-explore.ts';

/** The date of a case's newest status: "17 March 2025 (inferred)". */
export function AsOf({ row: { asOf, isInferred } }: { row: CaseRow }) {
  if (asOf === null) return null;
  return (
    <>
      <time dateTime={toDatetimeAttribute(parseEdtf(asOf))}>{asOfInWords(asOf)}</time>
      {isInferred ? ` (${words.inferred})` : null}
    </>
  );
}
