import { useRef } from 'react';
import type { ExploredPage } from '@/lib/model/explored.ts';
import { type Filter, type FilterName, filterNames, noFilter, toggled, without } from '@/lib/model/filter.ts';
import { periodInWords } from '@/lib/text/en-dates.ts';
import { groupWords, exploreWords as words } from '@/lib/text/en-explore.ts';

interface Chip {
  readonly key: string;
  readonly group: FilterName | 'period';
  readonly label: string;
  readonly lang?: string | undefined;
  /** The filter without it. */
  readonly rest: Filter;
}

function chipsOf(filter: Filter, { options }: ExploredPage): Chip[] {
  const period = filter.from !== null || filter.to !== null;
  return [
    ...filterNames.flatMap((name) =>
      filter[name].map((value) => {
        const option = options[name].find((other) => other.value === value);
        return {
          key: `${name} ${value}`,
          group: name,
          label: option?.label ?? value,
          lang: option?.lang,
          rest: toggled(filter, name, value),
        };
      }),
    ),
    ...(period
      ? [
          {
            key: 'period',
            group: 'period' as const,
            label: periodInWords(filter.from, filter.to),
            rest: without(filter, 'period'),
          },
        ]
      : []),
  ];
}

interface ChipsProps {
  readonly filter: Filter;
  readonly explored: ExploredPage;
  readonly onFilter: (filter: Filter) => void;
  /** Where the focus goes when the last one is gone. */
  readonly focusHeading: () => void;
}

/** What is chosen, each to be removed by itself; the focus then goes to the next one. */
export function Chips({ filter, explored, onFilter, focusHeading }: ChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  const chips = chipsOf(filter, explored);
  if (chips.length === 0) return null;
  function remove(index: number, rest: Filter) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])].slice(0, chips.length);
    const next = buttons[index + 1] ?? buttons[index - 1];
    if (next) next.focus();
    else focusHeading();
    onFilter(rest);
  }
  return (
    <ul className="chips" aria-label={words.chips} ref={list}>
      {chips.map(({ key, group, label, lang, rest }, index) => (
        <li key={key}>
          <button type="button" onClick={() => remove(index, rest)}>
            <span className="sr-only">{words.remove} </span>
            {groupWords[group]}: <span lang={lang}>{label}</span>
            <span aria-hidden="true"> ×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <button
            type="button"
            className="plain"
            onClick={() => {
              focusHeading();
              onFilter(noFilter);
            }}
          >
            {words.clear}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
