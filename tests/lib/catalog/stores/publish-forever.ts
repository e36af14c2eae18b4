// Publishes without end, to be killed: says "loading" once events are on their way.
import { publishEvents } from '../../../../lib/catalog/stores/publish.ts';
import { generateStored } from './generate-stored.ts';

function* forever() {
  let count = 0;
  for (const event of generateStored(100_000_000, 1)) {
    count += 1;
    if (count === 5000) console.log('loading');
    yield event;
  }
}

await publishEvents(process.argv[2] ?? '', forever());
