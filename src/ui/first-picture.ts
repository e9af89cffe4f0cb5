/** The picture that `early.js` has put behind the page, and whose it is: they stand until the live map takes their place. */
const ID = 'first-picture';
const CREDIT_ID = 'first-credit';
/** A picture that has not come by then is not waited for. */
const PATIENCE_MS = 4000;

/** `null` where the view has none, or no longer. */
export function firstPicture(): HTMLImageElement | null {
  const found = document.getElementById(ID);
  return found instanceof HTMLImageElement ? found : null;
}

export function removeFirstPicture(): void {
  firstPicture()?.remove();
  document.getElementById(CREDIT_ID)?.remove();
}

/**
 * Resolves once the picture is to be seen, and then asks for the atlas. Until then nothing else is asked for, so that the picture
 * comes as fast as it can. At once where there is none.
 *
 * @param atlas address of the atlas' file
 */
export async function afterPicture(atlas: string): Promise<void> {
  const picture = firstPicture();
  if (picture) {
    await Promise.race([shown(picture), pause(PATIENCE_MS)]);
    if (picture.naturalWidth === 0) removeFirstPicture();
  }
  // A plain fetch() is in CORS mode even to its own site: only a preload with `crossorigin` is used for it.
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '' });
  link.href = new URL(atlas, document.baseURI).href;
  document.head.append(link);
}

async function shown(picture: HTMLImageElement): Promise<void> {
  await picture.decode().catch(() => undefined);
  // A page in the background paints nothing.
  if (!document.hidden) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
