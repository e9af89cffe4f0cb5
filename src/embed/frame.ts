/** The embedded page's end of the conversation with its host. */
import { ampHeight, parseHostMessage, pymHeight, seal, type HostMessage, type MapMessage } from './protocol';

export interface Frame {
  tell(message: MapMessage): void;
  /** Stops listening. */
  close(): void;
}

export interface FrameOptions {
  /** The page's own window. */
  page: Window;
  /** See {@link import('./options').EmbedOptions}. */
  pymId: string | null;
  /** May take its time: until it is done the next message waits. What it throws is its own affair. */
  onmessage: (message: HostMessage) => void | Promise<void>;
}

/**
 * Hears the parent window, and nobody else. Of each kind of message only the newest is followed, once per painted frame:
 * a host that sends thousands costs no more than one that sends sixty a second. A page that is in no frame hears and tells
 * nothing.
 */
export function openFrame({ page, pymId, onmessage }: FrameOptions): Frame {
  const host = page.parent;
  if (host === page) return { tell: () => undefined, close: () => undefined };
  const newest = new Map<HostMessage['type'], HostMessage>();
  let asked = 0;
  let busy = false;
  let closed = false;
  const ask = (): void => {
    if (!busy && !closed) asked ||= page.requestAnimationFrame(() => void answer());
  };

  const answer = async (): Promise<void> => {
    asked = 0;
    busy = true;
    const waiting = [...newest.values()];
    newest.clear();
    for (const message of waiting) {
      if (closed) return;
      // A view that waits for the words of its language is not to undo what was said after it.
      const obeying = onmessage(message);
      if (obeying) await obeying.catch(() => undefined);
    }
    busy = false;
    if (newest.size > 0) ask();
  };
  const hear = ({ source, data }: MessageEvent): void => {
    if (source !== host) return;
    const message = parseHostMessage(data);
    if (!message) return;
    // Taken out first, so that the kinds stand in the order of their newest.
    newest.delete(message.type);
    newest.set(message.type, message);
    ask();
  };
  page.addEventListener('message', hear);

  // Who the host is, a page without a referrer cannot know; nothing told is secret.
  const post = (data: unknown): void => host.postMessage(data, '*');
  return {
    tell(message) {
      post(seal(message));
      if (message.type !== 'height') return;
      post(ampHeight(message.height));
      if (pymId !== null) post(pymHeight(pymId, message.height));
    },
    close() {
      closed = true;
      page.cancelAnimationFrame(asked);
      page.removeEventListener('message', hear);
    },
  };
}
