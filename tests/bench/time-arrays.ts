// A process of its own, so that the memory is that of the store: prints how long it takes to load and to answer.
import { arrayStore } from '../../lib/catalog/stores/array-store.ts';
import { readEventFile } from '../../lib/catalog/stores/event-file.ts';
import { mapQuestions } from '../lib/catalog/stores/questions.ts';
import { timeStore } from './percentiles.ts';

const [path = '', views = '', seed = '', countries = ''] = process.argv.slice(2);
const startedAt = performance.now();
const store = arrayStore(readEventFile(path));
const loaded = performance.now() - startedAt;
const times = await timeStore(store, mapQuestions(Number(views), countries.split(','), Number(seed)));
console.log(JSON.stringify({ loaded, megabytes: process.memoryUsage().rss / 1e6, times }));
