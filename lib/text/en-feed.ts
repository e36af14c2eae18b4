/** The words of the feeds. */
export const words = {
  cases: {
    title: 'Whereabouts: cases',
    subtitle:
      'The cases of the register, the last changed first. Each entry leads to the words that prove it.',
  },
  corrections: {
    title: 'Whereabouts: corrections',
    subtitle: 'What the register said, what it says now, and why, the newest first.',
    none: 'Corrections of what the register said. None is recorded so far.',
  },
  rights: 'MIT for our own words; the short quotations belong to their publishers',
} as const;
