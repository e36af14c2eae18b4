'use client';

import { words } from '@/lib/text/en-frame.ts';

export default function PageError({ reset }: { reset: () => void }) {
  return (
    <>
      <h1 tabIndex={-1}>{words.error.title}</h1>
      <p>{words.error.text}</p>
      <button type="button" className="button" onClick={reset}>
        {words.error.retry}
      </button>
    </>
  );
}
