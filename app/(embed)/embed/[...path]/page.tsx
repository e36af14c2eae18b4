import { notFound } from 'next/navigation';

/** Any other address of a frame. */
export default function UnknownEmbed(): never {
  notFound();
}
