import { accessibilityGaps } from './en-accessibility.ts';
import { severityMeanings, severityWords } from './en-corrections.ts';

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Words with what they mean. */
  readonly terms?: readonly (readonly [term: string, meaning: string])[];
  readonly links?: readonly { readonly href: string; readonly text: string }[];
}

const severities = (['typo', 'clarification', 'factual', 'retraction'] as const).map(
  (severity) => [severityWords[severity], severityMeanings[severity]] as const,
);

/** What the section on errors says of whom to write to: an e-mail or https address, where one is named. */
export const reportWords = {
  write: 'Write to',
  open: 'Report it at',
  none: 'This copy of the register names no address for reports: write to whoever runs it, or propose a change of its data files.',
} as const;

/** The words of /about. */
export const about: {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly Section[];
} = {
  title: 'About this register',
  description:
    'How the cases are encoded and proved, how people are written about, how borders and names are chosen, what is not published.',
  sections: [
    {
      id: 'method',
      heading: 'Method',
      paragraphs: [
        'Editors read news articles about people who were detained, tried, expelled or who died in custody, and write down what they report: who, what, when, where, and who says so. Facts are in our own words.',
        'Every fact carries at least one quotation. A program holds each quotation against the archived text: it must stand there, letter by letter, exactly once. A place must be named at the position that is claimed, a number must stand in the words that are quoted for it. When a single fact has no proof, the map is not built.',
        'Where an article does not state a date, a year or a place, it is inferred only as far as the text allows. It is then marked “inferred”, and the words behind the fact say from what.',
        'Cases are counted as cases, never as mentions or articles. Cases on the map and cases not on the map always add up to the total.',
        'Under a quotation whose article has an address stands the way to it. A browser that knows text fragments scrolls to the words and marks them; another one, or a page that has changed since, opens at its top.',
        'The day when a record last changed is computed from what it holds, and never typed in.',
      ],
    },
    {
      id: 'wording',
      heading: 'Wording',
      paragraphs: [
        'The people here are real, and an accusation is not a fact. We call nobody by what they are accused of. Every allegation names who makes it, and what contests it stands beside it in the same size.',
        'A status is not written down but computed, for each person and charge: it is what the newest dated event led to, as of the day of that event and according to whoever reports it. Where the people of a case stand differently, the case has several statuses. “Convicted” is said only where a court gave a verdict; where another body passed a sentence, the word is “sentenced”.',
        'A statistic names who counts, what is counted, and as of when. The sum of a breakdown is shown beside a published total and never taken for it.',
      ],
    },
    {
      id: 'borders',
      heading: 'Borders and names',
      paragraphs: [
        'The base map is drawn from Natural Earth, which shows who is in control of a territory. Where that is disputed, the line is dashed. Crimea is drawn as part of Ukraine, as the General Assembly of the United Nations holds (resolution 68/262), behind a dashed line. Northern Cyprus, Somaliland, Kosovo, Western Sahara, Palestine and the southern Kuril Islands have dashed lines too. A dashed line says that it is contested, not by whom, and not who is right.',
        'The country of a case is the state that acted, as the article reports it. It is never read off the map. Places carry the name most used in English, and their names in other languages on their own page.',
        'A place that is known only as a region or a country is drawn as an area with a hollow mark, never as a point.',
      ],
    },
    {
      id: 'not-published',
      heading: 'What is not published',
      paragraphs: [
        'No photographs, home addresses, health or family details, and no full name of a minor. Places are as exact as a city, never more. The text of an article belongs to its publisher: it is quoted briefly and not copied.',
      ],
    },
    {
      id: 'privacy',
      heading: 'Privacy',
      paragraphs: [
        'Your browser talks to this server alone. There is no tile server, font, script or analysis from elsewhere. No cookie is set and nothing is stored on your device.',
        'What you search for is searched in your browser and not sent. What you filter by stands in the address of the page: whoever gets the link sees the same, and so do the server and your browser’s history. A link to an article leads to another site, which is not told where you come from.',
      ],
    },
    {
      id: 'accessibility',
      heading: 'Accessibility',
      paragraphs: [
        'The list is the map in words: complete without JavaScript, without the map, by keyboard, on paper and in a column of 320 pixels. We aim at WCAG 2.2, level AA, and test it in a real browser with every change: names, roles, focus, keys, targets, contrast, text that is doubled or spaced, less motion, forced colours. What we know to be missing:',
      ],
      terms: accessibilityGaps,
    },
    {
      id: 'errors',
      heading: 'Errors and corrections',
      paragraphs: [
        'If something is wrong, or concerns you and should be seen differently, say so; no account is needed. “Report an error” stands at the foot of every page.',
        'Name the address of the page and, if you can, the words that prove it. Nothing is stored here: a report is a message from you to whoever runs this copy of the register. They hold it against the article. What proves to be wrong is changed, and the change is listed among the corrections with what was said, what is said now, and why. It never says who reported it, only as what: a reader, somebody whom it is about, a publisher, an editor.',
        'Corrections are told apart by how much they change:',
      ],
      terms: severities,
      links: [{ href: '/corrections', text: 'All corrections' }],
    },
    {
      id: 'sources',
      heading: 'Sources and licences',
      paragraphs: [
        'Borders and regions: Natural Earth, public domain. Names and positions of cities: GeoNames, CC BY 4.0. Country names: Unicode CLDR. The articles are named wherever they are quoted. The program is open source under the MIT licence.',
      ],
    },
  ],
};
