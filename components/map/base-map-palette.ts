export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly quiet: string;
  readonly ink: string;
  readonly paper: string;
  readonly mark: string;
  readonly markSoft: string;
}

/** The colours that the style sheet gives the map, as they are now. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  return {
    sea: read('--sea', '#e4ebee'),
    land: read('--land', '#f8f5ec'),
    border: read('--border', '#c6beac'),
    quiet: read('--quiet', '#6b6b66'),
    ink: read('--ink', '#1d2326'),
    paper: read('--paper', '#fcfaf5'),
    mark: read('--mark', '#9b2a1c'),
    markSoft: read('--mark-soft', 'rgba(155, 42, 28, 0.14)'),
  };
}

/** Calls back when the reader's system changes between light and dark, or asks for its own colours. */
export function watchColours(onChange: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', onChange);
  return function unwatchColours() {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
