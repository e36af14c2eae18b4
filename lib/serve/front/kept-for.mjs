// @ts-check

// Milliseconds: an answer with its time on it, or from a database in which something else may be published.
const briefly = 5000;

const changing = /\/items(\/[^/]+)?$|^\/(clusters|facets)\.json$/;

/**
 * How long an answer may be given again, in milliseconds; what depends on the release alone, as long as it is served.
 * @param {string} path
 */
export function keptFor(path) {
  return changing.test(path) ? briefly : Number.POSITIVE_INFINITY;
}
