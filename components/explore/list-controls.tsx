import { type ListOptions, type ListSort, listSorts } from '@/lib/model/list-options.ts';
import { exploreWords as words } from '@/lib/text/en-explore.ts';
import { filterFormId } from './filter-form.tsx';

interface ListControlsProps {
  readonly options: ListOptions;
  readonly onOptions: (options: ListOptions) => void;
}

/** How the list is sorted, and whether it is a table. The controls belong to the filter's form. */
export function ListControls({ options, onOptions }: ListControlsProps) {
  const isTable = options.view === 'table';
  return (
    <p className="list-controls">
      <label>
        {words.sort}{' '}
        <select
          name="sort"
          form={filterFormId}
          value={options.sort}
          onChange={({ target }) => {
            const sort = listSorts.find((value): value is ListSort => value === target.value);
            if (sort) onOptions({ ...options, sort });
          }}
        >
          {listSorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        name="view"
        value={isTable ? 'list' : 'table'}
        form={filterFormId}
        className="plain"
        onClick={(event) => {
          event.preventDefault();
          onOptions({ ...options, view: isTable ? 'list' : 'table' });
        }}
      >
        {isTable ? words.asList : words.asTable}
      </button>
    </p>
  );
}
