'use client';

import { useRef, useState } from 'react';
import { takeAwayWords as words } from '@/lib/text/en-take-away.ts';

/** Copies the address of a view; where the browser forbids that, the address is selected to be copied by hand. */
export function CopyLink({ path, base }: { path: string; base: string | null }) {
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [said, say] = useState('');

  async function copy() {
    const url = new URL(path, base ?? window.location.origin).href;
    say('');
    try {
      await navigator.clipboard.writeText(url);
      setAddress(null);
      say(words.copied);
    } catch {
      // No clipboard without HTTPS, or none allowed.
      setAddress(url);
      say(words.copyByHand);
      requestAnimationFrame(() => field.current?.select());
    }
  }

  return (
    <>
      <button type="button" className="button needs-script" onClick={copy}>
        {words.copyLink}
      </button>
      {address === null ? null : (
        <input
          ref={field}
          className="take-away-field"
          aria-label={words.address}
          value={address}
          readOnly
          dir="ltr"
        />
      )}
      <span className="note" role="status">
        {said}
      </span>
    </>
  );
}
