/** What Leaflet tries out when it is loaded, and what React makes an element for a data block from. */
const knownMarkup = new Set(['<svg/>', '<v:shape adj="1"/>', '<script></script>']);

interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(
    name: string,
    rules: Readonly<
      Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string | null>
    >,
  ): object;
}

/** Text without "<" and "&" is no markup; beyond that only what our libraries are known to write. */
export function allowHtml(text: string): string | null {
  return knownMarkup.has(text) || !/[<&]/.test(text) ? text : null;
}

/** Our own built files, at any address that means them. */
export function allowScriptUrl(text: string, page: string): string | null {
  if (!URL.canParse(text, page)) return null;
  const { origin, pathname } = new URL(text, page);
  return origin === new URL(page).origin && pathname.startsWith('/_next/static/') ? text : null;
}

/**
 * Stands between every string and the places where a browser would read it as HTML or as the address of a script. A
 * string that is refused throws where it was used, and is told to whoever watches the content security policy.
 */
export function guardDocument(): void {
  const trustedTypes: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes');
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: allowHtml,
    createScript: () => null,
    createScriptURL: (text) => allowScriptUrl(text, window.location.href),
  });
}
