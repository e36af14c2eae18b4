import type { Mention } from '../model/article.ts';
import { shown } from './finding.ts';

// These scripts are written without spaces between words.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}ー々]/u;
const wordSign = /[\p{L}\p{N}\p{M}]/u;

function characterBefore(text: string, index: number): string {
  const unit = text.slice(Math.max(0, index - 1), index);
  return /^[\uDC00-\uDFFF]$/.test(unit) ? text.slice(Math.max(0, index - 2), index) : unit;
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

const joins = (a: string, b: string) =>
  a !== '' && b !== '' && wordSign.test(a) && wordSign.test(b) && !unspaced.test(a) && !unspaced.test(b);

/** Whether [start, end) cuts no word in two: no letter, digit or accent goes on beyond either end. */
export function standsWhole(text: string, start: number, end: number): boolean {
  return (
    !joins(characterBefore(text, start), characterAt(text, start)) &&
    !joins(characterBefore(text, end), characterAt(text, end)) &&
    !/^\p{M}/u.test(characterAt(text, end))
  );
}

/** Whether `words` stand in `text` without being a part of longer words. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (standsWhole(text, at, at + words.length)) return true;
  }
  return false;
}

/** What is wrong with one mention of an article. */
export interface MentionFault {
  readonly index: number;
  readonly code: 'toponym-mismatch' | 'toponym-cut' | 'mention-order' | 'mention-duplicate';
  readonly message: string;
}

function nearestStart(text: string, toponym: string, wanted: number): number | null {
  const before = text.lastIndexOf(toponym, wanted);
  const after = text.indexOf(toponym, wanted);
  if (before === -1 || after === -1) return Math.max(before, after) === -1 ? null : Math.max(before, after);
  return wanted - before <= after - wanted ? before : after;
}

/** Holds each mention against the text: its toponym stands at its offsets, as whole words. */
export function checkToponyms(mentions: readonly Mention[], text: string): MentionFault[] {
  return mentions.flatMap(({ toponym, start, end }, index): MentionFault[] => {
    if (text.slice(start, end) !== toponym) {
      const at = nearestStart(text, toponym, start);
      const mend = at === null ? 'the text has no such word' : `it stands at ${at} to ${at + toponym.length}`;
      const there = shown(text.slice(start, Math.min(end, start + 80)));
      return [
        { index, code: 'toponym-mismatch', message: `${shown(toponym)} is ${there} at ${start}: ${mend}` },
      ];
    }
    if (standsWhole(text, start, end)) return [];
    const message = `${shown(toponym)} at ${start} is part of a longer word: name the whole word`;
    return [{ index, code: 'toponym-cut', message }];
  });
}

/** Holds mentions against each other: in reading order, and none twice. */
export function checkMentionOrder(mentions: readonly Mention[]): MentionFault[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ toponym, start, end }, index): MentionFault[] => {
    const span = `${start} ${end}`;
    if (seen.has(span)) {
      const message = `${shown(toponym)} at ${start} is listed twice: remove one`;
      return [{ index, code: 'mention-duplicate', message }];
    }
    seen.add(span);
    const before = mentions[index - 1];
    if (before === undefined || before.start <= start) return [];
    const message = `${shown(toponym)} at ${start} comes after one at ${before.start}: list them in reading order`;
    return [{ index, code: 'mention-order', message }];
  });
}
