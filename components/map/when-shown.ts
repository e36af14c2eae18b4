/** Runs once the element is on screen: a hidden map loads nothing. */
export function whenShown(element: Element, run: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(element);
  return function stopWaiting() {
    observer.disconnect();
  };
}
