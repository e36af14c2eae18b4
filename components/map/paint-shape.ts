import type { Shape } from '@/lib/drawing/shape.ts';

type Attributes = Shape['attributes'];

const numberOf = (attributes: Attributes, name: string) => Number(attributes[name] ?? 0);
const paths = new Map<string, Path2D>();

function pathOf(d: string): Path2D {
  const path = paths.get(d) ?? new Path2D(d);
  paths.set(d, path);
  return path;
}

function fillAndStroke(context: CanvasRenderingContext2D, path: Path2D, attributes: Attributes): void {
  const { fill, stroke } = attributes;
  if (fill !== undefined && fill !== 'none') {
    context.fillStyle = String(fill);
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.strokeStyle = String(stroke);
  context.lineWidth = Number(attributes['stroke-width'] ?? 1);
  context.setLineDash(
    String(attributes['stroke-dasharray'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  context.stroke(path);
}

function paintText(context: CanvasRenderingContext2D, { attributes, children }: Shape, family: string): void {
  context.font = `${attributes['font-weight']} ${attributes['font-size']}px ${family}`;
  context.textAlign = 'center';
  context.fillStyle = String(attributes.fill);
  context.fillText(children.join(''), numberOf(attributes, 'x'), numberOf(attributes, 'y'));
}

/** Paints what a mark is made of (lib/drawing/draw-mark.ts) on a canvas: groups, paths, rounded boxes, centred text. */
export function paintShape(context: CanvasRenderingContext2D, shape: Shape, family: string): void {
  const { name, attributes, children } = shape;
  if (name === 'path') fillAndStroke(context, pathOf(String(attributes.d)), attributes);
  else if (name === 'text') paintText(context, shape, family);
  else if (name === 'rect') {
    const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map((at) =>
      numberOf(attributes, at),
    );
    const box = new Path2D();
    box.roundRect(x ?? 0, y ?? 0, width ?? 0, height ?? 0, rx ?? 0);
    fillAndStroke(context, box, attributes);
  } else if (name === 'g') {
    const [x = 0, y = 0, scale = 1] = (String(attributes.transform).match(/-?[\d.]+/g) ?? []).map(Number);
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.lineJoin = 'round';
    for (const child of children) if (typeof child !== 'string') paintShape(context, child, family);
    context.restore();
  }
}
