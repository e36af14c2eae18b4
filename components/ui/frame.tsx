'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { AddressWatcher } from '@/components/explore/address-watcher.tsx';
import { words } from '@/lib/text/en-frame.ts';
import { useEscape } from './use-escape.ts';
import { useMediaQuery } from './use-media-query.ts';
import { usePanelFocus } from './use-panel-focus.ts';
import { useRowHighlight } from './use-row-highlight.ts';

type Stop = 'peek' | 'half' | 'full';
const nextStop: Record<Stop, Stop> = { peek: 'half', half: 'full', full: 'peek' };

interface FrameProps {
  readonly children: ReactNode;
  readonly footer: ReactNode;
  readonly map: ReactNode;
  readonly time: ReactNode;
}

/**
 * The panel beside the map. Without JavaScript the panel is the whole page; with it, hover and focus are
 * shared with the map, Esc closes, the focus follows what opens, and on a phone the panel is a sheet over
 * the map; the time strip then stands in the panel, else below the map.
 */
export function Frame({ children, footer, map, time }: FrameProps) {
  const isPhone = useMediaQuery('(max-width: 700px)');
  const pathname = usePathname();
  const panel = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<'list' | 'map'>('list');
  const [stop, setStop] = useState<Stop>('peek');
  const panelId = useId();

  const rememberWhatOpens = usePanelFocus(pathname, panel);
  useRowHighlight(pathname, panel);
  useEscape(pathname);
  useEffect(
    function openSheetWithPanel() {
      setStop(pathname === '/' ? 'peek' : 'half');
    },
    [pathname],
  );

  return (
    <div className="frame" data-view={view} data-stop={stop}>
      <div className="panel" id={panelId} ref={panel} onClickCapture={rememberWhatOpens}>
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
        {isPhone ? time : null}
        {footer}
      </div>
      {map}
      {isPhone ? null : time}
      <AddressWatcher />
      <nav className="switch" aria-label={words.viewSwitch}>
        <button type="button" aria-pressed={view === 'list'} onClick={() => setView('list')}>
          {words.showList}
        </button>
        <button type="button" aria-pressed={view === 'map'} onClick={() => setView('map')}>
          {words.showMap}
        </button>
      </nav>
    </div>
  );
}
