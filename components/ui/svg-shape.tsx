import { createElement, type ReactNode } from 'react';
import type { Shape } from '@/lib/drawing/shape.ts';

/** React knows attributes of SVG in camel case, but for those of ARIA and data. */
const toProp = (name: string) =>
  name === 'class'
    ? 'className'
    : /^(aria|data)-/.test(name)
      ? name
      : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A drawing as a part of the page. */
export function SvgShape({ name, attributes, children }: Shape): ReactNode {
  const props = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [toProp(key), value]));
  return createElement(
    name,
    props,
    ...children.map((child) => (typeof child === 'string' ? child : SvgShape(child))),
  );
}
