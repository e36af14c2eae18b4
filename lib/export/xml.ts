// XML 1.0 knows no way to write these, not even escaped (section 2.2); lone surrogates are no characters.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with a replacement character for whatever XML cannot hold. */
export const xmlText = (text: string): string => text.replace(notInXml, '\uFFFD');
