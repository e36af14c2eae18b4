import { delimiter } from 'node:path';
import { add } from './add.ts';
import { readStandardInput } from './read-input.ts';

const archives = (process.env.ARTICLE_ARCHIVE ?? '').split(delimiter).filter((folder) => folder !== '');

process.exitCode = await add(process.argv.slice(2), {
  answer: console.log,
  say: console.error,
  readStandardInput,
  canAsk: process.stdin.isTTY,
  archive: archives[0] ?? null,
});
