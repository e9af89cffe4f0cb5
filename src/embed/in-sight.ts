/** Scrolling past and back is no reason to give anything up. */
const AWAY_AFTER_MS = 1500;
/** A look into another tab may be short. */
const HIDDEN_AFTER_MS = 10_000;

/**
 * Tells whether a page can be seen: some of it is within the window, whatever frames lie between, and its tab is in front.
 * Coming into sight is told at once, leaving it when it lasts.
 *
 * @returns stops watching
 */
export function watchSight(page: Document, onchange: (inSight: boolean) => void): () => void {
  let inSight = false;
  let within = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (now: boolean): void => {
    if (now === inSight) return;
    inSight = now;
    onchange(now);
  };
  const look = (): void => {
    clearTimeout(timer);
    if (within && !page.hidden) settle(true);
    else timer = setTimeout(() => settle(false), within ? HIDDEN_AFTER_MS : AWAY_AFTER_MS);
  };
  const observer = new IntersectionObserver((entries) => {
    within = entries.at(-1)?.isIntersecting ?? within;
    look();
  });
  observer.observe(page.documentElement);
  page.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    page.removeEventListener('visibilitychange', look);
  };
}
