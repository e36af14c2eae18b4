import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; on the server none does. */
export function useMediaQuery(text: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const query = matchMedia(text);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    [text],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(text).matches,
    () => false,
  );
}
