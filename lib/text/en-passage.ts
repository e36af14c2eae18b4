const longest = 40;

/** The words of a link to a quotation where it was published. */
export const passageWords = {
  open: (host: string) => `Open the passage at ${host}`,
  /** How a quotation begins, so that links to several can be told apart by their names. */
  beginning: (exact: string) => {
    const words = exact.replace(/\s+/g, ' ');
    return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
  },
} as const;
