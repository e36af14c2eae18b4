export const stages = [
  'accused',
  'detained',
  'referred',
  'charged',
  'on-trial',
  'sentenced',
  'convicted',
  'acquitted',
  'dropped',
  'expelled',
  'released',
  'died',
] as const;

/** Where a person stands in a case; computed, never typed in (status.ts). */
export type Stage = (typeof stages)[number];

/** The stage that an event of a kind leads to; null for what happens without changing where anyone stands. */
export const stageOfKind = {
  accused: 'accused',
  detained: 'detained',
  referred: 'referred',
  charged: 'charged',
  'trial-opened': 'on-trial',
  sentenced: 'convicted',
  acquitted: 'acquitted',
  dropped: 'dropped',
  expelled: 'expelled',
  released: 'released',
  died: 'died',
  arrived: null,
  departed: null,
  summoned: null,
  broadcast: null,
  published: null,
  protested: null,
} as const satisfies Record<string, Stage | null>;

export type EventKind = keyof typeof stageOfKind;

export const eventKinds = [
  'accused',
  'detained',
  'referred',
  'charged',
  'trial-opened',
  'sentenced',
  'acquitted',
  'dropped',
  'expelled',
  'released',
  'died',
  'arrived',
  'departed',
  'summoned',
  'broadcast',
  'published',
  'protested',
] as const satisfies readonly EventKind[];
