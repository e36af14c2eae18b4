import { useState } from 'react';

interface Draft<Value> {
  readonly seen: string;
  readonly value: Value | null;
  /** Periods that were asked for and have not come yet, oldest first. */
  readonly asked: readonly string[];
}

/**
 * What the reader is about to choose, null while nothing is. It outlives the periods it asked for, which may come
 * late, and gives way to every other one: another control, a link, the Back button.
 */
export function useDraft<Value>(
  current: string,
): readonly [Value | null, (value: Value | null, asked?: string) => void] {
  const [state, setState] = useState<Draft<Value>>({ seen: current, value: null, asked: [] });
  let draft = state;
  if (state.seen !== current) {
    const index = state.asked.indexOf(current);
    draft = {
      seen: current,
      value: index === -1 ? null : state.value,
      asked: index === -1 ? [] : state.asked.slice(index + 1),
    };
    setState(draft);
  }
  function change(value: Value | null, asked?: string) {
    const isNews = asked !== undefined && (asked !== current || draft.asked.length > 0);
    setState({ seen: current, value, asked: isNews ? [...draft.asked, asked] : draft.asked });
  }
  return [draft.value, change];
}
