'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { currentQuery, useQuery } from '@/components/explore/address.ts';
import { unfiltered, useExplored } from '@/components/explore/use-explored.ts';
import { useMarks } from '@/components/explore/use-marks.ts';
import { getHighlight, setHighlight, subscribeToHighlight } from '@/components/ui/highlight.ts';
import { rememberOpener } from '@/components/ui/opener.ts';
import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import { withQuery } from '@/lib/model/asked.ts';
import type { PlaceCollection } from '@/lib/model/feature.ts';
import { crowdWords } from '@/lib/text/en-crowd.ts';
import { mapWords } from '@/lib/text/en-map.ts';
import type { CrowdShown } from './crowd-source.ts';
import { toFiltered } from './filtered.ts';
import { MapControls } from './map-controls.tsx';
import { MapNotices } from './map-notices.tsx';
import { boxesOver, roomIn } from './map-room.ts';
import { type PlaceFeature, selectedPlaces } from './selection.ts';
import { useCrowd } from './use-crowd.ts';
import { useCrowdRegister } from './use-crowd-register.ts';
import { useGestureHint } from './use-gesture-hint.ts';
import { useLeafletMap } from './use-leaflet-map.ts';
import { usePlaceItems } from './use-place-items.ts';
import { useSpokenView } from './use-spoken-view.ts';
import { useStillMap } from './use-still-map.ts';

const NONE: readonly PlaceFeature[] = [];

function describeView(features: readonly PlaceFeature[], inViewCount: number): string {
  const mapped = features.filter(({ geometry, properties }) => geometry && properties.caseCount > 0);
  const cases = new Set(mapped.flatMap(({ properties }) => properties.cases));
  return mapWords.inView(cases.size, mapped.length, inViewCount);
}

interface CaseMapProps {
  /** The places that the page carries; null where there are too many, and the map asks for them. */
  readonly fallback: PlaceCollection | null;
  /** The events are so many that the map reads their columns, and no list of places. */
  readonly isCrowded: boolean;
  readonly legend: ReactNode;
  /** What is shown until the map is there, and whether it is wide for its height. */
  readonly still: ReactNode;
  readonly isWide: boolean;
}

