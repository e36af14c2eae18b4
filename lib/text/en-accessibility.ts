/** What a reader may not be able to do here yet: each with what to do instead. The tests hold the same list. */
export const accessibilityGaps: readonly (readonly [gap: string, instead: string])[] = [
  [
    'Not tried with NVDA, VoiceOver or TalkBack',
    'The pages are tested by program in Chromium alone: roles, names, order, focus and announcements. No person has yet used them with a screen reader.',
  ],
  [
    'Not tried in Firefox and Safari, nor on a real phone',
    'Touch is tested with touches that a program makes. Everything that a gesture does, a button does too.',
  ],
  [
    'The interface is in English only',
    'Names and quotations carry their language, so that they are read in the right voice.',
  ],
  [
    'Words on the base map are part of a picture',
    'Every place with a case is in the list, with its country.',
  ],
  ['An embed of something that does not exist needs JavaScript to say so', 'Its answer is 404 all the same.'],
  [
    'Fields for a month are text fields in browsers without a picker',
    'They take a year and a month, such as 2024-03; the bars and the filter do the same.',
  ],
];
