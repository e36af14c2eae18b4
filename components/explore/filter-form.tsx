import type { Asked } from '@/lib/model/asked.ts';
import type { ExploredPage, FilterOption } from '@/lib/model/explored.ts';
import { type FilterName, filterNames, toggled } from '@/lib/model/filter.ts';
import { groupWords, exploreWords as words } from '@/lib/text/en-explore.ts';

/** Controls outside the form belong to it by this id. */
export const filterFormId = 'filter-form';

interface FilterFormProps {
  readonly explored: ExploredPage;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

function Option({
  name,
  option,
  isChosen,
  onToggle,
}: {
  name: FilterName;
  option: FilterOption;
  isChosen: boolean;
  onToggle: () => void;
}) {
  const { value, label, lang, cases } = option;
  return (
    <li data-is-empty={cases === 0}>
      <label>
        <input type="checkbox" name={name} value={value} checked={isChosen} onChange={onToggle} />
        <span lang={lang}>{label}</span>{' '}
        <span className="count">
          {cases}
          <span className="sr-only"> {words.cases(cases)}</span>
        </span>
      </label>
    </li>
  );
}

/** Without JavaScript the form sends the same address that a click writes with it. */
export function FilterForm({ explored, asked, onAsk }: FilterFormProps) {
  const { filter } = asked;
  return (
    <details className="filters">
      <summary>{words.filter}</summary>
      <form id={filterFormId} action="/" method="get">
        {filterNames.map((name) =>
          explored.options[name].length > 0 ? (
            <fieldset key={name}>
              <legend>{groupWords[name]}</legend>
              <ul>
                {explored.options[name].map((option) => (
                  <Option
                    key={option.value}
                    name={name}
                    option={option}
                    isChosen={filter[name].includes(option.value)}
                    onToggle={() => onAsk({ ...asked, filter: toggled(filter, name, option.value) })}
                  />
                ))}
              </ul>
            </fieldset>
          ) : null,
        )}
        <fieldset className="without-scripting">
          <legend>{groupWords.period}</legend>
          <label>
            {words.from} <input type="month" name="from" defaultValue={filter.from ?? ''} />
          </label>{' '}
          <label>
            {words.to} <input type="month" name="to" defaultValue={filter.to ?? ''} />
          </label>
        </fieldset>
        <button type="submit" className="button without-scripting">
          {words.show}
        </button>
      </form>
    </details>
  );
}
