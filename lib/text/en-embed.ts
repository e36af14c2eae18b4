/** The words of what other pages show in a frame. */
export const embedWords = {
  skipMap: 'Skip the map, go to the list of places',
  map: 'Map of places named in cases',
  places: 'The places and their cases',
  nothing: 'No case matches.',
  more: (shown: number, all: number) => `The first ${shown} of ${all} places; Whereabouts has them all.`,
  open: 'Open in Whereabouts',
  newTab: 'Links open in a new tab.',
  notFound: 'Nothing is here',
  notFoundText: 'The page that shows this frame points at something that Whereabouts does not have.',
  notOnMap: (count: number) => `Not on the map: ${count}`,
} as const;
