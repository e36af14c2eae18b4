import { type RefObject, useEffect, useRef } from 'react';
import { rememberOpener, takeOpener } from './opener.ts';

/** A section that a link names takes the focus like a heading. */
function focusSection(section: HTMLElement): void {
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView();
}

/**
 * After a navigation the focus goes to the new panel's heading; back on the list, to what had opened the
 * panel. A page that is opened cold keeps the focus where the browser puts it.
 */
export function usePanelFocus(pathname: string, panel: RefObject<HTMLElement | null>): void {
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
  useEffect(
    function rememberWhatOpens() {
      const element = panel.current;
      function remember({ target }: Event) {
        const link = target instanceof Element ? target.closest('a[href^="/"]') : null;
        if (!element || !link || shown.current !== '/') return;
        listScroll.current = element.scrollTop;
        // The filter joins the address of a link a moment after the list is there again.
        const [path] = link.getAttribute('href')?.split('?') ?? [];
        rememberOpener(`.panel a:is([href="${path}"], [href^="${path}?"])`);
      }
      element?.addEventListener('click', remember);
      return function forget() {
        element?.removeEventListener('click', remember);
      };
    },
    [panel],
  );
}
