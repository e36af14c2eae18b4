import type { Metadata } from 'next';
import { CorrectionList } from '@/components/corrections/correction-list.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { allCorrections } from '@/lib/catalog/corrections-page.ts';
import { corrections as words } from '@/lib/text/en-corrections.ts';

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
  alternates: {
    canonical: '/corrections',
    types: { 'application/atom+xml': [{ url: '/corrections.xml', title: words.follow }] },
  },
};

export default function Corrections() {
  const rows = allCorrections(openCatalog());
  return (
    <>
      <PanelHead crumbs={null} title={words.title} />
      {rows.length > 0 ? <p className="as-of">{words.intro}</p> : <p>{words.none}</p>}
      <CorrectionList rows={rows} namesRecord={true} />
      <p className="note">
        <PageLink href="/about#errors">{words.explained}</PageLink>
        {' · '}
        <a href="/corrections.xml">{words.follow}</a>
      </p>
    </>
  );
}
