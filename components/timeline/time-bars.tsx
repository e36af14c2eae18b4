import { type KeyboardEvent, useId, useState } from 'react';
import type { Timeline } from '@/lib/model/explored.ts';
import { timelineWords as words } from '@/lib/text/en-timeline.ts';
import { isInPeriod, type Period, periodKey, periodOfBar } from './bar-window.ts';
import { PeriodForm } from './period-form.tsx';
import { ticksOf } from './ticks.ts';

const noPeriod: Period = { from: null, to: null };
const SMALLEST = 8;

/** Of 100: one event is still seen beside thousands. */
function heightOf(events: number, most: number): number {
  return Math.max((events / most) * 100, SMALLEST);
}

function Name({ period, events, cases }: Timeline['bars'][number]) {
  return (
    <span className="time-bar-name">
      <span className="time-bar-period">{words.bar(period)}:</span>{' '}
      <span className="time-bar-counts">{words.barCounts(events, cases)}</span>
    </span>
  );
}

interface TimeBarsProps {
  readonly timeline: Timeline;
  /** What is drawn as chosen. */
  readonly period: Period;
  readonly keep: string;
  /** Whether arrow keys lead from bar to bar, so that the bars are one tab stop. */
  readonly hasArrows: boolean;
  readonly onPeriod: (period: Period) => void;
}

/** A bar for each year or month, in their order; those with events are buttons that choose it. */
export function TimeBars({ timeline, period, keep, hasArrows, onPeriod }: TimeBarsProps) {
  const { unit, bars } = timeline;
  const [visited, setVisited] = useState<string | null>(null);
  const helpId = useId();
  const most = Math.max(...bars.map(({ events }) => events));
  const ticks = ticksOf(timeline);
  const isWhole = period.from === null && period.to === null;
  const full = bars.filter(({ events }) => events > 0);
  const stop =
    full.find((bar) => bar.period === visited) ??
    full.find((bar) => !isWhole && isInPeriod(bar.period, period)) ??
    full[0];

  function goToNeighbour(event: KeyboardEvent<HTMLUListElement>) {
    const list = event.currentTarget;
    const [back, forth] =
      getComputedStyle(list).direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const buttons: EventTarget[] = [...list.querySelectorAll('button')];
    const here = buttons.indexOf(event.target);
    const there = {
      [back ?? '']: here - 1,
      ArrowUp: here - 1,
      [forth ?? '']: here + 1,
      ArrowDown: here + 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    list.querySelectorAll('button')[there]?.focus();
  }

  return (
    <>
      <p id={helpId} hidden>
        {words.barsHelp}
      </p>
      <ul
        className="time-bars"
        data-unit={unit}
        aria-label={words.bars[unit]}
        aria-describedby={hasArrows ? helpId : undefined}
        onKeyDown={goToNeighbour}
      >
        {bars.map((bar, index) => {
          const own = periodOfBar(bar.period);
          const isAlone = periodKey(own) === periodKey(period);
          const isChosen = isInPeriod(bar.period, period);
          const height = heightOf(bar.events, most);
          return (
            <li key={bar.period} data-is-chosen={isChosen} data-is-late={index >= bars.length / 2}>
              {bar.events === 0 ? (
                <span className="time-bar">
                  <Name {...bar} />
                </span>
              ) : (
                <PeriodForm period={isAlone ? noPeriod : own} keep={keep} onPeriod={onPeriod}>
                  <button
                    type="submit"
                    className="time-bar"
                    aria-pressed={!isWhole && isChosen}
                    tabIndex={hasArrows && bar !== stop ? -1 : undefined}
                    onFocus={() => setVisited(bar.period)}
                  >
                    <Name {...bar} />
                    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                      <rect y={100 - height} width="100" height={height} />
                    </svg>
                  </button>
                </PeriodForm>
              )}
              <span className="time-tick" aria-hidden="true">
                {ticks[index]}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
