/** The embedded page's end of the conversation with its host. */
import {
  ampHeight,
  kindOfHostMessage,
  parseHostMessage,
  pymHeight,
  seal,
  type HostMessage,
  type MapMessage,
} from './protocol';

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
  onmessage: (message: HostMessage) => void;
}

/**
 * Hears the parent window, and nobody else. Of each kind of message only the newest is looked at, once per painted frame:
 * a host that sends thousands costs no more than one that sends sixty a second. A page that is in no frame hears and tells
 * nothing.
 */
export function openFrame({ page, pymId, onmessage }: FrameOptions): Frame {
  const host = page.parent;
  if (host === page) return { tell: () => undefined, close: () => undefined };
  const newest = new Map<HostMessage['type'], unknown>();
  let asked = 0;

  const answer = (): void => {
    asked = 0;
    const waiting = [...newest.values()];
    newest.clear();
    for (const data of waiting) {
      const message = parseHostMessage(data);
      if (message) onmessage(message);
    }
  };
  const hear = ({ source, data }: MessageEvent): void => {
    if (source !== host) return;
    const kind = kindOfHostMessage(data);
    if (!kind) return;
    // Taken out first, so that the kinds stand in the order of their newest.
    newest.delete(kind);
    newest.set(kind, data);
    asked ||= page.requestAnimationFrame(answer);
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
      page.cancelAnimationFrame(asked);
      page.removeEventListener('message', hear);
    },
  };
}
