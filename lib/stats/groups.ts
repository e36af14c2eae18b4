/** Groups of numbers in one row: those of group n are from `first[n]` to `first[n + 1]`. */
export interface Groups {
  readonly first: Uint32Array;
  readonly members: Uint32Array;
}

/** The members of a group; none where there is no such group. */
export function groupOf({ first, members }: Groups, number: number | undefined): Uint32Array {
  const start = first[number ?? -1] ?? members.length;
  return members.subarray(start, first[(number ?? -1) + 1] ?? start);
}

/** How many there are before each of some groups, and in all. */
export function firstOf(sizes: Iterable<number>): Uint32Array {
  let sum = 0;
  return Uint32Array.from([0, ...sizes], (size) => {
    sum += size;
    return sum;
  });
}

/** Collects groups one after the other. */
export class GroupList {
  readonly #first: number[] = [0];
  readonly #members: number[] = [];

  add(member: number): void {
    this.#members.push(member);
  }

  endGroup(): void {
    this.#first.push(this.#members.length);
  }

  get groups(): Groups {
    return { first: Uint32Array.from(this.#first), members: Uint32Array.from(this.#members) };
  }
}

/** By member, of which there are `count`: the numbers of the groups that it is in, ascending. */
export function inverted(groups: Groups, count: number): Groups {
  const sizes = new Uint32Array(count);
  for (const member of groups.members) sizes[member] = (sizes[member] ?? 0) + 1;
  const first = firstOf(sizes);
  const next = first.slice();
  const members = new Uint32Array(groups.members.length);
  for (let number = 0; number + 1 < groups.first.length; number += 1) {
    for (const member of groupOf(groups, number)) {
      const at = next[member] ?? 0;
      members[at] = number;
      next[member] = at + 1;
    }
  }
  return { first, members };
}
