'use client';

import { useState } from 'react';
import { takeAwayWords as words } from '@/lib/text/en-take-away.ts';

/** Pixels of the PNG for one of the picture: sharp in print and on dense screens. */
const SCALE = 2;

async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = svg;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('the canvas gave no picture');
  return png;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has the blob once the download began; a minute is long enough for that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saves the SVG picture at an address as a PNG, made by the reader's own browser. */
export function PictureButton({ svg }: { svg: string }) {
  const [said, say] = useState('');

  async function make() {
    say(words.drawing);
    try {
      save(await toPng(svg), 'whereabouts-map.png');
      say(words.saved);
    } catch (error) {
      console.warn('picture of the map', error);
      say(words.pictureFailed);
    }
  }

  return (
    <>
      <button type="button" className="button needs-script" onClick={make}>
        {words.png}
      </button>{' '}
      <span role="status">{said}</span>
    </>
  );
}
