'use client';

import { useRef } from 'react';
import type { ExploredCounts, Timeline } from '@/lib/model/explored.ts';
import { countsInWords } from '@/lib/text/en-counts.ts';
import { timelineWords as words } from '@/lib/text/en-timeline.ts';
import {
  type BarWindow,
  isSameWindow,
  openPeriodOf,
  type Period,
  periodKey,
  periodOf,
  windowOf,
} from './bar-window.ts';
import { PeriodForm } from './period-form.tsx';
import { PeriodInputs } from './period-inputs.tsx';
import { TimeBars } from './time-bars.tsx';
import { TimeBrush } from './time-brush.tsx';
import { useHydrated } from './use-browser.ts';
import { useDraft } from './use-draft.ts';
import { usePlay } from './use-play.ts';

interface TimeStripProps {
  readonly timeline: Timeline;
  /** First and last month (YYYY-MM) of the filter. */
  readonly from: string | null;
  readonly to: string | null;
  readonly counts: ExploredCounts;
  readonly onPeriod: (from: string | null, to: string | null) => void;
  /** The rest of the filter as the query of an address, for readers without scripts. */
  readonly keep?: string;
}

/** When things happened, and a period to choose: by bars, by two thumbs, by two fields, or by playing. */
export function TimeStrip({ timeline, from, to, counts, onPeriod, keep = '' }: TimeStripProps) {
  const { bars } = timeline;
  const section = useRef<HTMLElement>(null);
  const isHydrated = useHydrated();
  const period = { from, to };
  const [moved, setMoved] = useDraft<BarWindow>(periodKey(period));
  const ask = (next: Period) => onPeriod(next.from, next.to);
  const player = usePlay(bars, period, ask);

  function choose(next: Period) {
    player.stop();
    ask(next);
  }
  function chooseWindow(window: BarWindow) {
    const next = openPeriodOf(bars, window);
    setMoved(window, periodKey(next));
    choose(next);
  }
  function reset() {
    section.current?.focus();
    choose({ from: null, to: null });
  }

  const drawn = moved ? openPeriodOf(bars, moved) : period;
  const isWhole = drawn.from === null && drawn.to === null;
  const hasRange = bars.length > 1;
  const named = isWhole && bars.length > 0 ? periodOf(bars, windowOf(bars, drawn)) : drawn;
  return (
    <section ref={section} className="time-strip" aria-label={words.region} tabIndex={-1}>
      <p className="time-words">
        <b>{words.period(named.from, named.to)}</b>
        {periodKey(drawn) === periodKey(period) && ` · ${countsInWords(counts)}`}
      </p>
      <div className="time-buttons">
        {hasRange && (
          <button type="button" className="time-play" onClick={player.isPlaying ? player.stop : player.start}>
            {player.isByStep ? words.next : player.isPlaying ? words.pause : words.play}
          </button>
        )}
        {(from !== null || to !== null) && (
          <PeriodForm period={{ from: null, to: null }} keep={keep} onPeriod={reset}>
            <button type="submit">{words.allDates}</button>
          </PeriodForm>
        )}
      </div>
      {bars.length > 0 && (
        <div className="time-chart">
          <TimeBars timeline={timeline} period={drawn} keep={keep} hasArrows={isHydrated} onPeriod={choose} />
          {isHydrated && hasRange && (
            <TimeBrush
              bars={bars}
              window={moved ?? windowOf(bars, period)}
              onMove={(window) => {
                player.stop();
                setMoved(isSameWindow(window, windowOf(bars, period)) ? null : window);
              }}
              onRelease={() => moved && chooseWindow(moved)}
              onChoose={chooseWindow}
            />
          )}
        </div>
      )}
      <PeriodInputs period={period} keep={keep} onPeriod={choose} />
    </section>
  );
}
