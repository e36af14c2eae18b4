import { mix } from './fold.ts';

/** How many weights a hashed model has. */
export const weightBits = 18;

/** Collects hashed features: the slot of a feature is a hash of its template and value. */
export interface FeatureList {
  readonly slots: Int32Array;
  length: number;
}

export function createFeatureList(limit = 256): FeatureList {
  return { slots: new Int32Array(limit), length: 0 };
}

/** Adds the feature `template = value`; both are 32-bit numbers. */
export function add(list: FeatureList, template: number, value: number): void {
  list.slots[list.length] =
    mix(Math.imul(template, 0x9e3779b1) ^ Math.imul(value + 1, 0x85ebca6b)) >>> (32 - weightBits);
  list.length += 1;
}

/** Adds the feature of two values together. */
export function addPair(list: FeatureList, template: number, first: number, second: number): void {
  add(list, template, mix(Math.imul(first, 0x27d4eb2f) ^ second));
}

/** A whole number below 2³² in one of seventeen classes by powers of four: populations, counts. */
export function sizeClass(value: number): number {
  return value <= 0 ? 0 : 1 + ((31 - Math.clz32(value)) >> 1);
}
