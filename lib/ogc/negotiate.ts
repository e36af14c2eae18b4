import { ProblemError, quote } from './problem.ts';

export type Format = 'json' | 'html';

export const formats = ['json', 'html'] as const;

const rangePattern = /^\s*([\w!#$&^.+*-]+\/[\w!#$&^.+*-]+)\s*(?:;(.*))?$/;

interface Range {
  readonly type: string;
  readonly weight: number;
}

function parseAccept(header: string): Range[] {
  return header.split(',').flatMap((part) => {
    const [, type, parameters = ''] = rangePattern.exec(part) ?? [];
    if (!type) return [];
    const [, written] = /(?:^|;)\s*q\s*=\s*([^;\s]+)/i.exec(parameters) ?? [];
    const weight = written === undefined ? 1 : Number(written);
    return [{ type: type.toLowerCase(), weight: weight >= 0 && weight <= 1 ? weight : 0 }];
  });
}

/** The weight of the most exact range that holds one of the types; 0 where none does. */
function weightOf(ranges: readonly Range[], exact: (type: string) => boolean, family: string): number {
  const tiers = [exact, (type: string) => type === family, (type: string) => type === '*/*'];
  for (const tier of tiers) {
    const weights = ranges.filter(({ type }) => tier(type)).map(({ weight }) => weight);
    if (weights.length > 0) return Math.max(...weights);
  }
  return 0;
}

const isJson = (type: string) => /^application\/(?:.+\+)?json$/.test(type);
const isHtml = (type: string) => type === 'text/html' || type === 'application/xhtml+xml';

/**
 * What the client wants: `f` outweighs the Accept header. JSON of any kind is JSON, and comes first where the client
 * has no preference. Throws ProblemError.
 */
export function negotiate(f: string | null, accept: string | null): Format {
  const named = formats.find((format) => format === f);
  if (named) return named;
  if (f !== null) throw new ProblemError(400, `f ${quote(f)} is none of ${formats.join(', ')}`, 'f');
  if (accept === null || accept.trim() === '') return 'json';
  const ranges = parseAccept(accept);
  const json = weightOf(ranges, isJson, 'application/*');
  const html = weightOf(ranges, isHtml, 'text/*');
  if (json === 0 && html === 0) {
    throw new ProblemError(406, `there is JSON and HTML here, nothing of ${quote(accept)}`, 'Accept');
  }
  return html > json ? 'html' : 'json';
}
