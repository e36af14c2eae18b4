import { useEffect, useRef, useState } from 'react';

const quietMs = 600;

/**
 * A line for `role="status"`: said once when `cause` has changed and the line has stood still for a while, and never
 * on load. A null line waits.
 */
export function useSpoken(line: string | null, cause: string): string {
  const [spoken, setSpoken] = useState('');
  const first = useRef(cause);
  useEffect(
    function speakWhenQuiet() {
      if (line === null || first.current === cause) return;
      const timer = setTimeout(() => {
        first.current = '\0';
        setSpoken(line);
      }, quietMs);
      return function keepQuiet() {
        clearTimeout(timer);
      };
    },
    [line, cause],
  );
  return spoken;
}
