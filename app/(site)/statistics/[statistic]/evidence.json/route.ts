import { idsOfFilesAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { statisticEvidence } from '@/lib/export/evidence.ts';
import { answerEvidence } from '@/lib/export/evidence-files.ts';

interface Context {
  readonly params: Promise<{ readonly statistic: string }>;
}

export const dynamic = 'force-static';

export function generateStaticParams() {
  const catalog = openCatalog();
  return idsOfFilesAtBuild(catalog, catalog.statistics()).map((id) => ({ statistic: id }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerEvidence(statisticEvidence(openCatalog(), (await params).statistic), 'evidence.json');
}
