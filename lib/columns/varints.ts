/** What is read is not what was written. */
export class ColumnFileError extends Error {}

/** Bytes to which whole numbers are added, seven bits a byte, the small ones in one. */
export class VarintWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  bytes(some: Uint8Array): void {
    this.#room(some.length);
    this.#bytes.set(some, this.#length);
    this.#length += some.length;
  }

  /** A safe integer from 0. */
  whole(number: number): void {
    this.#room(8);
    let rest = number;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A number of either sign below 2^31. */
  signed(number: number): void {
    this.whole(number < 0 ? -2 * number - 1 : 2 * number);
  }

  get length(): number {
    return this.#length;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what VarintWriter wrote. Throws ColumnFileError at the end of the bytes. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  isBefore(end: number): boolean {
    return this.#at < end;
  }

  bytes(count: number): Uint8Array {
    const some = this.#bytes.subarray(this.#at, this.#at + count);
    if (some.length < count) throw new ColumnFileError('the column file ends too early');
    this.#at += count;
    return some;
  }

  whole(): number {
    let [number, unit] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new ColumnFileError('the column file ends too early');
      number += (byte & 127) * unit;
      if (byte < 128) return number;
      unit *= 128;
    }
  }

  signed(): number {
    const number = this.whole();
    return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
  }
}
