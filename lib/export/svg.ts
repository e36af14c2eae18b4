import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Shape } from '@/lib/drawing/shape.ts';
import { xmlText } from './xml.ts';

function toXast({ name, attributes, children }: Shape): ReturnType<typeof x> {
  const safe = Object.entries(attributes).map(([key, value]) => [key, xmlText(String(value))]);
  return x(
    name,
    Object.fromEntries(safe),
    children.map((child) =>
      typeof child === 'string' ? { type: 'text' as const, value: xmlText(child) } : toXast(child),
    ),
  );
}

/** A drawing as the text of an SVG file; every text in it stays text. */
export function toSvg(drawing: Shape): string {
  // "]]>" is forbidden in text (XML 1.0, section 2.4), and the library leaves it as it is.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(toXast(drawing)).replaceAll(']]>', ']]&gt;')}\n`;
}
