/**
 * Leads to a page. The panel takes the focus when its page changes; one that is shown already takes it here.
 */
export function showPage(path: string, push: (path: string) => void): void {
  const { pathname, hash } = new URL(path, window.location.href);
  const isShown = pathname === window.location.pathname;
  if (!isShown || hash !== window.location.hash) push(path);
  if (!isShown) return;
  const target =
    document.getElementById(decodeURIComponent(hash.slice(1))) ??
    document.querySelector<HTMLElement>('#panel h1');
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}
