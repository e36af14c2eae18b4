// @ts-check

/** @typedef {import('./form.mjs').Form} Form */

/**
 * Answers that were given before, the least recently used forgotten first beyond `budget` bytes.
 */
export class Memo {
  /** @type {Map<string, { form: Form, size: number, until: number }>} */
  #entries = new Map();
  #size = 0;
  #budget;
  #now;

  /**
   * @param {number} budget  bytes of bodies and keys
   * @param {() => number} [now]  milliseconds
   */
  constructor(budget, now = () => performance.now()) {
    this.#budget = budget;
    this.#now = now;
  }

  /** @param {string} key */
  get(key) {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (entry.until <= this.#now()) {
      this.#size -= entry.size;
      return undefined;
    }
    this.#entries.set(key, entry);
    return entry.form;
  }

  /**
   * @param {string} key
   * @param {Form} form
   * @param {number} bytes  of its body; twice that is reckoned with, for what is compressed
   * @param {number} lifetime  in milliseconds
   */
  set(key, form, bytes, lifetime) {
    const size = 2 * (bytes + key.length) + 1024;
    this.#forget(key);
    if (size > this.#budget / 4) return;
    this.#entries.set(key, { form, size, until: this.#now() + lifetime });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#budget) break;
      this.#forget(oldest);
    }
  }

  /** @param {string} key */
  #forget(key) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#size -= entry.size;
  }
}
