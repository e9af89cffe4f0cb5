import { readViewState, writeViewState, type ViewState } from './view-state';

/** `push`: a step the back button undoes. `replace`: the same step, seen from elsewhere. */
export type Step = 'push' | 'replace';

export interface Address {
  write(view: ViewState, step: Step): void;
  /** Stops listening and forgets what is not written yet. */
  close(): void;
}

/** Safari refuses more than 100 history calls in 30 s; a dragged map would make thousands. */
const REPLACE_EVERY_MS = 350;

/**
 * Keeps the page's address in step with the view. Replacing waits until the map rests; pushing does not, and comes after
 * whatever still waits. A page without history (a sandboxed frame in some browsers) goes on without it.
 *
 * @param onrestore hears the back and forward buttons
 * @param soon when a step is written: browsers take up to 30 ms for it, more than a frame. Default: at once
 * @returns writes what it is told, in order, at the latest as the page goes
 */
export function openAddress(
  onrestore: (view: ViewState) => void,
  soon: (act: () => void) => unknown = (act) => act(),
): Address {
  let due: [ViewState, Step][] = [];
  let waiting: ViewState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(timer);
    due = [];
    waiting = null;
  };
  const rest = (): void => {
    clearTimeout(timer);
    if (waiting) due.push([waiting, 'replace']);
    waiting = null;
  };
  const flush = (): void => {
    rest();
    for (const [view, step] of due.splice(0)) put(view, step);
  };
  const restore = (): void => {
    forget();
    onrestore(readViewState(location.search));
  };
  addEventListener('popstate', restore);
  addEventListener('pagehide', flush);

  return {
    write(view, step) {
      if (step === 'push') {
        rest();
        due.push([view, step]);
        soon(flush);
      } else {
        waiting = view;
        clearTimeout(timer);
        timer = setTimeout(flush, REPLACE_EVERY_MS);
      }
    },
    close() {
      forget();
      removeEventListener('popstate', restore);
      removeEventListener('pagehide', flush);
    },
  };
}

/** The full address of a view on the full page, for a link from any page beside it. */
export function linkTo(view: ViewState): string {
  const query = writeViewState(view);
  return new URL(query === '' ? './' : `./?${query}`, location.href).href;
}

function put(view: ViewState, step: Step): void {
  const address = addressOf(view);
  if (address === location.pathname + location.search) return;
  try {
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Refused (too many calls, or an opaque origin): the address lags behind, the map does not.
  }
}

function addressOf(view: ViewState): string {
  const query = writeViewState(view);
  return location.pathname + (query === '' ? '' : `?${query}`);
}
