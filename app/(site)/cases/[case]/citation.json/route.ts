import { idsOfFilesAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { caseEvidence } from '@/lib/export/evidence.ts';
import { answerEvidence } from '@/lib/export/evidence-files.ts';

interface Context {
  readonly params: Promise<{ readonly case: string }>;
}

export const dynamic = 'force-static';

export function generateStaticParams() {
  const catalog = openCatalog();
  return idsOfFilesAtBuild(catalog, catalog.cases()).map((id) => ({ case: id }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerEvidence(caseEvidence(openCatalog(), (await params).case), 'citation.json');
}
