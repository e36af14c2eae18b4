'use client';

import {
  type ChangeEvent,
  type ComponentType,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { fieldWords } from '@/lib/text/en-search.ts';
import type { SearchResultsProps } from './search-results.tsx';
import { closed, optionId, type Shown } from './shown.ts';

/**
 * The field in the header: an editable combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). What it
 * finds, and the code for that, is loaded when the field is first used. What is typed goes nowhere: the input
 * has no name and the form no address, the browser keeps no history of it and checks its spelling nowhere.
 */
export function SearchField() {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [Results, setResults] = useState<ComponentType<SearchResultsProps> | null>(null);
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [isAll, setIsAll] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const [shown, setShown] = useState<Shown>(closed);
  const isExpanded = isOpen && shown.options > 0;

  async function load() {
    setShown({ ...closed, says: fieldWords.loading });
    try {
      const { SearchResults } = await import('./search-results.tsx');
      setResults(() => SearchResults);
    } catch (error) {
      console.warn('search', error);
      setShown({ ...closed, says: fieldWords.failed, retry: load });
    }
  }

  /** The text as it is once no input method is composing it. */
  function settle(value: string) {
    setText(value);
    setActive(null);
    setIsAll(false);
    setIsOpen(value.trim() !== '');
  }

  const takeOver = useEffectEvent((input: HTMLInputElement) => {
    load();
    settle(input.value);
  });
  useEffect(function takeWhatWasTypedBeforeReact() {
    const input = inputRef.current;
    if (input && (input === document.activeElement || input.value !== '')) takeOver(input);
  }, []);

  function change({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) {
    if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) settle(currentTarget.value);
  }

  function close() {
    setIsOpen(false);
    setActive(null);
  }

  function clear() {
    if (inputRef.current) inputRef.current.value = '';
    settle('');
    inputRef.current?.focus();
  }

  function open() {
    if (text.trim() !== '') setIsOpen(true);
  }

  function move(to: number) {
    open();
    if (shown.options > 0) setActive((to + shown.options) % shown.options);
  }

  function enter() {
    if (active !== null) return document.getElementById(optionId(id, active))?.click();
    setIsAll(true);
    open();
  }

  function pressKey(event: KeyboardEvent<HTMLInputElement>) {
    const { key, nativeEvent } = event;
    // Safari ends a composition before the key that ended it; it tells by the code alone.
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const inList: Record<string, () => void> = { Home: () => move(0), End: () => move(-1) };
    const anywhere: Record<string, () => void> = {
      ArrowDown: () => move(active === null ? 0 : active + 1),
      ArrowUp: () => move(active === null ? -1 : active - 1),
      Enter: enter,
      ...(isOpen ? { Escape: close } : text === '' ? {} : { Escape: clear }),
      ...(active === null ? {} : inList),
    };
    const act = anywhere[key];
    if (act) {
      event.preventDefault();
      act();
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') setActive(null);
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) close();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the form is the landmark; <search> would only wrap it
    <form role="search" method="dialog" className="search" onBlur={leave}>
      <label htmlFor={`${id}-input`}>{fieldWords.label}</label>
      <div className="search-box">
        <input
          ref={inputRef}
          id={`${id}-input`}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isExpanded}
          aria-controls={isExpanded ? id : undefined}
          aria-activedescendant={isExpanded && active !== null ? optionId(id, active) : undefined}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={fieldWords.hint}
          onFocus={() => {
            if (!Results) load();
          }}
          onClick={open}
          onChange={change}
          onCompositionEnd={({ currentTarget }) => settle(currentTarget.value)}
          onKeyDown={pressKey}
        />
        {text === '' ? null : (
          <button type="button" className="search-clear" aria-label={fieldWords.clear} onClick={clear}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {/* The focus stays in the field while the pointer is in the list. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here but what the list does */}
      <div className="search-popup" data-is-open={isOpen} onMouseDown={(event) => event.preventDefault()}>
        <p role="status">{isOpen ? shown.says : ''}</p>
        {isOpen && shown.retry ? (
          <button type="button" className="button" onClick={shown.retry}>
            {fieldWords.retry}
          </button>
        ) : null}
        {Results ? (
          <Results
            id={id}
            text={text}
            isOpen={isOpen}
            isAll={isAll}
            active={active}
            onShow={setShown}
            onChoose={close}
          />
        ) : null}
      </div>
    </form>
  );
}
