// @ts-check

/**
 * Whether a path is for the frame of another page.
 * @param {string} path
 */
export const isFrame = (path) => path === '/embed' || path.startsWith('/embed/');

const [begin, end] = ['<script', '</script>'];
const hints = /<link\b[^>]*\sas="script"[^>]*>/g;
const isData = /^[^>]*\stype="application\/ld\+json"/;

/**
 * What stands between the scripts of a page; data is none of them. As bytes: a page may have a million.
 * @param {Buffer} body
 */
function* aroundScripts(body) {
  let from = 0;
  for (let at = body.indexOf(begin); at !== -1; at = body.indexOf(begin, at + 1)) {
    const opening = body.toString('latin1', at, body.indexOf('>', at) + 1);
    const past = body.indexOf(end, at);
    if (past === -1) break;
    if (isData.test(opening)) continue;
    yield body.subarray(from, at);
    from = past + end.length;
    at = from - 1;
  }
  yield body.subarray(from);
}

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
  const left = Buffer.concat([...aroundScripts(body)]);
  const pastHead = Math.max(0, left.indexOf('</head>'));
  const head = left.toString('utf8', 0, pastHead).replace(hints, '');
  return Buffer.concat([Buffer.from(head), left.subarray(pastHead)]);
}
