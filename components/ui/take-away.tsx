import { type ExportFormat, exportFormats } from '@/lib/export/formats.ts';
import type { Work } from '@/lib/export/work.ts';
import { withQuery } from '@/lib/model/asked.ts';
import { apaCitation } from '@/lib/text/en-citation.ts';
import { takeAwayWords as words } from '@/lib/text/en-take-away.ts';
import { CopyLink } from './copy-link.tsx';
import { type EmbedChoice, EmbedCode } from './embed-code.tsx';
import { PictureButton } from './picture-button.tsx';
import { PrintButton } from './print-button.tsx';

/** Links to the files of a collection, narrowed to what is shown. They answer as downloads, so no `Link`. */
function Download({
  collection,
  filter = '',
  label = words.download,
}: {
  collection: string;
  /** A query string with its question mark. */
  filter?: string;
  label?: string;
}) {
  const address = ({ extension }: ExportFormat) =>
    `/api/collections/${collection}/export.${extension}${filter}`;
  return (
    <p className="note take-away">
      {label}{' '}
      {exportFormats.map((format, index) => (
        <span key={format.extension}>
          {index > 0 ? ', ' : null}
          <a href={address(format)}>{format.name}</a>
        </span>
      ))}
    </p>
  );
}

/** How to cite a work; `bib` and `json` are the addresses of its files. */
function Citation({ label, work, bib, json }: { label: string; work: Work; bib: string; json: string }) {
  return (
    <details>
      <summary>
        {label}
        <span className="sr-only"> {words.of(work.title)}</span>
      </summary>
      <p>
        {words.citeAs} <q>{apaCitation(work)}</q>
      </p>
      <p>
        {words.forManagers} <a href={bib}>BibTeX</a>
        {', '}
        <a href={json}>CSL-JSON</a>
      </p>
    </details>
  );
}

/** The evidence files of a case or a statistic, and how to cite it. `path` is the folder of its files. */
export function EvidenceAndCitation({ path, work }: { path: string; work: Work }) {
  const of = <span className="sr-only"> {words.of(work.title)}</span>;
  return (
    <div className="note take-away">
      {words.evidence}{' '}
      <a href={`${path}/evidence.md`}>
        {words.markdown}
        {of}
      </a>
      {', '}
      <a href={`${path}/evidence.json`}>
        {words.json}
        {of}
      </a>
      <Citation label={words.cite} work={work} bib={`${path}/citation.bib`} json={`${path}/citation.json`} />
    </div>
  );
}

/** The picture of what a filter shows, and how to cite it. */
function PictureAndCitation({ query, work }: { query: string; work: Work }) {
  const svg = withQuery('/map.svg', query);
  return (
    <>
      <div className="note take-away">
        {words.picture} <a href={svg}>{words.svg}</a> <PictureButton svg={svg} />
      </div>
      <div className="note take-away">
        <Citation
          label={words.citeView}
          work={work}
          bib={withQuery('/citation.bib', query)}
          json={withQuery('/citation.json', query)}
        />
      </div>
    </>
  );
}

export interface TakeAwayProps {
  /** The page: "/", "/cases/x". */
  readonly path: string;
  /** The query of its address, without a "?"; empty where there is none. */
  readonly query: string;
  /** The address that readers know (`PUBLIC_BASE_URL`); null where it is the one in the address bar. */
  readonly base: string | null;
  /** Each with the query of its files, without a "?". */
  readonly downloads: readonly {
    readonly collection: string;
    readonly query: string;
    readonly label?: string;
  }[];
  /** The record that the page shows, and the folder of its files. */
  readonly record?: { readonly path: string; readonly work: Work };
  /** What the page shows of the map: a filter, and the same as a work. */
  readonly view?: { readonly query: string; readonly work: Work } | undefined;
  /** What can be shown in the frame of another page, the usual choice first. */
  readonly embeds: readonly EmbedChoice[];
}

/** The end of any view: its link, its files, its citation, its picture, and the code to show it elsewhere. */
export function TakeAway({ path, query, base, downloads, record, view, embeds }: TakeAwayProps) {
  const [first, ...others] = embeds;
  return (
    <section className="group take-aways" aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <div className="take-away-buttons">
        <CopyLink path={withQuery(path, query)} base={base} />
        <PrintButton />
      </div>
      {downloads.map((download) => (
        <Download
          key={`${download.collection} ${download.query}`}
          collection={download.collection}
          filter={withQuery('', download.query)}
          {...(download.label ? { label: download.label } : {})}
        />
      ))}
      {view ? <PictureAndCitation {...view} /> : null}
      {record ? <EvidenceAndCitation {...record} /> : null}
      {first ? <EmbedCode choices={[first, ...others]} base={base} /> : null}
    </section>
  );
}
