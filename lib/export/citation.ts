import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { firstPoint, type Work } from './work.ts';

const { format } = plugins.config.get('@bibtex');
format.useIdAsLabel = true;
// Our ids are keys as they are.
format.checkLabel = false;
// Its transcription to ASCII drops Cyrillic and Japanese; BibTeX files have been UTF-8 for long.
format.asciiOnly = false;

const tex = new Map([
  ['\\', '{\\textbackslash}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['^', '{\\textasciicircum}'],
  ['~', '{\\textasciitilde}'],
  ['<', '{\\textless}'],
  ['>', '{\\textgreater}'],
  ['"', "''"],
]);

/** Text that BibTeX and LaTeX print as it is. */
const texText = (text: string) =>
  text.replace(/[\\{}^~<>"]/g, (sign) => tex.get(sign) ?? sign).replace(/[&%$#_]/g, '\\$&');

function toCsl({ id, kind, title, publisher, publishedOn, address, lang, version }: Work) {
  const point = firstPoint(publishedOn);
  const parts = [point?.year, point?.month, point?.day].filter((part) => typeof part === 'number');
  return {
    id,
    type: kind === 'record' ? 'dataset' : 'article-newspaper',
    title,
    language: lang,
    ...(publisher === null ? {} : { author: [{ literal: publisher }], publisher }),
    ...(point === null
      ? {}
      : { issued: { 'date-parts': [parts], ...(isInexact(point) ? { circa: true } : {}) } }),
    ...(address === null ? {} : { URL: address }),
    ...(version === null ? {} : { version, note: `Data version ${version}` }),
  };
}

const isInexact = ({ approximate, uncertain }: { approximate: boolean; uncertain: boolean }) =>
  approximate || uncertain;

/** The works as CSL-JSON, which reference managers import. */
export function toCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works.map(toCsl), null, 2)}\n`;
}

/** The works as BibTeX, UTF-8; the keys are our ids. */
export function toBibTex(works: readonly Work[]): string {
  const escaped = works.map((work) => ({
    ...toCsl(work),
    title: texText(work.title),
    ...(work.publisher === null
      ? {}
      : { author: [{ literal: texText(work.publisher) }], publisher: texText(work.publisher) }),
  }));
  return `${new Cite(escaped, { generateGraph: false }).format('bibtex').trim()}\n`;
}
