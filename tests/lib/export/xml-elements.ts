import { SaxesParser } from 'saxes';

/** The texts inside each element of that name, by a strict parser; throws where the XML is not well-formed. */
export function elementsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name !== name) return;
    depth += 1;
    found.push('');
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name) depth -= 1;
  });
  parser.on('text', (text) => {
    if (depth > 0) found.push((found.pop() ?? '') + text);
  });
  parser.write(xml).close();
  return found;
}
