const classes: readonly (readonly [RegExp, number])[] = [
  // Marks on a letter, and signs without a shape, take no room.
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [
    /[\u{1100}-\u{11FF}\u{2E80}-\u{9FFF}\u{AC00}-\u{D7AF}\u{F900}-\u{FAFF}\u{FE30}-\u{FE4F}\u{FF00}-\u{FFEF}\u{1F000}-\u{3FFFF}]/u,
    1.02,
  ],
  [/[ijl.,:;'’|!·()[\]]/u, 0.32],
  [/[ ftr"“”\-/]/u, 0.4],
  [/[mwMW@%—ЖШЩЮжшщюы]/u, 0.96],
  [/\p{Lu}/u, 0.74],
  [/[\p{Ll}\p{N}]/u, 0.6],
];

const widthOfSign = (sign: string) => classes.find(([pattern]) => pattern.test(sign))?.[1] ?? 0.8;

/**
 * The width of a text in pixels, a little more than it takes in any of the fonts that it may be set in: where no
 * browser measures, too much room is better than names over one another.
 */
export function estimateWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign);
  return Math.ceil(width * size * (isBold ? 1.06 : 1));
}

function* pieces(word: string, most: number, size: number, isBold: boolean): Generator<string> {
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && estimateWidth(piece + sign, size, isBold) > most) {
      yield piece;
      piece = '';
    }
    piece += sign;
  }
  yield piece;
}

/** The text in lines of `most` pixels; a word that is longer than a line is broken. */
export function wrapText(text: string, most: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    for (const [index, piece] of [...pieces(word, most, size, isBold)].entries()) {
      const longer = line === '' ? piece : `${line}${index === 0 ? ' ' : ''}${piece}`;
      if (line !== '' && (index > 0 || estimateWidth(longer, size, isBold) > most)) {
        lines.push(line);
        line = piece;
      } else line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
