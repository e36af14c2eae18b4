/** What opened the panel, so that closing it can give the focus back, even to a marker drawn anew since. */
let opener: string | null = null;

/** Remembers an element by a selector that will still find it later. */
export function rememberOpener(selector: string): void {
  opener = selector;
}

/** The element that opened the panel, if it is on the page; it is forgotten then. */
export function takeOpener(): HTMLElement | null {
  const element = opener === null ? null : document.querySelector<HTMLElement>(opener);
  opener = null;
  return element;
}
