import { join, relative } from 'node:path';
import type { z } from 'zod';
import { hashRecord } from './changes.ts';
import { type Fault, type Finding, type SourceFile, toFindings } from './finding.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { readDataText } from './read-file.ts';
import { toSchemaFaults } from './schema-faults.ts';
import { readYaml } from './yaml-source.ts';

/** A path as people are shown it. */
export const display = (path: string) => relative(process.cwd(), path);

/** A data file whose text is read again where a fault in it is looked up: few files have one. */
export class DataFile implements SourceFile {
  readonly file: string;
  readonly #path: string;
  readonly #limit: number;

  constructor(path: string, limit: number) {
    this.file = display(path);
    this.#path = path;
    this.#limit = limit;
  }

  /** Empty where it cannot be read, which is a finding of its own. */
  get text(): string {
    const reading = readDataText(this.#path, this.#limit);
    return reading.ok ? reading.text : '';
  }
}

/** What a schema makes of a value; its faults have their paths below `path`. */
export function parseInto<T>(
  schema: z.ZodType<T>,
  source: SourceFile,
  value: unknown,
  path: readonly string[],
) {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, faults: [] };
  const faults: Fault[] = toSchemaFaults(result.error.issues, value).map((fault) => ({
    ...fault,
    source,
    path: [...path, ...fault.path],
  }));
  return { data: null, faults };
}

/** The value of a YAML file, or what is wrong with it. */
export function readValue(path: string, limit: number): { value: unknown; findings: Finding[] } {
  const file = display(path);
  const reading = readDataText(path, limit);
  if (!reading.ok) return { value: null, findings: [{ file, ...reading.fault }] };
  const plain = readPlainYaml(reading.text);
  if (plain !== undefined) return { value: plain, findings: [] };
  const yaml = readYaml(reading.text);
  if (!yaml.ok) return { value: null, findings: yaml.faults.map((fault) => ({ file, ...fault })) };
  return { value: yaml.value, findings: [] };
}

/** A file with one record; without data where it could not be read, which the findings tell. */
export interface RecordReading<T> {
  readonly id: string;
  readonly data: T | null;
  /** Of what the file holds, before the schema adds to it. */
  readonly hash: string;
  readonly findings: readonly Finding[];
}

export const recordLimit = 256 * 1024;

export const pathOfRecord = (folder: string, id: string) => join(folder, `${id}.yaml`);

/** Reads one file of a folder. */
export function readRecord<T>(folder: string, id: string, schema: z.ZodType<T>): RecordReading<T> {
  const path = pathOfRecord(folder, id);
  const { value, findings } = readValue(path, recordLimit);
  if (findings.length > 0) return { id, data: null, hash: '', findings };
  const { data, faults } = parseInto(schema, new DataFile(path, recordLimit), value, []);
  return { id, data, hash: data === null ? '' : hashRecord(value), findings: toFindings(faults) };
}
