import type { Metadata } from 'next';
import { ApiPanel } from '@/components/api/api-panel.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { collections } from '@/lib/ogc/collections.ts';
import { sharedParameters } from '@/lib/ogc/openapi-schemas.ts';
import { api } from '@/lib/text/en-api.ts';

export const metadata: Metadata = {
  title: api.title,
  description: api.description,
  alternates: { canonical: '/api/openapi.html' },
};

const described = collections.map(({ id, title, description, properties }) => ({
  id,
  title,
  description,
  properties: Object.entries(properties).map(([name, property]) => ({
    name,
    description: property.description,
    isFilter: property.filter ?? false,
  })),
}));

export default function Api() {
  return (
    <>
      <PanelHead crumbs={null} title={api.title} />
      <ApiPanel parameters={Object.values(sharedParameters)} collections={described} />
    </>
  );
}
