import { CrowdDesk } from './crowd-desk.ts';
import type { CrowdQuestion } from './crowd-messages.ts';

// Runs in a worker: it holds the columns, so that nothing of their size is ever looked through while a frame waits.

const desk = new CrowdDesk();

addEventListener('message', ({ data }: MessageEvent<CrowdQuestion>) => {
  postMessage(desk.answer(data));
});
