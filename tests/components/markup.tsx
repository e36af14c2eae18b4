import { type Element, Window } from 'happy-dom';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a component renders on the server, parsed as a browser would. */
export function render(node: ReactNode): Element {
  const { document } = new Window();
  document.body.innerHTML = renderToStaticMarkup(node);
  return document.body;
}

/** An element's text with white space as a reader sees it. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function textsOf(within: Element | null | undefined, selector: string): string[] {
  return [...(within?.querySelectorAll(selector) ?? [])].map(textOf);
}

/** The one element that a selector finds; throws where there are none or several. */
export function only(within: Element, selector: string): Element {
  const [found, ...more] = within.querySelectorAll(selector);
  if (!found || more.length > 0) throw new Error(`${selector} finds ${found ? more.length + 1 : 0} elements`);
  return found;
}
