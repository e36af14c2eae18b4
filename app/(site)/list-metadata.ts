import type { Metadata, ResolvingMetadata } from 'next';

/**
 * What a page of the list says of itself, but for its title: that is the panel's, which changes it with the filter.
 * Had the framework a title of its own, it would write it over the panel's whenever it woke after a choice.
 */
export async function listMetadata(parent: ResolvingMetadata, title: string): Promise<Metadata> {
  const { openGraph } = await parent;
  return { title: null, openGraph: { ...openGraph, title } };
}
