// What `npm run mutate` breaks: each guard with the text to replace and the tests that should notice.

/**
 * @typedef {object} Mutation
 * @property {string} guard what is taken away
 * @property {string} file
 * @property {string} from must stand in the file exactly once
 * @property {string} to
 * @property {string[]} tests files for vitest; those in tests/browser build and serve the copy first
 * @property {string} [only] a part of the names of the tests to run
 */

const reachable = ['tests/browser/reachable.test.ts'];

/** @type {readonly Mutation[]} */
export const mutations = [
  {
    guard: 'Space opens a marker',
    file: 'components/map/marker-events.ts',
    from: "else if (event.key !== 'Enter' && event.key !== ' ') return;",
    to: "else if (event.key !== 'Enter') return;",
    tests: reachable,
    only: 'open by Space',
  },
  {
    guard: 'a marker has a name',
    file: 'components/map/marker-button.ts',
    from: "button.setAttribute('aria-label', face.name);",
    to: '',
    tests: ['tests/browser/journey.test.ts'],
    only: 'names every marker',
  },
  {
    guard: 'the focus goes back to what opened the panel',
    file: 'components/ui/opener.ts',
    from: 'const element = opener === null ? null : document.querySelector<HTMLElement>(opener);',
    to: 'const element: HTMLElement | null = null;',
    tests: reachable,
    only: 'give the focus back',
  },
  {
    guard: 'no motion where none is wanted',
    file: 'components/map/map-gestures.ts',
    from: "return matchMedia('(prefers-reduced-motion: reduce)').matches;",
    to: 'return false;',
    tests: reachable,
    only: 'moves at once',
  },
  {
    guard: 'the list holds what the map holds',
    file: 'components/places/place-list.tsx',
    from: 'return groups.map(({ heading, rows }) => (',
    to: 'return groups.slice(1).map(({ heading, rows }) => (',
    tests: ['tests/app/explore.test.tsx'],
    only: 'hold the same set',
  },
  {
    guard: 'the wheel scrolls the page',
    file: 'components/map/map-gestures.ts',
    from: "container.addEventListener('wheel', holdWheel, { capture: true, passive: true, signal });",
    to: '',
    tests: reachable,
    only: 'lets the wheel',
  },
  {
    guard: 'a late answer is ended',
    file: 'components/explore/use-explored.ts',
    from: 'running?.abort();',
    to: '',
    tests: ['tests/components/explore/use-explored.test.ts'],
  },
  {
    guard: 'one person’s status does not speak for another’s',
    file: 'lib/stats/meant.ts',
    from: 'if (standings && !hasOne(concerned, row, standings)) continue;',
    to: '',
    tests: ['tests/lib/stats/meant.test.ts'],
  },
  {
    guard: 'a key that is no text is left to the full reader of YAML',
    file: 'lib/proof/plain-yaml.ts',
    from: 'plainKey.test(key) && ',
    to: '',
    tests: ['tests/lib/proof/plain-yaml.test.ts'],
  },
  {
    guard: 'anchors, tags and numbers that begin with 0 are left to the full reader of YAML',
    file: 'lib/proof/plain-yaml.ts',
    from: 'if (beyondPlain.test(text)) return undefined;',
    to: '',
    tests: ['tests/lib/proof/plain-yaml.test.ts'],
  },
  {
    guard: 'an address in the data is a web address',
    file: 'lib/model/scalars.ts',
    from: 'if (!/^https?:\\/\\/[^\\\\\\s]+$/.test(value) || !URL.canParse(value)) {',
    to: 'if (!URL.canParse(value)) {',
    tests: ['tests/lib/proof', 'tests/lib/model/scalars.test.ts'],
  },
  {
    guard: 'an id is a slug',
    file: 'lib/model/scalars.ts',
    from: '/^[a-z0-9][a-z0-9-]{0,63}$/,',
    to: '/^.{1,64}$/,',
    tests: ['tests/lib/model/scalars.test.ts', 'tests/lib/proof'],
  },
  {
    guard: 'a cell of a table is no formula',
    file: 'lib/export/csv.ts',
    from: 'formulaStart.test(clean) ?',
    to: 'false ?',
    tests: ['tests/lib/export/csv.test.ts'],
  },
  {
    guard: 'a page names its own scripts by their hashes',
    file: 'lib/serve/front/security-headers.mjs',
    from: `["script-src 'self'", ...scriptSources].join(' '),`,
    to: `"script-src 'self' 'unsafe-inline'",`,
    tests: ['tests/lib/serve/front/security-headers.test.ts'],
  },
  {
    guard: 'a page is framed by nobody',
    file: 'lib/serve/front/security-headers.mjs',
    from: `isFrame(path) ? '*' : "'none'"`,
    to: `'*'`,
    tests: ['tests/lib/serve/front/security-headers.test.ts'],
  },
  {
    guard: 'a file is written beside the old one, then renamed',
    file: 'lib/serve/json-file.mjs',
    from: 'const temporary = `',
    to: 'const temporary = path || `',
    tests: ['tests/lib/serve/faults.test.ts'],
    only: 'pointer',
  },
  {
    guard: 'a request ends with the release of the data that it began with',
    file: 'lib/serve/front/front.mjs',
    from: 'withWhatIsShown(() => handle(request, response))',
    to: 'handle(request, response)',
    tests: ['tests/lib/serve/front/releases.test.ts'],
  },
  {
    guard: 'no answer is remembered that met one of another release',
    file: 'lib/serve/front/front.mjs',
    from: 'keep: isOfNow ? keep : undefined',
    to: 'keep',
    tests: ['tests/lib/serve/front/releases.test.ts'],
  },
  {
    guard: 'answers are remembered by their release',
    file: 'lib/serve/front/front.mjs',
    from: 'JSON.stringify([releaseNow(), url,',
    to: 'JSON.stringify([url,',
    tests: ['tests/lib/serve/front/releases.test.ts'],
  },
  {
    guard: 'pages of the build are shown while its data are',
    file: 'lib/serve/front/front.mjs',
    from: "isOfProgram.test(path) || releaseNow() === '' ? routes.get(path) : undefined",
    to: 'routes.get(path)',
    tests: ['tests/lib/serve/front/releases.test.ts'],
  },
  {
    guard: 'a page of one release of the data is not kept for another',
    file: 'lib/serve/page-cache.mjs',
    from: 'published === null ? key :',
    to: 'published !== undefined ? key :',
    tests: ['tests/browser/published.test.ts'],
  },
  {
    guard: 'the focus goes from the still map to the interactive one',
    file: 'components/map/use-still-map.ts',
    from: 'if (placeId) map.focusPlace(placeId);',
    to: '',
    tests: ['tests/browser/still-map.test.ts'],
    only: 'keeps it when',
  },
  {
    guard: 'the interactive map begins where the still one stands',
    file: 'components/map/map-moves.ts',
    from: '.subtract([(room.left + room.right) / 2, (room.top + room.bottom) / 2]);',
    to: '.subtract([0, 0]);',
    tests: ['tests/browser/still-map.test.ts'],
    only: 'begins where',
  },
  {
    guard: 'the legend does not cover the mark that has the focus',
    file: 'components/map/map-moves.ts',
    from: 'isCovered ? corner.right + EDGE.mark : EDGE.mark',
    to: 'EDGE.mark',
    tests: ['tests/browser/reachable.test.ts'],
    only: 'clear of the legend',
  },
  {
    guard: 'no still map stands beside a filtered list',
    file: 'app/globals.css',
    from: '.frame:has([data-query]) > .map {',
    to: '.frame:has([data-query]) > .no-map {',
    tests: ['tests/browser/still-map.test.ts'],
    only: 'filtered list',
  },
  {
    guard: 'a blank is no degree',
    file: 'lib/catalog/stores/bulk-file.ts',
    from: 'numbers.has(name) ? toNumber(cell) : cell',
    to: 'numbers.has(name) ? Number(cell) : cell',
    tests: ['tests/lib/catalog/stores/bulk-file.test.ts'],
  },
  {
    guard: 'a file without events does not empty what is shown',
    file: 'lib/catalog/stores/bulk-file.ts',
    from: 'if (isEmpty) throw',
    to: 'if (false) throw',
    tests: ['tests/lib/catalog/stores/bulk-file.test.ts'],
  },
  {
    guard: 'a text holds no character that was lost',
    file: 'lib/model/scalars.ts',
    from: '!lostCharacters.test(value)',
    to: 'true',
    tests: ['tests/lib/model/scalars.test.ts', 'tests/lib/catalog/stores/bulk-file.test.ts'],
  },
  {
    guard: 'an id is of one event',
    file: 'lib/catalog/stores/publish.ts',
    from: '    await refuseTwins(client, schema);\n',
    to: '',
    tests: ['tests/lib/catalog/stores/publish.test.ts'],
    only: 'that fails leaves',
  },
];
