import { isAlias, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument } from 'yaml';

/** A line and column of a file; both count from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** What keeps a text from being read as plain YAML data. */
export interface YamlFault extends LineColumn {
  readonly code: string;
  readonly message: string;
}

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };

// Real files nest about 8 deep; the composer of `yaml` recurses, so depth must be known before it runs.
const deepest = 64;
const faultsShown = 20;
// Tokens that the lexer adds, which stand nowhere in the text: document, flow end, scalar, byte order mark.
const marks: readonly string[] = ['\u0002', '\u0018', '\u001f', '\uFEFF'];
const reservedKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Whether a key would reach into the prototype of an object. */
export function isReserved(key: string): boolean {
  return reservedKeys.includes(key);
}

function lineColumnAt(text: string, offset: number): LineColumn {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The offset where collections nest too deeply; null if they do not. */
function offsetOfDepth(text: string): number | null {
  for (const match of text.matchAll(/^(?:[ \t]|[-?:](?=[ \t]))+/gm)) {
    if (match[0].length > deepest * 2) return match.index + deepest * 2;
  }
  if ((text.match(/[[{]/g) ?? []).length <= deepest) return null;
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return offset;
    if (!marks.includes(token)) offset += token.length;
  }
  return null;
}

class Reader {
  readonly faults: { offset: number; code: string; message: string }[] = [];

  fault(node: unknown, code: string, message: string): void {
    this.faults.push({ offset: (isNode(node) && node.range?.[0]) || 0, code, message });
  }

  key(node: unknown): string | null {
    if (!isScalar(node) || typeof node.value !== 'string') {
      this.fault(node, 'bad-key', 'is no key: write it as text, in quotes if it looks like a number');
      return null;
    }
    this.decorations(node);
    if (!isReserved(node.value)) return node.value;
    this.fault(node, 'reserved-key', `"${node.value}" cannot be a key: use another word`);
    return null;
  }

  decorations(node: Node): void {
    if ('tag' in node && node.tag) this.fault(node, 'tag-refused', 'has a tag ("!…"): write plain data');
    if ('anchor' in node && node.anchor) {
      this.fault(node, 'alias-refused', 'has an anchor ("&…"): write the value out where it is needed');
    }
  }

  value(node: unknown): unknown {
    if (node === null || node === undefined) return null;
    if (isAlias(node)) {
      this.fault(node, 'alias-refused', 'is an alias ("*…"): write the value out');
      return null;
    }
    if (isNode(node)) this.decorations(node);
    if (isSeq(node)) return node.items.map((item) => this.value(item));
    if (isMap(node)) {
      const entries = node.items.map((pair) => [this.key(pair.key), this.value(pair.value)] as const);
      return Object.fromEntries(entries.filter(([key]) => key !== null));
    }
    if (!isScalar(node)) return null;
    if (typeof node.value === 'number' && /^[-+]?0\d/.test(node.source ?? '')) {
      this.fault(node, 'bad-number', `"${node.source}" starts with 0: drop it, or put the text in quotes`);
    }
    return node.value;
  }
}

const parse = (text: string, lineCounter: LineCounter) =>
  parseDocument(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: true, version: '1.2' });

/** Reads plain data: no aliases, tags, directives or second document; a warning is a fault too. */
export function readYaml(text: string): YamlReading {
  const tooDeep = offsetOfDepth(text);
  if (tooDeep !== null) {
    const message = `nests more than ${deepest} levels deep: write flatter data`;
    return { ok: false, faults: [{ ...lineColumnAt(text, tooDeep), code: 'too-deep', message }] };
  }
  const lineCounter = new LineCounter();
  const document = parse(text, lineCounter);
  const reader = new Reader();
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const isTag = code === 'TAG_RESOLVE_FAILED';
    const ours = code === 'DUPLICATE_KEY' ? 'duplicate-key' : isTag ? 'tag-refused' : 'bad-yaml';
    reader.faults.push({ offset: pos[0], code: ours, message: message.split('\n', 1)[0] ?? message });
  }
  if (document.directives?.yaml.explicit) reader.fault(null, 'bad-yaml', 'has a %YAML line: remove it');
  const value = reader.value(document.contents);
  if (value === null && reader.faults.length === 0) {
    reader.fault(null, 'empty-file', 'holds no data: write the record, or delete the file');
  }
  if (reader.faults.length === 0) return { ok: true, value };
  const faults = reader.faults.slice(0, faultsShown).map(({ offset, code, message }) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), code, message };
  });
  return { ok: false, faults };
}

/** Gives the line and column of a path; of the innermost thing that is there, where the path leads nowhere. */
export function locator(text: string): (path: readonly (string | number)[], atKey: boolean) => LineColumn {
  const lineCounter = new LineCounter();
  const document = parse(text, lineCounter);
  return (path, atKey) => {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    for (const [index, step] of path.entries()) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        const wantsKey = atKey && index === path.length - 1;
        next = (wantsKey || !isNode(pair?.value) ? pair?.key : pair.value) ?? undefined;
      } else if (isSeq(node) && typeof step === 'number') {
        next = node.items[step];
      }
      if (!isNode(next)) break;
      node = next;
      offset = next.range?.[0] ?? offset;
    }
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}
