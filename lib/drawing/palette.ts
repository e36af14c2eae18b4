/** The colours of a drawing; the same names as the style sheet's. */
export interface Colours {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly rule: string;
  readonly quiet: string;
  readonly ink: string;
  readonly paper: string;
  readonly mark: string;
  readonly 'mark-soft': string;
}

export const themes = ['light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** For a picture that stands alone: the colours that app/globals.css gives the pages. */
export const palettes: Readonly<Record<Theme, Colours>> = {
  light: {
    sea: '#e4ebee',
    land: '#f8f5ec',
    border: '#c6beac',
    rule: '#ddd8cc',
    quiet: '#5b6469',
    ink: '#1c2226',
    paper: '#fbfaf6',
    mark: '#9a2a1c',
    'mark-soft': '#f3ddd6',
  },
  dark: {
    sea: '#10171a',
    land: '#23292b',
    border: '#475054',
    rule: '#31383b',
    quiet: '#a3aaad',
    ink: '#e9e6de',
    paper: '#15191b',
    mark: '#ef8f78',
    'mark-soft': '#3a2622',
  },
};

/** For a drawing within a page, whose style sheet has the colours. */
export const pageColours: Colours = {
  sea: 'var(--sea)',
  land: 'var(--land)',
  border: 'var(--border)',
  rule: 'var(--rule)',
  quiet: 'var(--quiet)',
  ink: 'var(--ink)',
  paper: 'var(--paper)',
  mark: 'var(--mark)',
  'mark-soft': 'var(--mark-soft)',
};
