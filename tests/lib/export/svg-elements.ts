import { SaxesParser } from 'saxes';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly in it. */
  text: string;
}

/** The elements of an SVG file in document order, by a strict parser; throws where it is not well-formed. */
export function svgElements(svg: string): SvgElement[] {
  const all: SvgElement[] = [];
  const open: SvgElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(svg).close();
  return all;
}

/** Each mark of a picture: the ids of its places and what it is called. */
export function marksOf(svg: string): { readonly places: readonly string[]; readonly title: string }[] {
  const all = svgElements(svg);
  return all.flatMap((element, index) => {
    const places = element.attributes['data-places'];
    return places === undefined ? [] : [{ places: places.split(' '), title: all[index + 1]?.text ?? '' }];
  });
}
