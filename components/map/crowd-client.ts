import type { CrowdAnswered, CrowdAsked, CrowdQuestion, CrowdReply, CrowdVerb } from './crowd-messages.ts';

interface Waiting {
  readonly question: CrowdQuestion;
  resolve(reply: CrowdReply | null): void;
  reject(error: Error): void;
}

/** What a crowd is asked through: a worker, or what stands for one in a test. */
export interface CrowdPort {
  postMessage(question: CrowdQuestion, transfer: Transferable[]): void;
  terminate(): void;
}

/**
 * The map's side of the worker. Of one kind of question only the newest is answered, the others get null; the next
 * is asked when the last has come back, so that a worker that is slow is not asked what nobody wants any more.
 */
export class CrowdClient {
  readonly #port: CrowdPort;
  readonly #running = new Map<CrowdVerb, Waiting>();
  readonly #next = new Map<CrowdVerb, Waiting>();
  #error: Error | null = null;
  #lastId = 0;

  constructor(port: CrowdPort) {
    this.#port = port;
  }

  async load(bytes: ArrayBuffer): Promise<void> {
    await this.#ask({ id: ++this.#lastId, verb: 'load', asked: bytes });
  }

  async narrow(asked: CrowdAsked['narrow']): Promise<CrowdAnswered['narrow'] | null> {
    const reply = await this.#ask({ id: ++this.#lastId, verb: 'narrow', asked });
    return reply?.verb === 'narrow' ? reply.answer : null;
  }

  async select(asked: CrowdAsked['select']): Promise<CrowdAnswered['select'] | null> {
    const reply = await this.#ask({ id: ++this.#lastId, verb: 'select', asked });
    return reply?.verb === 'select' ? reply.answer : null;
  }

  async marks(asked: CrowdAsked['marks']): Promise<CrowdAnswered['marks'] | null> {
    const reply = await this.#ask({ id: ++this.#lastId, verb: 'marks', asked });
    return reply?.verb === 'marks' ? reply.answer : null;
  }

  receive(reply: CrowdReply): void {
    if (reply.verb === 'failed') {
      this.fail(new Error(reply.answer));
      return;
    }
    const waiting = this.#running.get(reply.verb);
    if (waiting?.question.id !== reply.id) return;
    this.#running.delete(reply.verb);
    const next = this.#next.get(reply.verb);
    this.#next.delete(reply.verb);
    waiting.resolve(next ? null : reply);
    if (next) this.#send(next);
  }

  /** The worker is lost: whatever waits, and whatever is asked from now on, is rejected. */
  fail(error: Error): void {
    this.#error = error;
    const waiting = [...this.#running.values(), ...this.#next.values()];
    this.#running.clear();
    this.#next.clear();
    for (const { reject } of waiting) reject(error);
  }

  destroy(): void {
    this.#port.terminate();
    const waiting = [...this.#running.values(), ...this.#next.values()];
    this.#running.clear();
    this.#next.clear();
    for (const { resolve } of waiting) resolve(null);
  }

  #ask(question: CrowdQuestion): Promise<CrowdReply | null> {
    return new Promise((resolve, reject) => {
      if (this.#error) {
        reject(this.#error);
        return;
      }
      const waiting = { question, resolve, reject };
      if (!this.#running.has(question.verb)) {
        this.#send(waiting);
        return;
      }
      this.#next.get(question.verb)?.resolve(null);
      this.#next.set(question.verb, waiting);
    });
  }

  #send(waiting: Waiting): void {
    const { question } = waiting;
    this.#running.set(question.verb, waiting);
    this.#port.postMessage(question, question.verb === 'load' ? [question.asked] : []);
  }
}
