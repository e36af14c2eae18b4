import type { Mention } from '../../lib/model/article.ts';
import type { GeneratedPlace } from './corpus-places.ts';

type Part = string | { readonly place: GeneratedPlace; readonly role: Mention['role'] };

/** A place in a sentence, with the part that it plays there. */
export function named(place: GeneratedPlace, role: Mention['role']): Part {
  return { place, role };
}

/** A text that grows sentence by sentence and remembers where it names places. */
export class ArticleText {
  #text = '';
  readonly mentions: Mention[] = [];

  get text(): string {
    return this.#text;
  }

  /** Adds words and gives them back, for quotations to repeat. */
  add(...parts: readonly Part[]): string {
    const from = this.#text.length;
    for (const part of parts) {
      if (typeof part === 'string') this.#text += part;
      else {
        const { id, name } = part.place;
        const start = this.#text.length;
        this.#text += name;
        const { role } = part;
        this.mentions.push({
          toponym: name,
          place: id,
          start,
          end: start + name.length,
          role,
          form: 'literal',
        });
      }
    }
    return this.#text.slice(from);
  }

  /** Adds a sentence and what separates it from the next. */
  sentence(...parts: readonly Part[]): string {
    const words = this.add(...parts);
    this.#text += ' ';
    return words;
  }

  paragraph(): void {
    this.#text = `${this.#text.trimEnd()}\n\n`;
  }
}
