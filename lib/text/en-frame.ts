/** The words that the frame needs in the browser: few, so that no page sends the whole dictionary. */
export const words = {
  showList: 'List',
  showMap: 'Map',
  viewSwitch: 'List or map',
  sheetMore: 'Show more',
  sheetLess: 'Show less',
  error: {
    title: 'This page could not be shown',
    text: 'The fault is ours. The other pages still work.',
    retry: 'Try again',
  },
} as const;
