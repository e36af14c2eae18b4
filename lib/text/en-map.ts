const LANGUAGE = 'en';

const plural = new Intl.PluralRules(LANGUAGE);
const number = new Intl.NumberFormat(LANGUAGE);
const shortNumber = new Intl.NumberFormat(LANGUAGE, { notation: 'compact' });
const time = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const count = (n: number, one: string, other: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`;
const cases = (n: number) => count(n, 'case', 'cases');
const places = (n: number) => count(n, 'place', 'places');

/** The words of the map. */
export const mapWords = {
  language: LANGUAGE,
  region: 'Map of places named in cases',
  view: 'Map view',
  help: 'Arrow keys move the map, plus and minus zoom. Tab goes to the markers: arrow keys go from marker to marker, Enter opens one. The list beside the map holds the same places.',
  skip: 'Skip the map, go to the list',
  fingers: 'Two fingers move the map.',
  loading: 'The map is loading.',
  failed: 'The map could not load. The list holds the same places.',
  retry: 'Retry',
  couldNotRefresh: (at: Date) => `Could not refresh at ${time.format(at)}. The map shows what it had.`,
  couldNotLoad: (at: Date) => `Could not load the places at ${time.format(at)}.`,
  baseMapFailed: 'The land and borders could not load. The markers work without them.',
  wheelHint: 'Hold Ctrl or ⌘ while scrolling to zoom the map',
  touchHint: 'Use two fingers to move the map',
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  move: 'Move the map',
  pan: { north: 'Move north', east: 'Move east', south: 'Move south', west: 'Move west' },
  fit: 'Fit results',
  world: 'World',
  place: (name: string, country: string | null, n: number) => {
    const where = country === null || country === name ? name : `${name}, ${country}`;
    return n === 0 ? `${where}: no case shown` : `${where}: ${cases(n)}`;
  },
  /** As it is read on a mark with its number: the country comes last. */
  counted: (name: string, country: string | null, n: number) =>
    country === null || country === name ? `${name}: ${cases(n)}` : `${name}: ${cases(n)}, ${country}`,
  cluster: (placeCount: number, caseCount: number, firstName: string) =>
    `${places(placeCount)}, ${cases(caseCount)}, near ${firstName}`,
  /** Beside a mark that stands for several places. */
  andMore: (name: string, more: number) => `${name} +${number.format(more)}`,
  /** The number in a mark, in four characters at most: 805, 4K. */
  shortCount: (n: number) => shortNumber.format(n),
  inView: (caseCount: number, placeCount: number, inViewCount: number) =>
    `${cases(caseCount)} in ${places(placeCount)}, ${number.format(inViewCount)} in view`,
  borders: 'Borders: Natural Earth, disputed lines dashed',
  bordersLink: 'how they are drawn',
  placeData: 'Places: GeoNames, CC BY 4.0',
} as const;
