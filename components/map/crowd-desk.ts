import { decodePlaceColumns } from '@/lib/columns/place-file.ts';
import { Crowd } from '@/lib/drawing/crowd.ts';
import type { CrowdQuestion, CrowdReply } from './crowd-messages.ts';

/** Answers the questions of one map, in the order in which they come. */
export class CrowdDesk {
  #crowd: Crowd | null = null;

  answer(question: CrowdQuestion): CrowdReply {
    try {
      return this.#answer(question);
    } catch (error) {
      return { id: question.id, verb: 'failed', answer: String(error) };
    }
  }

  #answer(question: CrowdQuestion): CrowdReply {
    const { id } = question;
    if (question.verb === 'load') {
      this.#crowd = new Crowd(decodePlaceColumns(new Uint8Array(question.asked)));
      return { id, verb: 'load', answer: null };
    }
    if (!this.#crowd) throw new Error('the columns are asked before they are loaded');
    switch (question.verb) {
      case 'narrow':
        return { id, verb: 'narrow', answer: this.#crowd.narrow(question.asked) };
      case 'select':
        return { id, verb: 'select', answer: this.#crowd.select(question.asked) };
      case 'marks':
        return { id, verb: 'marks', answer: this.#crowd.marks(question.asked) };
    }
  }
}
