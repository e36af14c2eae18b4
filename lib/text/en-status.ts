import type { CaseFile } from '@/lib/model/case.ts';
import type { CaseEvent, Money } from '@/lib/model/event.ts';
import type { Stage } from '@/lib/model/event-kinds.ts';
import { concerns, type Status } from '@/lib/model/status.ts';
import { capitalised, numberInWords } from './en-counts.ts';
import { dateInSentence } from './en-dates.ts';

type Amount = Pick<Money, 'amount' | 'currency' | 'qualifier'>;

function amountInWords({ amount, currency, qualifier }: Amount): string {
  const prefix = { exact: '', 'at-least': 'at least ', about: 'about ' }[qualifier];
  const money = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  return prefix + money.format(amount);
}

/** "about 21,000 Belarusian rubles (about 8,000 US dollars)". */
export function moneyInWords({ equals, ...money }: Money): string {
  return equals ? `${amountInWords(money)} (${amountInWords(equals)})` : amountInWords(money);
}

/** "seven years in prison and a fine of about 21,000 Belarusian rubles"; null where the event has no sentence. */
export function sentenceInWords({ sentence, fine }: CaseEvent): string | null {
  const time = [
    ...(sentence?.years
      ? [`${numberInWords(sentence.years)} ${sentence.years === 1 ? 'year' : 'years'}`]
      : []),
    ...(sentence?.months
      ? [`${numberInWords(sentence.months)} ${sentence.months === 1 ? 'month' : 'months'}`]
      : []),
  ].join(' and ');
  const parts = [
    ...(time ? [`${time} in prison`] : []),
    ...(fine ? [`a fine of ${moneyInWords(fine)}`] : []),
  ];
  return parts.length > 0 ? parts.join(' and ') : null;
}

/** What must be said of somebody who is held or sent away while no charge is reported; else null. */
export function chargeNote({ stage, charge }: Status): string | null {
  const isHeldOrSentAway = stage === 'detained' || stage === 'expelled' || stage === 'released';
  return charge === null && isHeldOrSentAway ? 'No charge is reported.' : null;
}

/** What the status says before its details: "Convicted by a court in Minsk on 17 March 2025, in a closed trial". */
export function statusInWords(status: Status, file: CaseFile, countryName: (code: string) => string): string {
  const { event, stage, person } = status;
  const charge = file.charges.find(({ id }) => id === status.charge);
  const hasSeveral = file.charges.filter(({ people }) => people.includes(person)).length > 1;
  const ofWhich = charge && hasSeveral ? ` of ${charge.title}` : '';
  const by = event.by ? ` by ${event.by.name}` : '';
  const when = dateInSentence(event.on);
  const isClosed = file.events.some((other) => other.isClosed && concerns(other, person, status.charge));
  const words: Record<Stage, string> = {
    accused: `accused${charge ? ` of ${charge.title}` : ''}${by} ${when}`,
    detained: `detained${by} ${when}`,
    referred: `referred to prosecutors ${when}${charge ? `, on suspicion of ${charge.title}` : ''}`,
    charged: `charged${charge ? ` with ${charge.title}` : ''}${by} ${when}`,
    'on-trial': `on trial${charge ? `, charged with ${charge.title}` : ''}; the trial opened ${when}`,
    sentenced: `sentenced${by}, ${when}`,
    convicted: `convicted${ofWhich}${by} ${when}${isClosed ? ', in a closed trial' : ''}`,
    acquitted: `acquitted${charge ? ` of ${charge.title}` : ''}${by} ${when}`,
    dropped: `the charge${charge ? ` of ${charge.title}` : ''} was dropped${by} ${when}`,
    expelled: `told to leave ${countryName(file.jurisdiction)} ${when}`,
    released: `released ${when}`,
    died: `died in custody ${when}`,
  };
  return capitalised(words[stage]);
}
