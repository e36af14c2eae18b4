import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { catalogOf } from '@/lib/catalog/catalog.ts';
import { caseEvidence, type EvidenceFile, statisticEvidence } from '@/lib/export/evidence.ts';
import { answerEvidence } from '@/lib/export/evidence-files.ts';
import { quotesOfCase } from '@/lib/model/case-places.ts';
import { evidenceInMarkdown } from '@/lib/text/en-evidence.ts';
import { hostileTexts, spoiltCatalog } from '../../components/hostile.ts';
import { fictionalSnapshot, realSnapshot } from '../catalog/snapshots.ts';

const catalog = catalogOf(fictionalSnapshot());

function found(file: EvidenceFile | null): EvidenceFile {
  if (file === null) throw new Error('there is no such record');
  return file;
}

/** The nodes of a document, in reading order. */
const nodesOf = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesOf) : []),
];
const plainText = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(plainText).join('') : '';

describe('the evidence of a case', () => {
  it.each([
    ['fictional', catalog],
    ['real', catalogOf(realSnapshot())],
  ])('of the %s corpus has every quotation and its article', (_, corpus) => {
    for (const { id, value } of corpus.cases()) {
      const { facts, articles } = found(caseEvidence(corpus, id));
      const key = (quote: object) => JSON.stringify(quote);
      expect(
        facts
          .flatMap(({ quotes }) => quotes)
          .map(key)
          .sort(),
      ).toEqual(quotesOfCase(value).map(key).sort());
      expect(articles.map((article) => article.id).sort()).toEqual(
        [...new Set(quotesOfCase(value).map(({ article }) => article))].sort(),
      );
    }
  });

  it('names the data version and where to find the case', () => {
    const { version, builtOn, address, works } = found(caseEvidence(catalog, 'qf-2020-morita'));
    expect([version, builtOn, address]).toEqual([
      'aaaaaaaaaaaa',
      '2026-01-02',
      'http://127.0.0.1:3000/cases/qf-2020-morita',
    ]);
    expect(works[0]?.version).toBe('aaaaaaaaaaaa');
  });
});

it('says when the record last changed, and what was corrected', () => {
  const { changedOn, corrections } = found(caseEvidence(catalog, 'qf-2020-morita'));
  expect(changedOn).toBe('2026-11-22');
  expect(corrections).toEqual([
    {
      id: '2026-11-23-release-day',
      on: '2026-11-23',
      fact: 'e2',
      was: 'The register said that he was released on 20 March 2020.',
      now: 'It says that he was released on 19 March 2020.',
      why: '20 March is the day of the newspaper, whose report names the day before.',
      severity: 'factual',
      reportedBy: 'reader',
    },
  ]);
  const text = plainText(fromMarkdown(evidenceInMarkdown(found(caseEvidence(catalog, 'qf-2020-morita')))));
  expect(text).toContain('Last changed 22 November 2026');
  expect(text).toContain('23 November 2026, Correction of fact: It said: The register said that he was');
  expect(found(statisticEvidence(catalog, 'qf-foreigners-by-nationality')).corrections).toEqual([]);
});

it('has the number, definition and date of a statistic', () => {
  const { description, facts } = found(statisticEvidence(catalog, 'qf-foreigners-detained'));
  const statistic = catalog.statistic('qf-foreigners-detained');
  expect(description).toBe(statistic?.definition);
  expect(facts.map(({ says, on }) => [says, on])).toEqual([
    [`${statistic?.title}: ${statistic?.value} people (${statistic?.qualifier})`, statistic?.asOf],
  ]);
});

describe('in Markdown', () => {
  it('reads as the words of the data', () => {
    const file = found(caseEvidence(catalog, 'qf-2020-morita'));
    const text = plainText(fromMarkdown(evidenceInMarkdown(file)));
    for (const { says, quotes } of file.facts) {
      expect(text).toContain(says);
      for (const { exact } of quotes) expect(text).toContain(exact.replace(/\s+/g, ' '));
    }
  });

  it.each(hostileTexts)('keeps %j literal', (hostile) => {
    const spoilt = spoiltCatalog(hostile);
    const files = [
      ...spoilt.cases().map(({ id }) => caseEvidence(spoilt, id)),
      ...spoilt.statistics().map(({ id }) => statisticEvidence(spoilt, id)),
    ];
    for (const file of files) {
      const tree = fromMarkdown(evidenceInMarkdown(found(file)));
      const kinds = new Set(nodesOf(tree).map(({ type }) => type));
      expect([...kinds].sort()).toEqual(
        ['blockquote', 'heading', 'list', 'listItem', 'paragraph', 'root', 'text'].sort(),
      );
      expect(plainText(tree)).toContain(hostile.replace(/\s+/g, ' '));
    }
  });
});

it('answers each file with its type, and 404 where there is no record', async () => {
  const file = caseEvidence(catalog, 'qf-2020-morita');
  const names = ['evidence.md', 'evidence.json', 'citation.bib', 'citation.json'] as const;
  expect(names.map((name) => answerEvidence(file, name).headers.get('content-type'))).toEqual([
    'text/markdown; charset=utf-8',
    'application/json; charset=utf-8',
    'application/x-bibtex; charset=utf-8',
    'application/vnd.citationstyles.csl+json; charset=utf-8',
  ]);
  const json = await answerEvidence(file, 'evidence.json').json();
  expect([json.id, json.works]).toEqual(['qf-2020-morita', undefined]);
  const missing = answerEvidence(caseEvidence(catalog, '__proto__'), 'evidence.md');
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
});
