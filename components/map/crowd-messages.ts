import type { CrowdChoice, CrowdFilter, CrowdMarks, CrowdSummary, CrowdView } from '@/lib/drawing/crowd.ts';
import type { DrawnPlace } from '@/lib/drawing/drawn-place.ts';

/** What can be asked of the worker, with what it needs. */
export interface CrowdAsked {
  readonly load: ArrayBuffer;
  readonly narrow: CrowdFilter;
  readonly select: CrowdChoice;
  readonly marks: CrowdView;
}

export interface CrowdAnswered {
  readonly load: null;
  readonly narrow: CrowdSummary;
  readonly select: readonly DrawnPlace[];
  readonly marks: CrowdMarks;
}

export type CrowdVerb = keyof CrowdAsked;

export type CrowdQuestion = {
  readonly [Verb in CrowdVerb]: {
    readonly id: number;
    readonly verb: Verb;
    readonly asked: CrowdAsked[Verb];
  };
}[CrowdVerb];

export type CrowdReply =
  | {
      readonly [Verb in CrowdVerb]: {
        readonly id: number;
        readonly verb: Verb;
        readonly answer: CrowdAnswered[Verb];
      };
    }[CrowdVerb]
  | { readonly id: number; readonly verb: 'failed'; readonly answer: string };
