import { describe, expect, it } from 'vitest';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { hostileTexts, spoiltCatalog } from '../hostile.ts';
import { render } from '../markup.tsx';
import { allPanels } from '../panels.tsx';

const elementsOf = (catalog: Parameters<typeof allPanels>[0]) =>
  allPanels(catalog).map((panel) => [...render(panel).querySelectorAll('*')]);
const clean = [...elementsOf(fictionalCatalog()), ...elementsOf(realCatalog())].flat();
const tags = new Set(clean.map(({ tagName }) => tagName));
const attributes = new Set(clean.flatMap((element) => element.getAttributeNames()));

describe('the panels', () => {
  it('have no style, script or handler within the markup', () => {
    expect([...attributes].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(
      [...tags].filter((tag) => /^(script|style|img|iframe|object|embed|base|link)$/i.test(tag)),
    ).toEqual([]);
    const forms = clean.filter(({ tagName }) => tagName === 'FORM');
    expect(new Set(forms.map((form) => form.getAttribute('action')))).toEqual(new Set(['/']));
  });

  it.each(hostileTexts)('show %j as the text it is, in every field', (hostile) => {
    for (const elements of elementsOf(spoiltCatalog(hostile))) {
      const root = elements[0]?.ownerDocument.body;
      expect(root?.textContent).toContain(hostile);
      for (const element of elements) {
        expect(tags).toContain(element.tagName);
        expect(attributes).toEqual(new Set([...attributes, ...element.getAttributeNames()]));
        expect(element.getAttribute('href') ?? '/').toMatch(
          /^(\/[a-z]|\/$|#corrections|https:\/\/(monitor|vestnik)\.example\/)/,
        );
      }
    }
  });
});
