import { useCallback, useEffect, useState } from 'react';

const QUIET_MS = 600;

/** A line for `role="status"`: said once, when nothing has changed for a while, and never on load. */
export function useSpokenView(): readonly [string, (line: string) => void] {
  const [next, setNext] = useState('');
  const [spoken, setSpoken] = useState('');
  const [change, setChange] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change starts the wait anew, also to the same line
  useEffect(
    function speakWhenQuiet() {
      if (next === '') return;
      const timer = setTimeout(() => setSpoken(next), QUIET_MS);
      return function keepQuiet() {
        clearTimeout(timer);
      };
    },
    [next, change],
  );

  const say = useCallback((line: string) => {
    setNext(line);
    setChange((before) => before + 1);
  }, []);
  return [spoken, say];
}
