import { type MouseEventHandler, type RefObject, useEffect, useRef } from 'react';
import { rememberOpener, takeOpener } from './opener.ts';

/** A section that a link names takes the focus like a heading. */
function focusSection(section: HTMLElement): void {
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView();
}

/**
 * After a navigation the focus goes to the new panel's heading; back on the list, to what had opened the
 * panel. A page that is opened cold keeps the focus where the browser puts it. The answer is to hear the clicks in the
 * panel.
 */
export function usePanelFocus(pathname: string, panel: RefObject<HTMLElement | null>): MouseEventHandler {
  const shown = useRef(pathname);
  const listScroll = useRef(0);
  useEffect(
    function moveFocus() {
      const element = panel.current;
      if (!element || shown.current === pathname) return;
      shown.current = pathname;
      // A choice on a later page leads to the first one: whoever chooses goes on choosing.
      if (document.activeElement?.closest('.filters, .list-controls, .case-table thead')) return;
      const isList = pathname === '/';
      const isPage = pathname.startsWith('/pages/');
      element.scrollTop = isList ? listScroll.current : 0;
      const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      const opener = isList ? takeOpener() : null;
      if (named && element.contains(named)) focusSection(named);
      else {
        // Whoever turns a page goes on reading at its first row.
        const first = isPage ? element.querySelector<HTMLElement>('.explored :is(.rows, table) a') : null;
        const next = opener ?? first ?? element.querySelector<HTMLElement>('h1');
        next?.focus({ preventScroll: opener === null });
      }
    },
    [pathname, panel],
  );
  /** React's own listener: it is there as soon as a link is followed without loading the page anew. */
  return function rememberWhatOpens({ target }) {
    const link = target instanceof Element ? target.closest('a[href^="/"]') : null;
    if (!panel.current || !link || shown.current !== '/') return;
    listScroll.current = panel.current.scrollTop;
    // The filter joins the address of a link a moment after the list is there again.
    const [path] = link.getAttribute('href')?.split('?') ?? [];
    rememberOpener(`.panel a:is([href="${path}"], [href^="${path}?"])`);
  };
}
