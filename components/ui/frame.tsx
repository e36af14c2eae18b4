'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { words } from '@/lib/text/en-frame.ts';
import { getHighlight, setHighlight, subscribeToHighlight } from './highlight.ts';
import { rememberOpener, takeOpener } from './opener.ts';

type Stop = 'peek' | 'half' | 'full';
const nextStop: Record<Stop, Stop> = { peek: 'half', half: 'full', full: 'peek' };

const placeOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest('[data-place]')?.getAttribute('data-place') ?? null) : null;

/**
 * The panel beside the map. Without JavaScript it is the whole page; with it, hover and focus are shared with
 * the map, Esc closes, the focus follows what opens, and on a phone the panel is a sheet over the map.
 */
export function Frame({ children, footer, map }: { children: ReactNode; footer: ReactNode; map: ReactNode }) {
  const pathname = usePathname();
  const router = useRouter();
  const panel = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<'list' | 'map'>('list');
  const [stop, setStop] = useState<Stop>('peek');
  const panelId = useId();

  usePanelFocus(pathname, panel);
  useRowHighlight(pathname, panel);

  useEffect(
    function openSheetWithPanel() {
      setStop(pathname === '/' ? 'peek' : 'half');
    },
    [pathname],
  );

  useEffect(
    function closeOnEscape() {
      function close(event: KeyboardEvent) {
        if (event.key !== 'Escape' || event.defaultPrevented || pathname === '/') return;
        router.push('/');
      }
      document.addEventListener('keydown', close);
      return function stopClosing() {
        document.removeEventListener('keydown', close);
      };
    },
    [pathname, router],
  );

  return (
    <div className="frame" data-view={view} data-stop={stop}>
      <div
        className="panel"
        id={panelId}
        ref={panel}
        onPointerOver={(event) => setHighlight(placeOf(event.target))}
        onPointerLeave={() => setHighlight(null)}
        onFocus={(event) => setHighlight(placeOf(event.target))}
        onBlur={() => setHighlight(null)}
        onClick={(event) => {
          const opener = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
          if (opener) rememberOpener(`.panel a[href="${CSS.escape(opener.getAttribute('href') ?? '')}"]`);
        }}
        onKeyDown={() => undefined}
      >
        <button
          type="button"
          className="handle"
          aria-expanded={stop !== 'peek'}
          aria-controls={panelId}
          onClick={() => setStop(nextStop[stop])}
        >
          <span className="handle-bar" aria-hidden="true" />
          {stop === 'full' ? words.sheetLess : words.sheetMore}
        </button>
        <main id="panel" tabIndex={-1}>
          {children}
        </main>
        {footer}
      </div>
      {map}
      <fieldset className="switch">
        <legend className="sr-only">{words.viewSwitch}</legend>
        <button type="button" aria-pressed={view === 'list'} onClick={() => setView('list')}>
          {words.showList}
        </button>
        <button type="button" aria-pressed={view === 'map'} onClick={() => setView('map')}>
          {words.showMap}
        </button>
      </fieldset>
    </div>
  );
}

/** After a navigation the focus goes to the new panel's heading; back on the list, to what had opened it. */
function usePanelFocus(pathname: string, panel: React.RefObject<HTMLDivElement | null>): void {
  const shown = useRef(pathname);
  const scrolls = useRef(new Map<string, number>());
  useEffect(
    function moveFocus() {
      const element = panel.current;
      if (!element || shown.current === pathname) return;
      shown.current = pathname;
      const opener = pathname === '/' ? takeOpener() : null;
      element.scrollTop = pathname === '/' ? (scrolls.current.get('/') ?? 0) : 0;
      const heading = element.querySelector<HTMLElement>('h1');
      (opener ?? heading)?.focus({ preventScroll: opener === null });
    },
    [pathname, panel],
  );
  useEffect(
    function keepScroll() {
      const element = panel.current;
      function remember() {
        if (element) scrolls.current.set(shown.current, element.scrollTop);
      }
      element?.addEventListener('scroll', remember, { passive: true });
      return function forget() {
        element?.removeEventListener('scroll', remember);
      };
    },
    [panel],
  );
}

/** Rows of the highlighted place are marked, whoever pointed at it. */
function useRowHighlight(pathname: string, panel: React.RefObject<HTMLDivElement | null>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path has new rows to mark
  useEffect(
    function markRows() {
      function mark() {
        for (const row of panel.current?.querySelectorAll('[data-place]') ?? []) {
          row.toggleAttribute('data-highlighted', row.getAttribute('data-place') === getHighlight());
        }
      }
      mark();
      return subscribeToHighlight(mark);
    },
    [pathname, panel],
  );
}
