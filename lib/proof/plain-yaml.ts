import { isReserved } from './yaml-source.ts';

/** The text holds more than plain lines: only a full reader knows what it means, or what is wrong with it. */
class NotPlainError extends Error {}

// A key with what stands behind it, or something else; either may be an item of a list.
const linePattern = /^( *)(- )?(?:([A-Za-z][\w-]{0,63}):(?: (.+))?|(.+))$/;
const pairPattern = /^([A-Za-z][\w-]{0,63}): (.+)$/;
const commentPattern = /^ *#/;
// Tabs, other ends of lines, and signs that are not seen.
const oddSigns = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\uFEFF]/u;
const deepestIndent = 64;

const numberPattern = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
// What YAML 1.2 reads as something else than text.
const noText =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)$/;
const textStart = /^[^ \-?:,[\]{}#&*!|>'"%@`]/;
const quotedPattern = /^(?:'([^']*)'|"([^"\\]*)")$/;

function toText(written: string): string {
  const isPlain =
    textStart.test(written) &&
    !(noText.test(written) || written.includes(': ') || written.includes(' #') || /[: ]$/.test(written));
  if (!isPlain) throw new NotPlainError();
  return written;
}

function toScalar(written: string): string | number | boolean {
  if (numberPattern.test(written)) return Number(written);
  if (written === 'true' || written === 'false') return written === 'true';
  const quoted = quotedPattern.exec(written);
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : toText(written);
}

function setMember(mapping: Record<string, unknown>, key: string, value: unknown): void {
  if (isReserved(key) || noText.test(key) || Object.hasOwn(mapping, key)) throw new NotPlainError();
  mapping[key] = value;
}

/** `[a, b]` or `{ a: b }` with neither quotes nor anything nested in it. */
function toFlow(written: string): unknown {
  if (written === '[]') return [];
  const inner = /^(?:\[ ?([^[\]{}'"]+?) ?\]|\{ ?([^[\]{}'"]+?) ?\})$/.exec(written);
  if (!inner) throw new NotPlainError();
  const parts = (inner[1] ?? inner[2] ?? '').split(', ');
  if (parts.some((part) => part.includes(','))) throw new NotPlainError();
  if (inner[1] !== undefined) return parts.map(toScalar);
  const mapping: Record<string, unknown> = {};
  for (const part of parts) {
    const [, key = '', value = ''] = pairPattern.exec(part) ?? [];
    setMember(mapping, key, toScalar(value));
  }
  return mapping;
}

const toValue = (written: string) => (/^[[{]/.test(written) ? toFlow(written) : toScalar(written));

/** Goes from line to line; a line that fits nowhere ends every block, and with them the reading. */
class PlainReader {
  readonly #lines: readonly string[];
  #at = 0;
  #indent = 0;
  #isItem = false;
  #key: string | undefined;
  #rest: string | undefined;

  constructor(text: string) {
    this.#lines = text.split('\n');
    this.#next();
  }

  whole(): unknown {
    if (this.#indent !== 0) throw new NotPlainError();
    const value = this.#block(0);
    if (this.#at <= this.#lines.length) throw new NotPlainError();
    return value;
  }

  #next(): void {
    let line = this.#lines[this.#at++];
    while (line === '' || (line !== undefined && commentPattern.test(line))) line = this.#lines[this.#at++];
    const match = linePattern.exec(line ?? '');
    if (line !== undefined && !match) throw new NotPlainError();
    this.#indent = match?.[1]?.length ?? -1;
    if (this.#indent > deepestIndent) throw new NotPlainError();
    this.#isItem = match?.[2] !== undefined;
    this.#key = match?.[3];
    this.#rest = match?.[4] ?? match?.[5];
  }

  #block(indent: number): unknown {
    return this.#isItem ? this.#list(indent) : this.#mapping(indent);
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    while (this.#indent === indent && this.#isItem) {
      // Behind its dash, an item is a block of its own.
      this.#isItem = false;
      this.#indent = indent + 2;
      items.push(this.#key === undefined ? this.#value() : this.#mapping(indent + 2));
    }
    return items;
  }

  #mapping(indent: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    while (this.#indent === indent && !this.#isItem) {
      const key = this.#key;
      if (key === undefined) throw new NotPlainError();
      setMember(mapping, key, this.#valueOf(indent));
    }
    return mapping;
  }

  #valueOf(indent: number): unknown {
    if (this.#rest === '>-') return this.#folded(indent);
    if (this.#rest !== undefined) return this.#value();
    this.#next();
    if (this.#indent <= indent) throw new NotPlainError();
    return this.#block(this.#indent);
  }

  /** Lines that begin under each other, as the one line that they are. */
  #folded(indent: number): string {
    const first = /^ */.exec(this.#lines[this.#at] ?? '')?.[0] ?? '';
    if (first.length <= indent) throw new NotPlainError();
    const parts: string[] = [];
    for (; this.#lines[this.#at]?.startsWith(first); this.#at += 1) {
      const part = this.#lines[this.#at]?.slice(first.length) ?? '';
      if (!/^[^ ](?:.*[^ ])?$/.test(part)) throw new NotPlainError();
      parts.push(part);
    }
    // Behind an empty line or a comment the text might go on.
    const isEnd = this.#at >= this.#lines.length - 1;
    if (!isEnd && /^ *(?:#|$)/.test(this.#lines[this.#at] ?? '')) throw new NotPlainError();
    this.#next();
    return parts.join(' ');
  }

  #value(): unknown {
    const value = toValue(this.#rest ?? '');
    this.#next();
    return value;
  }
}

/**
 * Reads YAML that is written as records mostly are: mappings and lists of plain or quoted words, one to a line. What
 * it reads, `readYaml` reads the same, in ten times the time; undefined where the text is anything else.
 */
export function readPlainYaml(text: string): unknown {
  if (oddSigns.test(text)) return undefined;
  try {
    return new PlainReader(text).whole();
  } catch (error) {
    if (error instanceof NotPlainError) return undefined;
    throw error;
  }
}
