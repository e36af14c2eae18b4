'use client';

import { useEffect, useId, useState } from 'react';
import { takeAwayWords as words } from '@/lib/text/en-take-away.ts';

/** Something that a frame can show. */
export interface EmbedChoice {
  readonly label: string;
  /** The frame's path with its query. */
  readonly path: string;
  /** The frame's name, for those who do not see it. */
  readonly title: string;
}

const themes = ['', 'light', 'dark'] as const;

const escapes = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

const quoted = (text: string) => `"${text.replace(/[&"<>]/g, (sign) => escapes.get(sign) ?? sign)}"`;

/** The HTML that shows a frame; every text in it is escaped. */
export function iframeCode(choice: EmbedChoice, base: string, size: FrameSize, theme: string): string {
  const url = new URL(choice.path, base);
  if (theme !== '') url.searchParams.set('theme', theme);
  // As our own addresses have them.
  const src = url.href.replaceAll('%2C', ',');
  return `<iframe src=${quoted(src)} title=${quoted(choice.title)} width="${size.width}" height="${size.height}" style="border: 0; max-width: 100%" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

interface FrameSize {
  readonly width: number;
  readonly height: number;
}

const usual: FrameSize = { width: 640, height: 560 };

/** The code that shows a view on another page, with what it shows, its size and its colours to choose. */
export function EmbedCode({
  choices,
  base,
}: {
  choices: readonly [EmbedChoice, ...EmbedChoice[]];
  base: string | null;
}) {
  const id = useId();
  const [path, setPath] = useState('');
  const [size, setSize] = useState(usual);
  const [theme, setTheme] = useState('');
  const [origin, setOrigin] = useState(base ?? 'http://127.0.0.1:3000');
  useEffect(
    function readOrigin() {
      setOrigin(base ?? window.location.origin);
    },
    [base],
  );
  const chosen = choices.find((choice) => choice.path === path) ?? choices[0];

  const sizeField = (name: 'width' | 'height') => (
    <label>
      {words[name]}
      <input
        type="number"
        min={240}
        max={2400}
        step={10}
        value={size[name]}
        onChange={({ target }) => {
          const pixels = target.valueAsNumber;
          if (Number.isFinite(pixels)) setSize({ ...size, [name]: Math.round(pixels) });
        }}
      />
    </label>
  );

  return (
    <details className="note take-away">
      <summary>{words.embed}</summary>
      <div className="embed-options needs-script">
        {choices.length > 1 ? (
          <label>
            {words.embedWhat}
            <select value={chosen.path} onChange={({ target }) => setPath(target.value)}>
              {choices.map((choice) => (
                <option key={choice.path} value={choice.path}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {sizeField('width')}
        {sizeField('height')}
        <label>
          {words.theme}
          <select value={theme} onChange={({ target }) => setTheme(target.value)}>
            {themes.map((value) => (
              <option key={value} value={value}>
                {words.themes[value]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label htmlFor={id}>{words.code}</label>
      <textarea
        id={id}
        className="take-away-field"
        rows={7}
        readOnly
        spellCheck={false}
        dir="ltr"
        value={iframeCode(chosen, origin, size, theme)}
        onFocus={({ target }) => target.select()}
      />
    </details>
  );
}
