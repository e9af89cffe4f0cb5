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
 * Keeps the page's address in step with the view. Replacing waits until the map rests; pushing writes at once, after
 * whatever still waits. `onrestore` hears the back and forward buttons. A page without history (a sandboxed frame in
 * some browsers) goes on without it.
 */
export function openAddress(onrestore: (view: ViewState) => void): Address {
  let waiting: ViewState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    if (waiting) put(waiting, 'replace');
    waiting = null;
  };
  const restore = (): void => {
    clearTimeout(timer);
    waiting = null;
    onrestore(readViewState(location.search));
  };
  addEventListener('popstate', restore);
  addEventListener('pagehide', flush);

  return {
    write(view, step) {
      if (step === 'push') {
        flush();
        put(view, 'push');
      } else {
        waiting = view;
        clearTimeout(timer);
        timer = setTimeout(flush, REPLACE_EVERY_MS);
      }
    },
    close() {
      clearTimeout(timer);
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
