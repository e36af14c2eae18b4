import { useEffect, useEffectEvent, useRef } from 'react';
import { type Asked, printAsked } from '@/lib/model/asked.ts';
import type { ExploredPage, FilterOption } from '@/lib/model/explored.ts';
import { type FilterName, filterNames, toggled } from '@/lib/model/filter.ts';
import { listSorts } from '@/lib/model/list-options.ts';
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

/** What is asked once every box and the order of the list are as they stand in the form. */
function askedBy(form: FormData, { options }: ExploredPage, asked: Asked): Asked {
  const turned = filterNames.flatMap((name) =>
    options[name]
      .filter(({ value }) => form.getAll(name).includes(value) !== asked.filter[name].includes(value))
      .map(({ value }) => ({ name, value })),
  );
  const filter = turned.reduce((before, { name, value }) => toggled(before, name, value), asked.filter);
  const sort = listSorts.find((value) => value === form.get('sort')) ?? asked.options.sort;
  return { filter, options: { ...asked.options, sort } };
}

/** Without JavaScript the form sends the same address that a click writes with it. */
export function FilterForm({ explored, asked, onAsk }: FilterFormProps) {
  const { filter } = asked;
  const formRef = useRef<HTMLFormElement>(null);
  const takeOver = useEffectEvent((form: HTMLFormElement) => {
    const chosen = askedBy(new FormData(form), explored, asked);
    if (printAsked(chosen) !== printAsked(asked)) onAsk(chosen);
  });
  useEffect(function takeWhatWasChosenBeforeReact() {
    if (formRef.current) takeOver(formRef.current);
  }, []);
  return (
    <details className="filters">
      <summary>{words.filter}</summary>
      <form ref={formRef} id={filterFormId} action="/" method="get" autoComplete="off">
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
