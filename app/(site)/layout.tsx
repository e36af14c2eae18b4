import type { ReactNode } from 'react';
import { CaseMap } from '@/components/map/case-map.tsx';
import { Legend } from '@/components/map/legend.tsx';
import { StillMap } from '@/components/map/still-map.tsx';
import { SearchField } from '@/components/search/search-field.tsx';
import { LiveTimeStrip } from '@/components/timeline/live-time-strip.tsx';
import { Frame } from '@/components/ui/frame.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { ReportLink } from '@/components/ui/report-link.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { exploreAll } from '@/lib/catalog/explore.ts';
import { isCrowded } from '@/lib/catalog/place-register.ts';
import { stillMap } from '@/lib/catalog/still-map.ts';
import { isWide } from '@/lib/drawing/world-box.ts';
import { reportErrorsTo, siteAddress } from '@/lib/export/site.ts';
import { words } from '@/lib/text/en.ts';
import { corrections } from '@/lib/text/en-corrections.ts';

// Beyond this many places the map asks the API for them: a page should not carry a whole archive.
const maximumFallback = 300;

function Footer() {
  return (
    <footer className="footer">
      <ReportLink to={reportErrorsTo()} base={siteAddress('/')} version={openCatalog().version} />
      <PageLink href="/corrections">{corrections.title}</PageLink>
      <PageLink href="/about#method">{words.footer.method}</PageLink>
      <PageLink href="/about#accessibility">{words.footer.accessibility}</PageLink>
      <PageLink href="/about#sources">{words.footer.sources}</PageLink>
      <PageLink href="/api/openapi.html">{words.footer.api}</PageLink>
    </footer>
  );
}

export default function SiteLayout({ children }: { children: ReactNode }) {
  const catalog = openCatalog();
  const features = catalog.features.places.features({});
  const isLarge = isCrowded(catalog);
  const still = stillMap(catalog);
  const fallback =
    features.length <= maximumFallback && !isLarge
      ? { type: 'FeatureCollection' as const, features: [...features] }
      : null;
  return (
    <>
      {isLarge && (
        <link
          rel="preload"
          as="fetch"
          href="/events.columns"
          crossOrigin="anonymous"
          media="(min-width: 701px)"
        />
      )}
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
        map={
          <CaseMap
            fallback={fallback}
            isCrowded={isLarge}
            legend={<Legend features={features} />}
            still={still && <StillMap still={still} />}
            isWide={still !== null && isWide(still.box)}
          />
        }
        time={<LiveTimeStrip whole={exploreAll(catalog)} />}
      >
        {children}
      </Frame>
      <div id="after-map" tabIndex={-1} />
    </>
  );
}
