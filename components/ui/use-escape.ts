import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Esc closes the panel, wherever the focus is, and leads back to the list. */
export function useEscape(pathname: string): void {
  const router = useRouter();
  useEffect(
    function closeOnEscape() {
      function close(event: KeyboardEvent) {
        if (event.key === 'Escape' && !event.defaultPrevented && pathname !== '/') router.push('/');
      }
      document.addEventListener('keydown', close);
      return function stopClosing() {
        document.removeEventListener('keydown', close);
      };
    },
    [pathname, router],
  );
}
