import { withQuery } from '@/lib/model/asked.ts';
import type { ExploredPage } from '@/lib/model/explored.ts';
import { type Filter, noFilter, printFilter, without } from '@/lib/model/filter.ts';
import { exploreWords as words } from '@/lib/text/en-explore.ts';

interface EmptyProps {
  readonly explored: ExploredPage;
  readonly onFilter: (filter: Filter) => void;
}

/** Never a blank: which filter to drop, and what that brings back. The links work without JavaScript, too. */
export function Empty({ explored: { filter, loosen, counts }, onFilter }: EmptyProps) {
  const link = (next: Filter, label: string) => (
    <a
      href={withQuery('/', printFilter(next))}
      onClick={(event) => {
        event.preventDefault();
        onFilter(next);
      }}
    >
      {label}
    </a>
  );
  return (
    <div className="empty">
      <p>{words.nothing}</p>
      {loosen.length === 0 ? <p>{words.nothingLoosens}</p> : null}
      <ul>
        {loosen.map(({ group, cases }) => (
          <li key={group}>
            {link(without(filter, group), words.loosen(group))} {words.bringsBack(cases)}
          </li>
        ))}
        <li>
          {link(noFilter, words.clear)} {words.bringsBack(counts.of)}
        </li>
      </ul>
    </div>
  );
}
