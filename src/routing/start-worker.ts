import workerUrl from './worker?worker&url';

/**
 * Starts the planner's worker from wherever the page lies. A page of another origin than the script's (an embed in a
 * sandboxed frame has none at all) may not start it directly: there a module of one line imports it.
 */
export function startWorker(): Worker {
  const { href, origin } = new URL(workerUrl, import.meta.url);
  if (origin === globalThis.origin) return new Worker(href, { type: 'module' });
  const blob = new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  const worker = new Worker(address, { type: 'module' });
  // The browser has read the address once the worker speaks or fails; until then it must hold.
  const release = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
