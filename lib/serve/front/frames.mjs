// @ts-check

/**
 * Whether a path is for the frame of another page.
 * @param {string} path
 */
export const isFrame = (path) => path === '/embed' || path.startsWith('/embed/');

const scripts = /<script\b(?![^>]*\stype="application\/ld\+json")[^>]*>.*?<\/script\s*>/gis;
const hints = /<link\b[^>]*\sas="script"[^>]*>/gi;

/**
 * A page without the framework's scripts and the data they read. A frame is whole as HTML, and its links open the full
 * page: scripts would do nothing there but load. An error keeps them, for the framework writes its words by script.
 * @param {string} path
 * @param {number} status
 * @param {string} mediaType
 * @param {Buffer} body
 * @returns {Buffer}
 */
export function withoutScripts(path, status, mediaType, body) {
  if (!isFrame(path) || status !== 200 || !mediaType.startsWith('text/html')) return body;
  return Buffer.from(body.toString().replace(scripts, '').replace(hints, ''));
}
