/**
 * What kind of thing somebody is alleged to have done, for readers to choose by. It sorts allegations and is no
 * finding: whoever makes one is named beside it (`assertedBy`), and the words are the article's.
 */
export const allegations = [
  'espionage',
  'foreign-intelligence',
  'treason',
  'state-secrets',
  'trade-secrets',
  'bribery',
  'extremism',
  'terrorism',
  'sabotage',
  'public-order',
  'illegal-entry',
  'unlicensed-work',
  'other',
] as const;

export type Allegation = (typeof allegations)[number];
