/**
 * The place under the pointer or the focus, shared by the list, the panels and the map. A store of one
 * value: whoever shows a place subscribes, whoever is pointed at sets it.
 */
let highlighted: string | null = null;
const listeners = new Set<() => void>();

export function getHighlight(): string | null {
  return highlighted;
}

export function setHighlight(place: string | null): void {
  if (place === highlighted) return;
  highlighted = place;
  for (const listener of listeners) listener();
}

export function subscribeToHighlight(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
