/** What the site is called, and what it promises. */
export const site = {
  name: 'Whereabouts',
  tagline: 'every marker opens the words it came from',
} as const;
