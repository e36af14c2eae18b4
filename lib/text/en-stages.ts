import type { Stage } from '@/lib/model/event-kinds.ts';

/** The word for a stage, as legends and lists show it. */
export const stageWords: Readonly<Record<Stage | 'several', string>> = {
  accused: 'accused',
  detained: 'detained',
  referred: 'referred to prosecutors',
  charged: 'charged',
  'on-trial': 'on trial',
  sentenced: 'sentenced',
  convicted: 'convicted',
  acquitted: 'acquitted',
  dropped: 'charge dropped',
  expelled: 'told to leave',
  released: 'released',
  died: 'died in custody',
  several: 'several statuses',
};

export const legendWords = {
  label: 'What the marks mean',
  hollow: 'known only as a region or country',
} as const;
