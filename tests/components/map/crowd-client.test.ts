import { describe, expect, it } from 'vitest';
import { CrowdClient } from '@/components/map/crowd-client.ts';
import { CrowdDesk } from '@/components/map/crowd-desk.ts';
import type { CrowdQuestion } from '@/components/map/crowd-messages.ts';
import { encodePlaceColumns } from '@/lib/columns/place-file.ts';
import { generateColumns } from '../../lib/columns/generate-register.ts';

/** A client whose worker answers when it is told to. */
function slowClient() {
  const desk = new CrowdDesk();
  const asked: CrowdQuestion[] = [];
  const client = new CrowdClient({ postMessage: (question) => asked.push(question), terminate() {} });
  const answerNext = () => {
    const question = asked.shift();
    if (question) client.receive(desk.answer(question));
  };
  return { client, asked, answerNext };
}

async function loadedClient() {
  const slow = slowClient();
  const loading = slow.client.load(encodePlaceColumns(generateColumns(50, 1)).buffer);
  slow.answerNext();
  await loading;
  return slow;
}

const kinds = (kind: 'died' | 'charged' | 'detained') => ({ view: { kinds: [kind] } });

describe('CrowdClient', () => {
  it('answers only the newest question of a kind, and asks it when the worker is free', async () => {
    const { client, asked, answerNext } = await loadedClient();
    const answers = [
      client.narrow(kinds('died')),
      client.narrow(kinds('charged')),
      client.narrow({ view: {} }),
    ];
    expect(asked.map(({ verb }) => verb)).toEqual(['narrow']);
    answerNext();
    expect(asked.map(({ verb }) => verb)).toEqual(['narrow']);
    answerNext();
    const [first, second, third] = await Promise.all(answers);
    expect([first, second]).toEqual([null, null]);
    expect(third?.cases).toBe(generateColumns(50, 1).columns.caseCount);
  });

  it('does not let one kind of question wait for another', async () => {
    const { client, asked } = await loadedClient();
    void client.narrow({ view: {} });
    void client.select({ ids: [] });
    expect(asked.map(({ verb }) => verb)).toEqual(['narrow', 'select']);
  });

  it('rejects what waits, and what is asked later, when the worker is lost', async () => {
    const { client } = await loadedClient();
    const waiting = client.narrow({ view: {} });
    client.fail(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    await expect(client.select({ ids: [] })).rejects.toThrow('gone');
  });

  it('rejects columns that cannot be read', async () => {
    const { client, answerNext } = slowClient();
    const loading = client.load(new TextEncoder().encode('<!doctype html>').buffer);
    answerNext();
    await expect(loading).rejects.toThrow(/column file/);
  });
});
