import { type MouseEvent, useEffect, useEffectEvent, useRef } from 'react';
import { timelineWords as words } from '@/lib/text/en-timeline.ts';
import { type Bars, type BarWindow, moveNearest, moveThumb, type Thumb } from './bar-window.ts';

interface ThumbInputProps {
  readonly thumb: Thumb;
  readonly bars: Bars;
  readonly window: BarWindow;
  readonly onMove: (window: BarWindow) => void;
  readonly onRelease: () => void;
}

function ThumbInput({ thumb, bars, window, onMove, onRelease }: ThumbInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const release = useEffectEvent(onRelease);
  useEffect(function hearRelease() {
    const element = input.current;
    // React's own onChange is the browser's "input": only "change" tells that the thumb was let go.
    const hear = () => release();
    element?.addEventListener('change', hear);
    return function stopHearing() {
      element?.removeEventListener('change', hear);
    };
  }, []);
  return (
    <input
      ref={input}
      type="range"
      className={`time-thumb time-thumb-${thumb}`}
      min={0}
      max={bars.length - 1}
      step={1}
      value={window[thumb]}
      aria-label={words.thumbs[thumb]}
      aria-valuetext={words.bar(bars[window[thumb]]?.period ?? '')}
      onChange={(event) => onMove(moveThumb(window, thumb, event.target.valueAsNumber))}
    />
  );
}

interface TimeBrushProps {
  readonly bars: Bars;
  readonly window: BarWindow;
  /** The window while a thumb is being moved. */
  readonly onMove: (window: BarWindow) => void;
  /** The thumb was let go where it is. */
  readonly onRelease: () => void;
  /** A point of the track was chosen. */
  readonly onChoose: (window: BarWindow) => void;
}

/** Two thumbs under the bars: the beginning and the end of the period. */
export function TimeBrush({ bars, window, onMove, onRelease, onChoose }: TimeBrushProps) {
  const track = useRef<HTMLDivElement>(null);
  useEffect(
    function placeThumbs() {
      track.current?.style.setProperty('--bars', String(bars.length));
    },
    [bars.length],
  );
  function chooseOnTrack(event: MouseEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget) return;
    const { left, right, width } = event.currentTarget.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const distance = isRightToLeft ? right - event.clientX : event.clientX - left;
    onChoose(moveNearest(window, (distance / width) * bars.length, bars.length));
  }
  const thumb = { bars, window, onMove, onRelease };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the thumbs in it do the same by keys
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div ref={track} className="time-brush" role="group" aria-label={words.brush} onClick={chooseOnTrack}>
      <svg viewBox={`0 0 ${bars.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect x={window.start} width={window.end - window.start + 1} height="1" />
      </svg>
      <ThumbInput thumb="start" {...thumb} />
      <ThumbInput thumb="end" {...thumb} />
    </div>
  );
}
