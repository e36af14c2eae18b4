import { evidenceInMarkdown } from '@/lib/text/en-evidence.ts';
import { toBibTex, toCslJson } from './citation.ts';
import type { EvidenceFile } from './evidence.ts';

const files = {
  'evidence.md': { type: 'text/markdown; charset=utf-8', write: evidenceInMarkdown },
  'evidence.json': {
    type: 'application/json; charset=utf-8',
    write: ({ works: _works, ...file }: EvidenceFile) => `${JSON.stringify(file, null, 2)}\n`,
  },
  'citation.bib': {
    type: 'application/x-bibtex; charset=utf-8',
    write: ({ works }: EvidenceFile) => toBibTex(works),
  },
  'citation.json': {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: ({ works }: EvidenceFile) => toCslJson(works),
  },
} as const;

export type EvidenceFileName = keyof typeof files;

// A cache asks again: the next release may say more.
const shared = {
  'cache-control': 'public, max-age=0, must-revalidate',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
};

/** One of the files that prove and cite a record; 404 where there is no record. */
export function answerEvidence(evidence: EvidenceFile | null, name: EvidenceFileName): Response {
  if (evidence === null) {
    return new Response('Nothing is here.\n', {
      status: 404,
      headers: { ...shared, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  const { type, write } = files[name];
  return new Response(write(evidence), { headers: { ...shared, 'content-type': type } });
}
