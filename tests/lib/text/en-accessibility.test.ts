import { expect, it } from 'vitest';
import { about } from '@/lib/text/en-about.ts';

/**
 * What the tests do not reach, kept by hand. A gap that is closed goes from both lists with the test that closed it;
 * one that is found goes into both.
 */
const knownGaps = [
  'Not tried with NVDA, VoiceOver or TalkBack',
  'Not tried in Firefox and Safari, nor on a real phone',
  'The interface is in English only',
  'Words on the base map are part of a picture',
  'An embed of something that does not exist needs JavaScript to say so',
  'Fields for a month are text fields in browsers without a picker',
];

it('the accessibility statement names the gaps that the tests know of, and no others', () => {
  const [section] = about.sections.filter(({ id }) => id === 'accessibility');
  expect(section?.terms?.map(([gap]) => gap)).toEqual(knownGaps);
  for (const [, instead] of section?.terms ?? []) expect(instead.length).toBeGreaterThan(20);
});
