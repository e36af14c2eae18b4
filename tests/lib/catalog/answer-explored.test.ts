import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerExplored, explore } from '@/lib/catalog/explore.ts';
import { fictionalCatalog } from './corpora.ts';

const whole = (query: string) => explore(fictionalCatalog(), new URLSearchParams(query))?.marks;
const answered = (query: string) => answerExplored(fictionalCatalog(), new URLSearchParams(query), 1)?.marks;

describe('a small register', () => {
  it('answers every mark of a filter', () => {
    expect(whole('acts=QF')).toHaveLength(2);
    for (const query of ['', 'acts=QF', 'nationality=JP']) expect(answered(query)).toEqual(whole(query));
  });
});

describe('a large register', () => {
  beforeEach(() => void vi.stubEnv('MAP_COLUMNS_ABOVE', '0'));
  afterEach(() => void vi.unstubAllEnvs());

  it.each(['', 'acts=QF', 'event=detained', 'status=released', 'from=2020&to=2021'])(
    'leaves out the marks of "%s", which its columns have',
    (query) => {
      expect(answered(query)).toBeNull();
      expect(whole(query)).not.toEqual([]);
    },
  );

  it.each(['nationality=JP', 'alleged=espionage', 'source=lumen-detention', 'acts=QF&nationality=JP'])(
    'answers the marks of "%s", of which its columns know nothing',
    (query) => {
      expect(answered(query)).toEqual(whole(query));
    },
  );

  it('answers what it would leave out to whoever asks for it', () => {
    expect(answered('acts=QF&at=')).toEqual(whole('acts=QF'));
    expect(answered('acts=QF&at=belgora')).toEqual(whole('acts=QF')?.filter(({ id }) => id === 'belgora'));
    expect(answered('acts=QF&at=belgora')).toHaveLength(1);
    for (const place of ['tidewater', 'nowhere', '__proto__']) {
      expect(answered(`acts=QF&at=${place}`)).toEqual([]);
    }
  });
});
