/** The words of /about. */
export const about = {
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
      ],
    },
    {
      id: 'wording',
      heading: 'Wording',
      paragraphs: [
        'The people here are real, and an accusation is not a fact. We call nobody by what they are accused of. Every allegation names who makes it, and what contests it stands beside it in the same size.',
        'A status is computed from the newest dated event, for each person and charge, and carries its date. “Convicted” is said only where a court gave a verdict; where another body passed a sentence, the word is “sentenced”.',
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
        'No photographs, home addresses, health or family details. Places are as exact as a city, never more. The text of an article belongs to its publisher: it is quoted briefly and not copied.',
      ],
    },
    {
      id: 'privacy',
      heading: 'Privacy',
      paragraphs: [
        'Your browser talks to this server alone. There is no tile server, font, script or analysis from elsewhere. No cookie is set and nothing is stored on your device.',
      ],
    },
    {
      id: 'errors',
      heading: 'Errors and corrections',
      paragraphs: [
        'If something is wrong, or concerns you and should be seen differently, write to whoever runs this copy of the register; no account is needed to do so. Name the address of the page and, if you can, the words that prove it. The data are text files: everyone can propose a change, and every change is kept.',
      ],
    },
    {
      id: 'sources',
      heading: 'Sources and licences',
      paragraphs: [
        'Borders and regions: Natural Earth, public domain. Names and positions of cities: GeoNames, CC BY 4.0. Country names: Unicode CLDR. The articles are named wherever they are quoted. The program is open source under the MIT licence.',
      ],
    },
  ],
} as const;
