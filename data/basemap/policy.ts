import type { Line } from './cut';

/** Pairs of Natural Earth codes whose common line is disputed along its whole length. */
const DISPUTED_PAIRS = new Set([
  'CYN|CYP',
  'SOL|SOM',
  'KOS|SRB',
  'SRB|XKX',
  'ESH|MAR',
  'EH|MA',
  'ISR|PSE',
  'IL|PS',
  'RS|XK',
  'UA-43|UA-65',
  'UA-40|UA-65',
]);

/** Natural Earth shapes that belong to no country here: every line around them is disputed. */
const NO_COUNTRY = new Set(['KAS', 'none']);

/** Countries with a part that governs itself unrecognised: it stands under the country's own id. */
const WITH_OWN_PART = new Set(['CY', 'SO']);

function isOwnPart(owners: readonly string[]): boolean {
  return (
    owners.length > 1 &&
    owners.some((owner) => WITH_OWN_PART.has(owner) && owners.some((other) => other.startsWith(`${owner}-`)))
  );
}

function toPair(codes: readonly string[]): string {
  return [...codes].sort().join('|');
}

/** Takes Natural Earth's three letters, ISO 3166-1 or ISO 3166-2. */
export function isDisputedPair(owners: readonly string[]): boolean {
  const countries = owners.map((owner) => (owner.includes('-') ? owner.slice(0, 2) : owner));
  return (
    owners.some((owner) => NO_COUNTRY.has(owner)) ||
    DISPUTED_PAIRS.has(toPair(owners)) ||
    DISPUTED_PAIRS.has(toPair(countries)) ||
    isOwnPart(owners)
  );
}

/** Kept by hand, [lng, lat]: Natural Earth has no line here. */
export const KEPT_LINES: readonly Line[] = [
  // Between Hokkaido and Kunashir, the Habomai islands and Nemuro.
  [
    [145.75, 44.75],
    [145.62, 44.45],
    [145.45, 44.2],
    [145.3, 43.95],
    [145.32, 43.72],
    [145.55, 43.6],
    [145.8, 43.5],
    [145.92, 43.42],
    [146.02, 43.3],
    [146.3, 43.1],
  ],
  // The strait of Kerch.
  [
    [36.75, 45.52],
    [36.62, 45.42],
    [36.57, 45.3],
    [36.55, 45.15],
    [36.6, 44.9],
  ],
];

/** Natural Earth codes, by the country that the map gives the shape to. */
export const COUNTRY_OF_CODE: Readonly<Record<string, string>> = {
  XKX: 'XK',
  CYN: 'CY',
  SOL: 'SO',
  ATC: 'AU',
  SDN: 'SD',
  SSD: 'SS',
  FRA: 'FR',
  NOR: 'NO',
  PSE: 'PS',
  ESH: 'EH',
};

/** Regions that Natural Earth gives no ISO country, by name. */
export const COUNTRY_OF_REGION: Readonly<Record<string, string>> = {
  Somaliland: 'SO',
  'Northern Cyprus': 'CY',
  Dhekelia: 'CY',
  Akrotiri: 'CY',
  'Guantanamo Bay USNB': 'CU',
  'Baykonur lease in Qyzylorda': 'KZ-43',
  'Cocos (Keeling) Islands': 'CC',
  'Christmas Island': 'CX',
  'Clipperton Island': 'FR',
};

/** Shapes drawn with the country that they are counted to. */
export const ADDED_SHAPES = new Set(['CYN', 'SOL', 'ATC', 'IOA']);

/** Countries whose regions are municipalities or parishes, too small for this map: drawn whole. */
export const UNDIVIDED = new Set(
  'AD AG AI AX BB BM CK DM GD HK KN LC LI LV MK MS MT MV NR PW SC SI SM ST TC VC'.split(' '),
);
