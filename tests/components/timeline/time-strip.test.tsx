import { describe, expect, it } from 'vitest';
import { TimeBrush } from '@/components/timeline/time-brush.tsx';
import { TimeStrip } from '@/components/timeline/time-strip.tsx';
import type { Timeline } from '@/lib/model/explored.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';

const timeline: Timeline = {
  unit: 'year',
  bars: [
    { period: '2022', events: 1, cases: 1 },
    { period: '2023', events: 0, cases: 0 },
    { period: '2024', events: 3, cases: 2 },
  ],
};
const all = { cases: 5, of: 5, onMap: 4, notOnMap: 1, places: 4 };
const some = { cases: 2, of: 5, onMap: 2, notOnMap: 0, places: 1 };

const strip = (from: string | null, to: string | null, keep?: string) =>
  render(
    <TimeStrip
      timeline={timeline}
      from={from}
      to={to}
      counts={from || to ? some : all}
      onPeriod={() => {}}
      {...(keep === undefined ? {} : { keep })}
    />,
  );

/** The addresses that its buttons lead to without scripts. */
const addressesOf = (body: ReturnType<typeof render>, selector: string) =>
  [...body.querySelectorAll(`${selector} form`)].map((form) => {
    const fields = [...form.querySelectorAll('input[type=hidden]')];
    const query = fields.map((field) => `${field.getAttribute('name')}=${field.getAttribute('value')}`);
    return `${form.getAttribute('action')}?${query.join('&')}`;
  });

describe('the time strip as the server sends it', () => {
  const body = strip(null, null);

  it('says the range and the counts', () => {
    expect(textOf(only(body, '.time-words'))).toBe(
      '2022 to 2024 · 5 cases · 4 places on the map · 1 not on the map',
    );
    expect(body.querySelector('[role=status], [aria-live]')).toBeNull();
  });

  it('has every period in its order, those with events as buttons', () => {
    expect(textsOf(body, 'li .time-bar')).toEqual([
      '2022: 1 event in 1 case',
      '2023: no events',
      '2024: 3 events in 2 cases',
    ]);
    expect(textsOf(body, 'li button')).toEqual(['2022: 1 event in 1 case', '2024: 3 events in 2 cases']);
    expect(body.querySelectorAll('[tabindex="-1"]')).toHaveLength(1); // the region: no bar is skipped
  });

  it('works without scripts: each button asks for its period, with the rest of the filter', () => {
    expect(addressesOf(strip(null, null, 'acts=BY,RU'), 'li')).toEqual([
      '/?acts=BY,RU&from=2022-01&to=2022-12',
      '/?acts=BY,RU&from=2024-01&to=2024-12',
    ]);
  });

  it('has two fields for months', () => {
    const fields = [...body.querySelectorAll('.time-inputs input')].map((input) =>
      ['name', 'type', 'value'].map((name) => input.getAttribute(name)),
    );
    expect(fields).toEqual([
      ['from', 'month', ''],
      ['to', 'month', ''],
    ]);
    expect(textsOf(body, '.time-inputs label')).toEqual(['From', 'To']);
  });

  it('draws nothing with a style attribute', () => {
    expect(body.querySelector('[style]')).toBeNull();
  });
});

describe('the time strip of a period', () => {
  const body = strip('2024-01', '2024-12', 'acts=BY');

  it('says it, with how many of all cases it has', () => {
    expect(textOf(only(body, '.time-words'))).toBe(
      '2024 · 2 of 5 cases · 1 place on the map · 0 not on the map',
    );
  });

  it('presses the bars in it', () => {
    const pressed = [...body.querySelectorAll('li button')].map((button) =>
      button.getAttribute('aria-pressed'),
    );
    expect(pressed).toEqual(['false', 'true']);
    expect([...body.querySelectorAll('li')].map((bar) => bar.getAttribute('data-is-chosen'))).toEqual([
      'false',
      'false',
      'true',
    ]);
  });

  it('leads back to all dates, also by the bar that is chosen alone', () => {
    expect(addressesOf(body, '.time-buttons')).toEqual(['/?acts=BY']);
    expect(textsOf(body, '.time-buttons form button')).toEqual(['All dates']);
    expect(addressesOf(body, 'li')).toEqual(['/?acts=BY&from=2022-01&to=2022-12', '/?acts=BY']);
    expect(textsOf(strip(null, null), '.time-buttons button')).toEqual(['Play']);
  });
});

it('says that there are no dates, and still has the fields', () => {
  const body = render(
    <TimeStrip
      timeline={{ unit: 'year', bars: [] }}
      from={null}
      to={null}
      counts={all}
      onPeriod={() => {}}
    />,
  );
  expect(textOf(only(body, '.time-words b'))).toBe('No dates');
  expect(body.querySelector('ul')).toBeNull();
  expect(textsOf(body, '.time-inputs label')).toEqual(['From', 'To']);
});

it('says in words where the thumbs stand', () => {
  const bars = ['2023-12', '2024-01', '2024-02'].map((period) => ({ period, events: 1, cases: 1 }));
  const nothing = () => {};
  const body = render(
    <TimeBrush
      bars={bars}
      window={{ start: 0, end: 1 }}
      onMove={nothing}
      onRelease={nothing}
      onChoose={nothing}
    />,
  );
  const thumbs = [...body.querySelectorAll('input')].map((thumb) =>
    ['aria-label', 'aria-valuetext', 'max'].map((name) => thumb.getAttribute(name)),
  );
  expect(thumbs).toEqual([
    ['Beginning of the period', 'December 2023', '2'],
    ['End of the period', 'January 2024', '2'],
  ]);
});
