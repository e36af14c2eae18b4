import type { Metadata } from 'next';
import { AboutPanel } from '@/components/about/about-panel.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { reportErrorsTo, siteAddress } from '@/lib/export/site.ts';
import { about } from '@/lib/text/en-about.ts';

export const metadata: Metadata = {
  title: about.title,
  description: about.description,
  alternates: { canonical: '/about' },
};

export default function About() {
  const { version } = openCatalog();
  return (
    <>
      <PanelHead crumbs={null} title={about.title} />
      <AboutPanel
        sections={about.sections}
        reportTo={reportErrorsTo()}
        reported={{ record: null, address: siteAddress('/about'), version }}
      />
    </>
  );
}
