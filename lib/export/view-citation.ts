import type { Catalog } from '@/lib/catalog/catalog.ts';
import { exploreView } from '@/lib/catalog/explore.ts';
import { filterParameters, printFilter } from '@/lib/model/filter.ts';
import { parseReadersFilter } from '@/lib/ogc/filter-parameters.ts';
import { publicUrl } from '@/lib/ogc/links.ts';
import { answer, openHeaders } from '@/lib/ogc/problem.ts';
import { refuseOthers } from '@/lib/ogc/query.ts';
import { citedTitle } from '@/lib/text/en-view.ts';
import { toBibTex, toCslJson } from './citation.ts';
import { viewAsWork } from './work.ts';

const formats = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: toBibTex },
  json: { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: toCslJson },
} as const;

/** Answers /citation.bib and /citation.json: how to cite what a filter shows. */
export function answerCitation(
  request: Request,
  catalog: Catalog,
  format: keyof typeof formats,
): Promise<Response> {
  return answer(() => {
    const { searchParams } = publicUrl(request);
    refuseOthers(searchParams, filterParameters);
    const filter = parseReadersFilter(searchParams);
    const query = filter ? printFilter(filter) : '';
    const explored = exploreView(catalog, new URLSearchParams(query));
    const { type, write } = formats[format];
    return new Response(write([viewAsWork(citedTitle(explored), query, catalog)]), {
      headers: { ...openHeaders, 'content-type': type, 'cache-control': 'no-cache' },
    });
  });
}
