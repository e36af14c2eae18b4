import type { z } from 'zod';
import type { Path } from './finding.ts';

/** A value that its schema refuses. */
export interface SchemaFault {
  readonly path: Path;
  readonly atKey: boolean;
  readonly code: string;
  readonly message: string;
}

const dateKeys: readonly unknown[] = ['on', 'during', 'asOf', 'since', 'publishedOn'];

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    return Reflect.get(inner, step);
  }, value);
}

function codeOf(issue: z.core.$ZodIssue, path: Path): string {
  const key = path.at(-1);
  if (path.includes('point')) return 'geo-suspicious';
  if (issue.message.includes('invisible control')) return 'hidden-character';
  if (issue.message.includes('lost character')) return 'lost-character';
  if (issue.message.includes('white space')) return 'white-space';
  if (dateKeys.includes(key)) return 'bad-date';
  if (key === 'url') return 'bad-url';
  if (issue.message.includes('is no id')) return 'bad-id';
  if (issue.code === 'too_small') return key === 'evidence' ? 'no-evidence' : 'too-small';
  if (issue.code === 'too_big') return 'too-long';
  return issue.code === 'invalid_value' ? 'bad-value' : 'bad-format';
}

function describe(value: unknown): string {
  if (value === null) return 'is empty';
  if (Array.isArray(value)) return 'is a list';
  return `is a ${typeof value === 'object' ? 'mapping' : typeof value}`;
}

function typeMessage(expected: string, value: unknown): string {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (expected === 'string' && isPlain) return `is a ${typeof value}: put it in quotes: "${value}"`;
  return `${describe(value)}: write a ${expected === 'object' || expected === 'record' ? 'mapping' : expected}`;
}

/** One fault for each thing wrong, in the words of the schema. */
export function toSchemaFaults(
  issues: readonly z.core.$ZodIssue[],
  whole: unknown,
  above: Path = [],
): SchemaFault[] {
  return issues.flatMap((issue) => {
    const inner = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const path = [...above, ...inner];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        atKey: true,
        code: 'unknown-key',
        message: `"${key}" is no key here: correct its spelling or remove it`,
      }));
    }
    const value = valueAt(whole, path);
    if (issue.code === 'invalid_union') {
      const ofText = issue.errors.find((branch) => branch.some(({ code }) => code !== 'invalid_value'));
      return toSchemaFaults(ofText ?? [], whole, path);
    }
    if (issue.code === 'invalid_key') {
      const message = `${JSON.stringify(path.at(-1))} ${issue.issues[0]?.message ?? 'is no key'}`;
      return [{ path, atKey: true, code: 'bad-id', message }];
    }
    if (value === undefined && issue.code !== 'custom') {
      const message = `has no "${String(path.at(-1) ?? '')}": add it`;
      return [{ path, atKey: false, code: 'missing-key', message }];
    }
    if (issue.code === 'invalid_type') {
      const message = typeMessage(issue.expected, value);
      return [{ path, atKey: false, code: 'wrong-type', message }];
    }
    const shownKey = path.at(-1) === undefined ? '' : `${JSON.stringify(path.at(-1))} `;
    return [{ path, atKey: false, code: codeOf(issue, path), message: `${shownKey}${issue.message}` }];
  });
}
