import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOf, GroupList, groupOf, inverted } from '@/lib/stats/groups.ts';

const anyGroups = fc.array(fc.uniqueArray(fc.nat({ max: 7 })));

function toGroups(written: readonly (readonly number[])[]) {
  const list = new GroupList();
  for (const group of written) {
    for (const member of group) list.add(member);
    list.endGroup();
  }
  return list.groups;
}

it('begins each group where those before it end', () => {
  expect([...firstOf([2, 0, 3])]).toEqual([0, 2, 2, 5]);
  expect([...firstOf([])]).toEqual([0]);
});

it('finds the members of a group, and none of one that is not there', () => {
  const groups = toGroups([[4, 1], [], [7]]);
  expect([0, 1, 2, 3, 9, undefined].map((number) => [...groupOf(groups, number)])).toEqual([
    [4, 1],
    [],
    [7],
    [],
    [],
    [],
  ]);
});

it('says of each member the groups that it is in', () => {
  fc.assert(
    fc.property(anyGroups, (written) => {
      const found = inverted(toGroups(written), 8);
      for (let member = 0; member < 8; member += 1) {
        const expected = [...written.keys()].filter((number) => written[number]?.includes(member));
        expect([...groupOf(found, member)]).toEqual(expected);
      }
    }),
  );
});
