import { openCatalog } from '@/lib/catalog/catalog.ts';
import { securityText } from '@/lib/export/security-text.ts';
import { reportErrorsTo, siteAddress } from '@/lib/export/site.ts';

export const dynamic = 'force-static';

/** Where to report a weakness (RFC 9116). */
export function GET(): Response {
  const text = securityText({
    contact: reportErrorsTo() ?? siteAddress('/about#errors'),
    canonical: siteAddress('/.well-known/security.txt'),
    builtOn: openCatalog().builtOn,
  });
  return new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  });
}
