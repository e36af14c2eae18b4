import { exportFormats } from '@/lib/export/formats.ts';
import type { Work } from '@/lib/export/work.ts';
import { words } from '@/lib/text/en.ts';
import { apaCitation } from '@/lib/text/en-citation.ts';

/** Links to the files of a collection, narrowed to what is shown. They answer as downloads, so no `Link`. */
export function Download({
  collection,
  filter = '',
  label = words.takeAway.download,
}: {
  collection: string;
  /** A query string with its question mark. */
  filter?: string;
  label?: string;
}) {
  return (
    <p className="note take-away">
      {label}{' '}
      {exportFormats.map(({ extension, name }, index) => (
        <span key={extension}>
          {index > 0 ? ', ' : null}
          <a href={`/api/collections/${collection}/export.${extension}${filter}`}>{name}</a>
        </span>
      ))}
    </p>
  );
}

/** The evidence files of a case or a statistic, and how to cite it. `path` is the folder of its files. */
export function EvidenceAndCitation({ path, work }: { path: string; work: Work }) {
  const of = <span className="sr-only"> {words.takeAway.of(work.title)}</span>;
  return (
    <div className="note take-away">
      {words.takeAway.evidence}{' '}
      <a href={`${path}/evidence.md`}>
        {words.takeAway.markdown}
        {of}
      </a>
      {', '}
      <a href={`${path}/evidence.json`}>
        {words.takeAway.json}
        {of}
      </a>
      <details>
        <summary>
          {words.takeAway.cite}
          {of}
        </summary>
        <p>
          {words.takeAway.citeAs} <q>{apaCitation(work)}</q>
        </p>
        <p>
          {words.takeAway.forManagers} <a href={`${path}/citation.bib`}>BibTeX</a>
          {', '}
          <a href={`${path}/citation.json`}>CSL-JSON</a>
        </p>
      </details>
    </div>
  );
}
