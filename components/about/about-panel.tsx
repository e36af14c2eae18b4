import { PageLink } from '@/components/ui/page-link.tsx';
import { reportHref } from '@/lib/export/report.ts';
import { type about, reportWords } from '@/lib/text/en-about.ts';
import type { Reported } from '@/lib/text/en-report.ts';

interface AboutPanelProps {
  readonly sections: typeof about.sections;
  /** Who hears of errors: an e-mail or https address; null where nobody is named. */
  readonly reportTo: string | null;
  readonly reported: Reported;
}

/** Whom to write to: an e-mail address as it is, of an https address the host. */
function ReportTo({ to, reported }: { to: string | null; reported: Reported }) {
  if (to === null) return <p>{reportWords.none}</p>;
  const isWeb = to.startsWith('https://');
  return (
    <p>
      {isWeb ? reportWords.open : reportWords.write}{' '}
      <a href={reportHref(to, reported)} rel="noopener noreferrer nofollow">
        {isWeb ? new URL(to).host : to}
      </a>
      .
    </p>
  );
}

/** The register's account of itself; every section has an address. */
export function AboutPanel({ sections, reportTo, reported }: AboutPanelProps) {
  return (
    <div className="prose">
      {sections.map(({ id, heading, paragraphs, terms = [], links = [] }) => (
        <section key={id}>
          <h2 id={id}>{heading}</h2>
          {id === 'errors' ? <ReportTo to={reportTo} reported={reported} /> : null}
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {terms.length > 0 ? (
            <dl>
              {terms.map(([term, meaning]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          {links.map(({ href, text }) => (
            <p key={href}>
              <PageLink href={href}>{text}</PageLink>
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
