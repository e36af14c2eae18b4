import { parseEdtf, toDatetimeAttribute } from '@/lib/model/edtf.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';

/** A date in words; where the article does not state it, "inferred" stands beside it. */
export function EventDate({ on, isInferred }: { on: string; isInferred: boolean }) {
  return (
    <time dateTime={toDatetimeAttribute(parseEdtf(on))}>
      {dateInWords(on)}
      {isInferred ? <span className="inferred"> {words.case.inferred}</span> : null}
    </time>
  );
}
