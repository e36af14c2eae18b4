import { type FormEvent, useEffect, useEffectEvent, useId, useRef } from 'react';
import { currentQuery } from '@/components/explore/address.ts';
import { parseAsked } from '@/lib/model/asked.ts';
import { timelineWords as words } from '@/lib/text/en-timeline.ts';
import { type Period, periodKey } from './bar-window.ts';
import {
  isWholeMonth,
  type PeriodEnd,
  periodEnds,
  readTypedPeriod,
  type TypedFault,
  type TypedPeriod,
} from './typed-period.ts';
import { useHydrated, useMonthPicker } from './use-browser.ts';
import { useDraft } from './use-draft.ts';

interface Typing extends TypedPeriod {
  readonly fault: TypedFault | null;
}

// What a month picker holds half filled in, which its value does not tell.
const HALF_FILLED = '?';

function textOf(input: HTMLInputElement | null): string {
  return input?.validity.badInput ? HALF_FILLED : (input?.value ?? '');
}

interface PeriodInputsProps {
  readonly period: Period;
  readonly keep: string;
  readonly onPeriod: (period: Period) => void;
}

/** The first and the last month as two fields. A month that is whole counts at once, others when one leaves them. */
export function PeriodInputs({ period, keep, onPeriod }: PeriodInputsProps) {
  const [draft, setDraft] = useDraft<Typing>(periodKey(period));
  const inputs = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) };
  const ids = { hint: useId(), fault: useId() };
  const hasPicker = useMonthPicker();
  const isHydrated = useHydrated();
  const shown = draft ?? { from: period.from ?? '', to: period.to ?? '', fault: null };

  function apply(typed: TypedPeriod, next: Period) {
    if (periodKey(next) === periodKey(period)) return setDraft({ ...typed, fault: null });
    setDraft({ ...typed, fault: null }, periodKey(next));
    onPeriod(next);
  }
  function type(typed: TypedPeriod, end: PeriodEnd) {
    const read = readTypedPeriod(typed);
    if (isWholeMonth(typed[end]) && 'period' in read) apply(typed, read.period);
    else setDraft({ ...typed, fault: null });
  }
  const takeOver = useEffectEvent(() => {
    const typed = { from: inputs.from.current?.value ?? '', to: inputs.to.current?.value ?? '' };
    const isTyped = (end: PeriodEnd) => typed[end] !== shown[end];
    const first = periodEnds.find(isTyped);
    if (first === undefined) return;
    // The strip is drawn once for all addresses: what this one says is not in the fields yet.
    const { filter } = parseAsked(currentQuery());
    const text = (end: PeriodEnd) => (isTyped(end) ? typed[end] : (filter[end] ?? ''));
    type({ from: text('from'), to: text('to') }, first);
  });
  useEffect(function takeWhatWasTypedBeforeReact() {
    takeOver();
  }, []);

  function finish(event?: FormEvent) {
    event?.preventDefault();
    const read = readTypedPeriod({ from: textOf(inputs.from.current), to: textOf(inputs.to.current) });
    if ('fault' in read) setDraft({ ...shown, fault: read.fault });
    else apply({ from: read.period.from ?? '', to: read.period.to ?? '' }, read.period);
  }
  function field(end: PeriodEnd) {
    const isFaulty = shown.fault?.fields.includes(end) ?? false;
    const descriptions = [...(isFaulty ? [ids.fault] : []), ...(hasPicker ? [] : [ids.hint])];
    return (
      <label>
        <span>{words[end]}</span>
        <input
          ref={inputs[end]}
          type="month"
          name={end}
          pattern="[0-9]{4}-(0[1-9]|1[0-2])"
          value={shown[end]}
          aria-invalid={isFaulty || undefined}
          aria-describedby={descriptions.join(' ') || undefined}
          autoComplete="off"
          onChange={({ target }) => type({ from: shown.from, to: shown.to, [end]: target.value }, end)}
          onBlur={() => finish()}
        />
      </label>
    );
  }

  return (
    <form
      action="/"
      className="time-inputs"
      aria-label={words.inputs}
      noValidate={isHydrated}
      onSubmit={finish}
    >
      {[...new URLSearchParams(keep)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {field('from')}
      {field('to')}
      <button type="submit" className="time-apply">
        {words.apply}
      </button>
      <p id={ids.hint} className="time-hint" data-is-needed={!hasPicker}>
        {words.hint}
      </p>
      {shown.fault && (
        <p id={ids.fault} className="time-fault" role="alert">
          {words.faults[shown.fault.kind]}
        </p>
      )}
    </form>
  );
}
