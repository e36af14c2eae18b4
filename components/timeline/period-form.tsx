import type { FormEvent, ReactNode } from 'react';
import type { Period } from './bar-window.ts';

interface PeriodFormProps {
  readonly period: Period;
  /** The rest of the filter, as the query of an address. */
  readonly keep: string;
  readonly className?: string;
  readonly onPeriod: (period: Period) => void;
  readonly children: ReactNode;
}

/** A form whose button chooses a period: it asks the server for it where there are no scripts. */
export function PeriodForm({ period, keep, className, onPeriod, children }: PeriodFormProps) {
  const { from, to } = period;
  const fields = [
    ...new URLSearchParams(keep),
    ...(from === null ? [] : [['from', from] as const]),
    ...(to === null ? [] : [['to', to] as const]),
  ];
  function choose(event: FormEvent) {
    event.preventDefault();
    onPeriod(period);
  }
  return (
    <form action="/" className={className} onSubmit={choose}>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
