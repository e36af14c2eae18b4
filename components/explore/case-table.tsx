import { PageLink } from '@/components/ui/page-link.tsx';
import type { ExploredList } from '@/lib/model/explored.ts';
import { type ListSort, listSorts } from '@/lib/model/list-options.ts';
import { exploreWords as words } from '@/lib/text/en-explore.ts';
import { stageWords } from '@/lib/text/en-stages.ts';
import { AsOf } from './as-of.tsx';
import { filterFormId } from './filter-form.tsx';

type Direction = 'ascending' | 'descending';

/** The column that each sort orders by, and which way. */
const sorted: Readonly<Record<ListSort, readonly [keyof typeof words.columns, Direction]>> = {
  title: ['case', 'ascending'],
  status: ['status', 'ascending'],
  newest: ['asOf', 'descending'],
  oldest: ['asOf', 'ascending'],
  place: ['place', 'ascending'],
};

const columns = ['case', 'status', 'asOf', 'place', 'acts'] as const;

interface CaseTableProps {
  readonly list: ExploredList;
  readonly onSort: (sort: ListSort) => void;
}

function ColumnHead({
  column,
  sort,
  onSort,
}: { column: (typeof columns)[number]; sort: ListSort } & Pick<CaseTableProps, 'onSort'>) {
  const sorts = listSorts.filter((other) => sorted[other][0] === column);
  const [first] = sorts;
  const label = words.columns[column];
  if (first === undefined) return <th scope="col">{label}</th>;
  const isSorted = sorts.includes(sort);
  // A column that sorts both ways turns round when it is chosen again.
  const next = sorts.find((other) => other !== sort) ?? first;
  return (
    <th scope="col" aria-sort={isSorted ? sorted[sort][1] : undefined}>
      <button
        type="submit"
        name="sort"
        value={next}
        form={filterFormId}
        onClick={(event) => {
          event.preventDefault();
          onSort(next);
        }}
      >
        {label}
        <span aria-hidden="true">{isSorted ? (sorted[sort][1] === 'ascending' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}

/** Cases in a table; it scrolls sideways within itself where it is wider than the panel. */
export function CaseTable({ list, onSort }: CaseTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="case-table" role="group" aria-label={words.table} tabIndex={0} data-2d="">
      <table>
        <caption>{words.caption(list.sort)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column} column={column} sort={list.sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.id} data-case={row.id}>
              <th scope="row">
                <PageLink href={`/cases/${row.id}`}>{row.title}</PageLink>
              </th>
              <td>{row.stage ? stageWords[row.stage] : null}</td>
              <td>
                <AsOf row={row} />
              </td>
              <td>
                {row.places.length === 0
                  ? words.notOnMap
                  : row.places.map(({ id, name }, index) => (
                      <span key={id} data-place={id}>
                        {index > 0 ? ', ' : null}
                        <PageLink href={`/places/${id}`}>{name}</PageLink>
                      </span>
                    ))}
              </td>
              <td>
                <PageLink href={`/countries/${row.acts.code.toLowerCase()}`}>{row.acts.name}</PageLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
