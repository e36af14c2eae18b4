'use client';

import { usePathname } from 'next/navigation';
import { recordOfPath, reportHref } from '@/lib/export/report.ts';
import { report } from '@/lib/text/en-report.ts';
import { PageLink } from './page-link.tsx';

interface ReportLinkProps {
  /** An e-mail or https address; null where nobody is named. */
  readonly to: string | null;
  /** The address of the first page, which paths are relative to. */
  readonly base: string;
  readonly version: string;
}

/** "Report an error", about the page that is shown; it stands at the same place on every page. */
export function ReportLink({ to, base, version }: ReportLinkProps) {
  const path = usePathname();
  const reported = { record: recordOfPath(path), address: new URL(path, base).href, version };
  const href = reportHref(to, reported);
  if (to === null) return <PageLink href={href}>{report.link}</PageLink>;
  return (
    <a href={href} rel="noopener noreferrer nofollow">
      {report.link}
    </a>
  );
}
