const LANGUAGE = 'en';

const number = new Intl.NumberFormat(LANGUAGE);
const time = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The words of the map of a large register. */
export const crowdWords = {
  help: 'Only the largest marks in view are markers: zoom in to reach the others.',
  reach: (buttons: number, marks: number) =>
    buttons < marks
      ? `${number.format(buttons)} of ${number.format(marks)} marks in view are buttons: zoom in to reach the others`
      : 'All marks in view are buttons',
  couldNotLoad: (at: Date) =>
    `Could not load all events at ${time.format(at)}. The map asks for the places one by one.`,
} as const;
