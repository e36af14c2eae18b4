import type { RecordKind } from '@/lib/model/correction.ts';

/** What somebody who reports an error writes about; the record is null on a page of several or of none. */
export interface Reported {
  readonly record: { readonly kind: RecordKind; readonly id: string } | null;
  /** The absolute address of the page. */
  readonly address: string;
  readonly version: string;
}

/** The words of a report that the reader's own mail program sends: few, because the browser has them too. */
export const report = {
  within: (title: string) => `in ${title}`,
  link: 'Report an error',
  subject: ({ record, address }: Reported) =>
    record ? `Error in ${record.kind} ${record.id}` : `Error at ${address}`,
  body: ({ record, address, version }: Reported): readonly string[] => [
    ...(record ? [`Record: ${record.kind} ${record.id}`] : []),
    `Page: ${address}`,
    `Data version: ${version}`,
    '',
    'What is wrong:',
    '',
    '',
    'What proves it:',
    '',
  ],
} as const;
