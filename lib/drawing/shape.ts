/** An element of a drawing, before it is SVG text or part of a page. Texts are literal. */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

export function shape(
  name: string,
  attributes: Shape['attributes'] = {},
  ...children: readonly (Shape | string)[]
): Shape {
  return { name, attributes, children };
}

/** Pixels to the tenth: finer steps are not seen. */
export const tenth = (pixels: number) => Math.round(pixels * 10) / 10;

/** A part of the whole, to the hundredth of a percent. */
export const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`;
