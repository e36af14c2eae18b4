import type { Metadata } from 'next';
import { AboutPanel } from '@/components/about/about-panel.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { about } from '@/lib/text/en-about.ts';

export const metadata: Metadata = {
  title: about.title,
  description: about.description,
  alternates: { canonical: '/about' },
};

export default function About() {
  return (
    <>
      <PanelHead crumbs={null} title={about.title} />
      <AboutPanel sections={about.sections} />
    </>
  );
}
