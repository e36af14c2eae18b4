import { bySpanStart, type DocumentFacts, gatherFacts } from './document-facts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findSpans, type Span, type TokenisedText } from './spans.ts';
import { tokenise } from './tokens.ts';
import type { Word } from './words.ts';

/** A text taken apart once for everything that follows. */
export interface ReadText {
  readonly text: TokenisedText;
  readonly spans: readonly Span[];
  readonly spansByStart: ReadonlyMap<number, readonly Span[]>;
  readonly facts: DocumentFacts;
}

/** Takes a text apart: tokens, what is known of its words, the runs that may be names, what the whole says. */
export function readText(content: string, gazetteer: Gazetteer, describe: (word: string) => Word): ReadText {
  const tokens = tokenise(content);
  const text = { text: content, tokens, words: tokens.map((token) => describe(token.text)) };
  const spans = findSpans(text, gazetteer);
  const spansByStart = bySpanStart(spans);
  return { text, spans, spansByStart, facts: gatherFacts(text, spans, spansByStart, gazetteer) };
}
