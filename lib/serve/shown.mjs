// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks';

/** @typedef {import('../catalog/records.ts').Records} Records */

/**
 * A release of the database, shown in the place of what was built.
 * @typedef {{ readonly version: string, readonly records: Records }} Published
 */

/**
 * `published` is null while the build is shown. What a request began with, it ends with.
 * @typedef {{
 *   published: Published | null,
 *   readonly begunWith: AsyncLocalStorage<Published | null>,
 *   readonly onShow: () => unknown,
 * }} Shown
 */

// Of the whole process: the framework bundles this file once more, and what it bundles sees the same.
const key = Symbol.for('whereabouts.shown');

/** @returns {Shown | undefined} */
const shown = () => Reflect.get(globalThis, key);

/**
 * Says that this process serves, so that it may show what is published.
 * @param {() => unknown} [onShow]  called whenever something else is shown
 */
export function beginToServe(onShow = () => {}) {
  /** @type {Shown} */
  const begun = { published: null, begunWith: new AsyncLocalStorage(), onShow };
  Reflect.set(globalThis, key, begun);
}

/** Whether this process serves: a build and a test do not. */
export const isServing = () => shown() !== undefined;

/**
 * Shows a release to all who ask from now on; null shows the build again.
 * @param {Published | null} published
 */
export function show(published) {
  const here = shown();
  if (!here) return;
  here.published = published;
  here.onShow();
}

/** What the request that is being answered sees, or the next one would; null: the build. */
export function publishedNow() {
  const here = shown();
  if (!here) return null;
  const begun = here.begunWith.getStore();
  return begun === undefined ? here.published : begun;
}

/**
 * Answers a request from what is shown now, whatever is shown before it ends.
 * @template T
 * @param {() => T} answer
 * @returns {T}
 */
export function withWhatIsShown(answer) {
  const here = shown();
  return here ? here.begunWith.run(here.published, answer) : answer();
}
