import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { EvidenceFact, EvidenceFile } from '@/lib/export/evidence.ts';
import { apaCitation } from './en-citation.ts';
import { corrections as correctionWords } from './en-corrections.ts';
import { dateInWords } from './en-dates.ts';

const headings: Readonly<Record<EvidenceFact['about'], string>> = {
  person: 'Person',
  name: 'Name',
  charge: 'What the accusation is called',
  event: 'What happened',
  claim: 'What somebody says',
  statistic: 'Number',
};

// A line break would end a heading or an item; within a quotation it is shown as a space, as on the page.
const inline = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ') });
const paragraph = (...texts: readonly string[]): BlockContent => ({
  type: 'paragraph',
  children: [inline(texts.join(''))],
});
const heading = (depth: 1 | 2 | 3, text: string): BlockContent => ({
  type: 'heading',
  depth,
  children: [inline(text)],
});
const item = (text: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(text)],
});

function factInMarkdown(fact: EvidenceFact, titles: ReadonlyMap<string, string>): BlockContent[] {
  const { about, says, assertedBy, on, place, inferredFrom, quotes } = fact;
  const details = [
    ...(on === null ? [] : [`Date: ${dateInWords(on)} (${on})`]),
    ...(place === null ? [] : [`Place: ${place}`]),
    ...(assertedBy === null ? [] : [`According to: ${assertedBy}`]),
    ...inferredFrom.map((basis) => `Inferred: ${basis}`),
  ];
  return [
    heading(3, `${headings[about]}: ${says}`),
    ...(details.length > 0 ? [{ type: 'list' as const, spread: false, children: details.map(item) }] : []),
    ...quotes.map(({ article, exact, prefix, suffix }): BlockContent => {
      const words = `${prefix ? `… ${prefix}` : ''}${exact}${suffix ? `${suffix} …` : ''}`;
      return {
        type: 'blockquote',
        children: [
          paragraph('“', words, '”'),
          paragraph('— ', titles.get(article) ?? article, ` (${article})`),
        ],
      };
    }),
  ];
}

function articlesInMarkdown({ articles }: EvidenceFile): ListItem[] {
  return articles.map(({ id, title, publisher, publishedOn, publishedOnBasis, lang, url, note, sha256 }) =>
    item(
      [
        `${id}: ${title}`,
        publisher === 'none' ? 'publisher not stated' : publisher,
        `published ${dateInWords(publishedOn)} (${publishedOn}${publishedOnBasis ? `; inferred: ${publishedOnBasis}` : ''})`,
        `language ${lang}`,
        ...(url === 'none' ? [] : [url]),
        ...(note === undefined ? [] : [note]),
        `SHA-256 of the archived text ${sha256}`,
      ].join(' · '),
    ),
  );
}

function correctionsInMarkdown({ corrections }: EvidenceFile): BlockContent[] {
  if (corrections.length === 0) return [];
  const items = corrections.map((correction) => {
    const { on, severity } = correction;
    const summary = correctionWords.entrySummary(correction);
    return item(`${dateInWords(on)}, ${correctionWords.entryTitle(severity, summary)}`);
  });
  return [heading(2, correctionWords.title), { type: 'list' as const, spread: false, children: items }];
}

/** The evidence file as Markdown; every text stands in it literally, whatever signs it holds. */
export function evidenceInMarkdown(file: EvidenceFile): string {
  const titles = new Map(file.articles.map(({ id, title }) => [id, title]));
  return toMarkdown(
    {
      type: 'root',
      children: [
        heading(1, file.title),
        paragraph(file.description),
        paragraph(
          `${file.address} · ${correctionWords.lastChanged(file.changedOn)} · data version ${file.version} of ${file.builtOn} · licence: ${file.licence} (${file.licenceAddress})`,
        ),
        ...correctionsInMarkdown(file),
        heading(2, 'Facts'),
        ...file.facts.flatMap((fact) => factInMarkdown(fact, titles)),
        heading(2, 'Articles'),
        { type: 'list', spread: false, children: articlesInMarkdown(file) },
        heading(2, 'Cite'),
        { type: 'list', spread: false, children: file.works.map((work) => item(apaCitation(work))) },
      ],
    },
    { bullet: '-' },
  );
}
