import { delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckResult, checkCorpus } from './check.ts';
import { formatFinding } from './finding.ts';
import { readInThreads } from './read-in-threads.ts';
import { writeFileAtomically } from './write-file.ts';

const usage = 'usage: npm run check -- [--data FOLDER] [--frozen]';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function summarise({ counts, lock }: CheckResult): string {
  const { articles, cases, statistics, corrections, quotes, read, locked } = counts;
  const files = counted(articles + cases + statistics + corrections + 1, 'file');
  const kinds = [
    counted(cases, 'case'),
    counted(articles, 'article'),
    counted(statistics, 'statistic'),
    ...(corrections > 0 ? [counted(corrections, 'correction')] : []),
    'the places',
  ].join(', ');
  const proved = `${counted(quotes, 'quotation')} proved (${counted(read, 'article')} read, ${locked} from the lock)`;
  return `${files}: ${kinds}; ${proved}${lock.isChanged ? '; lock written' : ''}`;
}

function readArguments() {
  try {
    const options = {
      data: { type: 'string', default: 'data' },
      frozen: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n${usage}`);
    return null;
  }
}

async function main(): Promise<number> {
  const values = readArguments();
  if (!values) return 2;
  const archiveFolders = (process.env.ARTICLE_ARCHIVE ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  const folders = await readInThreads(values.data);
  const result = checkCorpus({ dataFolder: values.data, archiveFolders, folders, isFrozen: values.frozen });
  if (result.findings.length > 0) {
    for (const finding of result.findings) console.error(formatFinding(finding));
    return 1;
  }
  if (result.lock.isChanged) writeFileAtomically(result.lock.file, result.lock.text);
  console.log(summarise(result));
  return 0;
}

process.exitCode = await main();
