import type { Party } from '@/lib/model/quote.ts';
import { words } from '@/lib/text/en.ts';
import { capitalised } from '@/lib/text/en-counts.ts';

/** Who says or did something, in the language of the name. */
export function PartyName({ party, isFirst = false }: { party: Party; isFirst?: boolean }) {
  return <bdi lang={party.lang}>{isFirst ? capitalised(party.name) : party.name}</bdi>;
}

/** "according to the FSB" */
export function According({ party }: { party: Party }) {
  return (
    <>
      {words.case.accordingTo} <PartyName party={party} />
    </>
  );
}
