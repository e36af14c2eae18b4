/** What stands under the field: how many options there are, and what is said of them. */
export interface Shown {
  readonly options: number;
  readonly says: string;
  /** Tries again what failed; null where nothing did. */
  readonly retry: (() => void) | null;
}

export const closed: Shown = { options: 0, says: '', retry: null };

export const optionId = (listId: string, index: number) => `${listId}-${index}`;
