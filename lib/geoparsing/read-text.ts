import { bySpanStart, type DocumentFacts, gatherFacts } from './document-facts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Script, scriptOf } from './script.ts';
import { findSpans, type Span, type TokenisedText } from './spans.ts';
import { type Token, visitTokens } from './tokens.ts';
import type { Word, WordBook } from './words.ts';

/** A text taken apart once for everything that follows. */
export interface ReadText {
  readonly text: TokenisedText;
  readonly script: Script;
  readonly spans: readonly Span[];
  readonly spansByStart: ReadonlyMap<number, readonly Span[]>;
  readonly facts: DocumentFacts;
}

/** Takes a text apart: tokens, what is known of its words, the runs that may be names, what the whole says. */
export function readText(content: string, gazetteer: Gazetteer, wordAt: WordBook): ReadText {
  const tokens: Token[] = [];
  const words: Word[] = [];
  visitTokens(content, (start, end, kind) => {
    const word = wordAt(content, start, end);
    tokens.push({ start, end, text: word.text, kind });
    words.push(word);
  });
  const text = { text: content, tokens, words };
  const spans = findSpans(text, gazetteer);
  const spansByStart = bySpanStart(spans);
  return {
    text,
    script: scriptOf(content),
    spans,
    spansByStart,
    facts: gatherFacts(text, spans, spansByStart, gazetteer),
  };
}
