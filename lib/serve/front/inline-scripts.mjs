// @ts-check
import { createHash } from 'node:crypto';

/**
 * The inline scripts that the framework writes into a page, and nothing else: data handed to an array that its own
 * files read. What stands between the brackets must be JSON, so a text that broke out of a page is never taken for one.
 */
const known = [
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);?$/s,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((.*)\)$/s,
  /^self\.__next_f\.push\((.*)\)$/s,
];

const scripts = /<script\b([^>]*)>(.*?)<\/script\s*>/gis;
const styles = /<style\b[^>]*>(.*?)<\/style\s*>/gis;

/** @param {string} text */
function isKnown(text) {
  return known.some((pattern) => {
    const [, data] = pattern.exec(text) ?? [];
    if (data === undefined) return false;
    try {
      JSON.parse(data);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {string} text */
function sourceOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * What a page's policy must name for its own inline scripts to run. `unknown` are the beginnings of scripts that are
 * not the framework's: no browser will run them. Data blocks such as JSON-LD are no scripts.
 * @param {string} html
 * @returns {{ sources: string[], unknown: string[] }}
 */
export function inlineScripts(html) {
  const sources = new Set();
  const unknown = [];
  for (const [, attributes = '', text = ''] of html.matchAll(scripts)) {
    if (/\ssrc\s*=/i.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)) continue;
    if (isKnown(text)) sources.add(sourceOf(text));
    else unknown.push(text.slice(0, 80));
  }
  return { sources: [...sources], unknown };
}

/**
 * The style elements of a drawing, as a policy names them.
 * @param {string} svg
 */
export function inlineStyles(svg) {
  return [...new Set(Array.from(svg.matchAll(styles), ([, text = '']) => sourceOf(text)))];
}
