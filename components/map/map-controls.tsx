import { type ReactNode, useId, useState } from 'react';
import { mapWords } from '@/lib/text/en-map.ts';
import type { Direction } from './direction.ts';

interface MapControlsProps {
  readonly isReady: boolean;
  readonly isMin: boolean;
  readonly isMax: boolean;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onPan: (direction: Direction) => void;
  readonly onFit: () => void;
  readonly onWorld: () => void;
}

interface ControlButtonProps {
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Stays focusable while it has nothing to do, so that the focus is not lost at the last zoom. */
function ControlButton({ name, isDisabled = false, className, onPress, children }: ControlButtonProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={name}
      title={name}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onPress}
    >
      {children}
    </button>
  );
}

const Icon = ({ d }: { readonly d: string }) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={d} />
  </svg>
);

const ICONS = {
  in: 'M10 4v12M4 10h12',
  out: 'M4 10h12',
  move: 'M10 2v16M2 10h16M7.5 4.5 10 2l2.5 2.5M7.5 15.5 10 18l2.5-2.5M4.5 7.5 2 10l2.5 2.5M15.5 7.5 18 10l-2.5 2.5',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M8 10h4',
  world: 'M2.5 10h15M10 2.5c-5 5-5 10 0 15 5-5 5-10 0-15M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0',
} as const;

const ARROWS = [
  ['north', 'M10 16V4M5 9l5-5 5 5'],
  ['west', 'M16 10H4M9 5l-5 5 5 5'],
  ['east', 'M4 10h12M11 5l5 5-5 5'],
  ['south', 'M10 4v12M5 11l5 5 5-5'],
] as const satisfies readonly (readonly [Direction, string])[];

/** Everything a drag or a pinch can do, by buttons. */
export function MapControls(props: MapControlsProps) {
  const [isMoveOpen, setIsMoveOpen] = useState(false);
  const panId = useId();
  const isOff = !props.isReady;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="map-controls" role="group" aria-label={mapWords.controls}>
      <ControlButton name={mapWords.zoomIn} isDisabled={isOff || props.isMax} onPress={props.onZoomIn}>
        <Icon d={ICONS.in} />
      </ControlButton>
      <ControlButton name={mapWords.zoomOut} isDisabled={isOff || props.isMin} onPress={props.onZoomOut}>
        <Icon d={ICONS.out} />
      </ControlButton>
      <ControlButton name={mapWords.fit} isDisabled={isOff} onPress={props.onFit}>
        <Icon d={ICONS.fit} />
      </ControlButton>
      <ControlButton name={mapWords.world} isDisabled={isOff} onPress={props.onWorld}>
        <Icon d={ICONS.world} />
      </ControlButton>
      <button
        type="button"
        aria-label={mapWords.move}
        title={mapWords.move}
        aria-expanded={isMoveOpen}
        aria-controls={panId}
        onClick={() => setIsMoveOpen(!isMoveOpen)}
      >
        <Icon d={ICONS.move} />
      </button>
      <div id={panId} className="map-pan" hidden={!isMoveOpen}>
        {ARROWS.map(([direction, d]) => (
          <ControlButton
            key={direction}
            name={mapWords.pan[direction]}
            className={`map-pan-${direction}`}
            isDisabled={isOff}
            onPress={() => props.onPan(direction)}
          >
            <Icon d={d} />
          </ControlButton>
        ))}
      </div>
    </div>
  );
}
