/** The words of the feeds. */
export const words = {
  cases: {
    title: 'Whereabouts: cases',
    subtitle:
      'The cases of the register, the newest report first. Each entry leads to the words that prove it.',
  },
  corrections: {
    title: 'Whereabouts: corrections',
    subtitle: 'Corrections of what the register said. None is recorded so far.',
  },
  rights: 'MIT for our own words; the short quotations belong to their publishers',
} as const;
