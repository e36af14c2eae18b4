import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { siteAddress } from '@/lib/export/site.ts';
import { words } from '@/lib/text/en.ts';
import './globals.css';
// After everything else, because it takes back what the screen was given.
import '@/components/ui/print.css';

export const metadata: Metadata = {
  metadataBase: new URL(siteAddress('/')),
  title: { default: words.productName, template: `%s · ${words.productName}` },
  description: words.description,
  openGraph: { siteName: words.productName, type: 'website', locale: 'en' },
  twitter: { card: 'summary_large_image' },
  referrer: 'no-referrer',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15191b' },
  ],
};

/** What every page has. Readers' pages add the header, the panel and the map (`(site)`), embeds nothing. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
