import type { Metadata, ResolvingMetadata } from 'next';
import { site } from '@/lib/text/en-site.ts';

/**
 * What a page of the list says of itself, but for its title: that is the panel's, which changes it with the filter.
 * Had the framework a title of its own, it would write it over the panel's whenever it woke after a choice.
 */
export async function listMetadata(parent: ResolvingMetadata, title: string): Promise<Metadata> {
  return {
    title: null,
    openGraph: {
      title,
      siteName: site.name,
      type: 'website',
      locale: 'en',
      images: (await parent).openGraph?.images,
    },
  };
}
