/** The planner's worker: everything it knows stays in it, so that the page never holds the graph. */
import type { Request } from './messages';
import { createServer } from './serve';

const serve = createServer(async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}, later);

/** Between messages: a request that comes waits for one step, not for all. */
function later(step: () => boolean, pauseMs: number): void {
  setTimeout(() => {
    if (!step()) later(step, pauseMs);
  }, pauseMs);
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void serve(data).then((reply) => postMessage(reply));
});
