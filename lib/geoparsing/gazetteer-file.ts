/**
 * The gazetteer as one file: a table of the lengths of its sections, then the sections, each at a multiple of four
 * bytes, so that reading is one read and no parsing. Little-endian, as every machine that Node runs on.
 */
export interface GazetteerSections {
  /** Hundred-thousandths of a degree. */
  readonly lat: Int32Array;
  readonly lng: Int32Array;
  readonly population: Uint32Array;
  /** GeoNames ids, 0 where GeoNames has none or it is not known. */
  readonly geonames: Uint32Array;
  /** Index into the countries, `none8` for places of no country. */
  readonly country: Uint8Array;
  readonly type: Uint8Array;
  /** The first-order region and the county that a place lies in, as places; `none16` for none. */
  readonly region: Uint16Array;
  readonly county: Uint16Array;
  /** Where the name of each place starts in `names`, and one end more. */
  readonly nameStarts: Uint32Array;
  readonly names: Uint8Array;
  /** Where the entries begin whose hash has these upper 16 bits, and one end more. */
  readonly buckets: Uint32Array;
  readonly entryHash: Uint16Array;
  /** 8 bits of hash, 4 bits of name kind, 20 bits of place. */
  readonly entryPlace: Uint32Array;
  /** Hashes of English words and personal names, ascending. */
  readonly wordHash: Uint32Array;
  /** 2 bits first name, 2 bits surname, 3 bits how common as a word. */
  readonly wordInfo: Uint8Array;
  readonly countryCodes: Uint8Array;
}

export const none16 = 0xffff;
export const none8 = 0xff;
const magic = 0x315a4757; // "WGZ1"

type Section = GazetteerSections[keyof GazetteerSections];

function sectionsInOrder(sections: GazetteerSections): Section[] {
  const { lat, lng, population, geonames, country, type, region, county, nameStarts, names } = sections;
  const { buckets, entryHash, entryPlace, wordHash, wordInfo, countryCodes } = sections;
  const places = [lat, lng, population, geonames, country, type, region, county, nameStarts, names];
  return [...places, buckets, entryHash, entryPlace, wordHash, wordInfo, countryCodes];
}

const aligned = (length: number) => (length + 3) & ~3;

/** The bytes of the file. */
export function encodeGazetteer(sections: GazetteerSections): Uint8Array {
  const parts = sectionsInOrder(sections);
  const head = new Uint32Array(2 + parts.length);
  head.set([magic, parts.length, ...parts.map(({ byteLength }) => byteLength)]);
  const size = parts.reduce((sum, { byteLength }) => sum + aligned(byteLength), head.byteLength);
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(head.buffer), 0);
  let offset = head.byteLength;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += aligned(part.byteLength);
  }
  return bytes;
}

/** Thrown when a file is no gazetteer, or one of another layout. */
export class GazetteerFormatError extends Error {}

/** The sections of a file, as views on its memory. Throws `GazetteerFormatError`. */
export function decodeGazetteer(buffer: ArrayBuffer): GazetteerSections {
  const sectionCount = 16;
  const headLength = (2 + sectionCount) * 4;
  if (buffer.byteLength < headLength) throw new GazetteerFormatError('the gazetteer is cut short');
  const head = new Uint32Array(buffer, 0, 2 + sectionCount);
  if (head[0] !== magic || head[1] !== sectionCount) {
    throw new GazetteerFormatError('the file is no gazetteer of this layout');
  }
  let offset = headLength;
  let index = 2;
  const next = (): readonly [ArrayBuffer, number, number] => {
    const length = head[index] ?? 0;
    const start = offset;
    index += 1;
    offset += aligned(length);
    if (start + length > buffer.byteLength) throw new GazetteerFormatError('the gazetteer is cut short');
    return [buffer, start, length];
  };
  const bytes = () => new Uint8Array(...next());
  const words = () => {
    const [memory, start, length] = next();
    return new Uint32Array(memory, start, length / 4);
  };
  const shorts = () => {
    const [memory, start, length] = next();
    return new Uint16Array(memory, start, length / 2);
  };
  const integers = () => {
    const [memory, start, length] = next();
    return new Int32Array(memory, start, length / 4);
  };
  return {
    lat: integers(),
    lng: integers(),
    population: words(),
    geonames: words(),
    country: bytes(),
    type: bytes(),
    region: shorts(),
    county: shorts(),
    nameStarts: words(),
    names: bytes(),
    buckets: words(),
    entryHash: shorts(),
    entryPlace: words(),
    wordHash: words(),
    wordInfo: bytes(),
    countryCodes: bytes(),
  };
}
