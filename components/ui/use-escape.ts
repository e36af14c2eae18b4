import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useQuery } from '@/components/explore/address.ts';
import { withQuery } from '@/lib/model/asked.ts';

/** Esc closes the panel, wherever the focus is, and leads back to the list. */
export function useEscape(pathname: string): void {
  const router = useRouter();
  const query = useQuery();
  useEffect(
    function closeOnEscape() {
      function close(event: KeyboardEvent) {
        if (event.key === 'Escape' && !event.defaultPrevented && pathname !== '/')
          router.push(withQuery('/', query));
      }
      document.addEventListener('keydown', close);
      return function stopClosing() {
        document.removeEventListener('keydown', close);
      };
    },
    [pathname, query, router],
  );
}
