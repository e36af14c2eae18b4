/** Measures names as the style sheet sets them; keeps what it measured. */
export function createWidthMeter(): (text: string, styled: Element) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return function widthOf(text, styled) {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (!context) return text.length * 8;
    context.font = `600 14px ${getComputedStyle(styled).fontFamily}`;
    const width = Math.ceil(context.measureText(text).width);
    known.set(text, width);
    return width;
  };
}