/** The map beside the list: the same places, each a button that opens its cases. */
export function CaseMap({ fallback, isCrowded, legend, still, isWide }: CaseMapProps) {
  const containerRef = useRef<HTMLDivElement>(null);
  const sectionRef = useRef<HTMLElement>(null);
  const roomRef = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const pathname = usePathname();
  const router = useRouter();
  const { crowd, ...crowdState } = useCrowd(isCrowded, containerRef);
  const { places, failedAt, retry } = usePlaceItems(fallback, !isCrowded || crowdState.failedAt !== null);
  const query = useQuery();
  const { explored, isStale } = useExplored(unfiltered);
  const register = useCrowdRegister(crowd, isStale ? null : explored);
  const [reach, setReach] = useState<CrowdShown | null>(null);
  const marks = useMarks(explored, places === null ? null : '');
  const features = useMemo(
    () => toFiltered(marks === undefined ? NONE : (places?.features ?? NONE), marks ?? null),
    [places, marks],
  );
  const selected = useMemo(
    () => (register ? register.selected.map(placeIdOf) : selectedPlaces(pathname, features)),
    [register, pathname, features],
  );
  const [limits, setLimits] = useState({ isMin: false, isMax: false });
  const [hasBaseMapFailed, setHasBaseMapFailed] = useState(false);
  const [hint, showHint] = useGestureHint();
  const [spoken, say] = useSpokenView();
  const stillMap = useStillMap(roomRef, query);

  const loaded = useLeafletMap(containerRef, {
    onOpen(placeId) {
      rememberOpener(`[data-place-marker="${placeId}"]`);
      router.push(withQuery(`/places/${placeId}`, query));
    },
    onHighlight: setHighlight,
    onView: (inViewCount) => say(describeView(features, inViewCount)),
    onCrowd(shown) {
      setReach(shown);
      // What the map shows when it opens, nobody needs to be told.
      if (reach && register) {
        const { cases, places: count } = register.summary;
        say(
          `${mapWords.inView(cases, count, shown.inView)}. ${crowdWords.reach(shown.buttons, shown.marks)}`,
        );
      }
    },
    onZoom: setLimits,
    onHint: showHint,
    onBaseMapFail: () => setHasBaseMapFailed(true),
    boxesOver: () => boxesOver(sectionRef.current, containerRef.current),
    roomFor: (isWide) => roomIn(containerRef.current, roomRef.current, isWide),
    onReady: () => stillMap.giveWay(map),
  });
  const { map } = loaded;

  const asked = useRef<{ readonly opened: string; hasChanged: boolean } | null>(null);
  useEffect(
    function drawPlaces() {
      asked.current ??= { opened: currentQuery(), hasChanged: false };
      if (currentQuery() !== asked.current.opened) asked.current.hasChanged = true;
      if (register) map?.setCrowd(register);
      else if (!isCrowded || features.length > 0) map?.setPlaces(features, asked.current.hasChanged);
    },
    [map, features, register, isCrowded],
  );
  useEffect(
    function drawSelection() {
      map?.setSelection(selected, { fit: true });
    },
    [map, selected],
  );
  useEffect(
    function followHighlight() {
      const show = () => map?.setHighlight(getHighlight());
      show();
      return subscribeToHighlight(show);
    },
    [map],
  );

  return (
    <section ref={sectionRef} className="map case-map" aria-label={mapWords.region} aria-describedby={helpId}>
      <div className="map-help">
        <p id={helpId}>{register ? `${mapWords.help} ${crowdWords.help}` : mapWords.help}</p>
        <a href="#panel">{mapWords.skip}</a>
      </div>
      {/* Whoever uses the interactive map before its land has come sees it. */}
      <div
        className="map-stage"
        onFocusCapture={() => stillMap.giveWay(map)}
        onPointerDownCapture={() => stillMap.giveWay(map)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        <div
          ref={containerRef}
          className="map-container"
          role="group"
          aria-label={mapWords.view}
          aria-describedby={helpId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys pan the map while it has the focus
          tabIndex={0}
        />
        <MapControls
          isReady={map !== null}
          isMin={limits.isMin}
          isMax={limits.isMax}
          onZoomIn={() => map?.zoomIn()}
          onZoomOut={() => map?.zoomOut()}
          onPan={(direction) => map?.pan(direction)}
          onFit={() => map?.fit()}
          onWorld={() => map?.world()}
        />
        <MapNotices
          hasMapFailed={loaded.hasFailed}
          onRetryMap={loaded.retry}
          crowdFailedAt={crowdState.failedAt}
          onRetryCrowd={crowdState.retry}
          failedAt={failedAt}
          hasPlaces={places !== null}
          onRetryPlaces={retry}
          hasBaseMapFailed={hasBaseMapFailed}
        />
        <p className="map-hint" aria-hidden="true" data-is-shown={hint !== null}>
          {hint === 'wheel' ? mapWords.wheelHint : mapWords.touchHint}
        </p>
      </div>
      {/* Before the room, which it leaves its size: a page is painted while it comes. */}
      {legend}
      <div
        ref={roomRef}
        className="map-room"
        data-is-wide={isWide ? '' : undefined}
        data-is-passive={map ? '' : undefined}
      >
        {stillMap.isShown && still}
      </div>
      <div className="map-foot">
        <p className="map-status" role="status">
          {spoken}
        </p>
        {register && reach && <p className="map-reach">{crowdWords.reach(reach.buttons, reach.marks)}</p>}
        <p className="map-fingers">{mapWords.fingers}</p>
        <p className="map-attribution">
          {mapWords.borders} · <a href="/about#borders">{mapWords.bordersLink}</a> · {mapWords.placeData}
        </p>
      </div>
    </section>
  );
}
