import type { ReactNode } from 'react';
import { CaseMap } from '@/components/map/case-map.tsx';
import { Legend } from '@/components/map/legend.tsx';
import { SearchField } from '@/components/search/search-field.tsx';
import { Frame } from '@/components/ui/frame.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { words } from '@/lib/text/en.ts';

// Beyond this many places the map asks the API for them: a page should not carry a whole archive.
const maximumFallback = 300;

function Footer() {
  return (
    <footer className="footer">
      <PageLink href="/about#errors">{words.footer.errors}</PageLink>
      <PageLink href="/about#method">{words.footer.method}</PageLink>
      <PageLink href="/about#sources">{words.footer.sources}</PageLink>
      <PageLink href="/api/openapi.html">{words.footer.api}</PageLink>
    </footer>
  );
}

export default function SiteLayout({ children }: { children: ReactNode }) {
  const features = openCatalog().features.places.features({});
  const fallback =
    features.length <= maximumFallback
      ? { type: 'FeatureCollection' as const, features: [...features] }
      : null;
  return (
    <>
      <a className="skip" href="#panel">
        {words.skipToPanel}
      </a>
      <a className="skip" href="#after-map">
        {words.skipMap}
      </a>
      <header className="header">
        <PageLink className="wordmark" href="/">
          {words.productName}
        </PageLink>
        <span className="tagline">{words.tagline}</span>
        <SearchField />
        <nav aria-label={words.navigation}>
          <PageLink href="/countries">{words.countries}</PageLink>
          <PageLink href="/articles">{words.articles}</PageLink>
          <PageLink href="/about">{words.about}</PageLink>
        </nav>
      </header>
      <Frame
        footer={<Footer />}
        map={<CaseMap fallback={fallback} legend={<Legend features={features} />} />}
      >
        {children}
      </Frame>
      <div id="after-map" tabIndex={-1} />
    </>
  );
}
