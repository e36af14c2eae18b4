import { paperWords } from '@/lib/text/en-paper.ts';

/** Where a printed page is from: paper has no address bar. */
export function PageOnPaper(props: {
  readonly address: string;
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly builtOn: string;
}) {
  return (
    <p className="on-paper page-on-paper">
      {paperWords.page(props.version, props.builtOn)}
      <br />
      {props.address}
    </p>
  );
}

/** The whole address of an article, which on the screen is a link. */
export function SourceOnPaper({ url = 'none' }: { readonly url?: string | undefined }) {
  if (url === 'none') return null;
  return <span className="on-paper source-on-paper"> {url}</span>;
}
