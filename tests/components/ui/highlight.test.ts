import { expect, it } from 'vitest';
import { getHighlight, setHighlight, subscribeToHighlight } from '@/components/ui/highlight.ts';

it('tells every listener of a new place, once, until it leaves', () => {
  const heard: (string | null)[] = [];
  const leave = subscribeToHighlight(() => heard.push(getHighlight()));
  setHighlight('minsk');
  setHighlight('minsk');
  setHighlight('tokyo');
  setHighlight(null);
  leave();
  setHighlight('minsk');
  expect(heard).toEqual(['minsk', 'tokyo', null]);
  expect(getHighlight()).toBe('minsk');
});
