/** The words of the field in the header: few, so that no page sends those of the results. */
export const fieldWords = {
  label: 'Search',
  hint: 'Names, places, articles',
  clear: 'Clear the search',
  loading: 'The search is loading.',
  failed: 'The search could not load. The list holds every case.',
  retry: 'Retry',
} as const;
