import type { Page } from '@playwright/test';
import type { Picture } from './page';

/** Of the pictures' own size. */
const SCALE = 1 / 4;
/** Px between pictures. */
const GAP = 8;
/** Of WebP, 0 to 1. */
const QUALITY = 0.75;

/** Pictures of one screen on one sheet: a row a language, light and dark beside each other, narrow to wide. */
export function arrange(pictures: readonly Picture[], sizes: readonly { width: number; height: number }[]): Sheet {
  const tongues = [...new Set(pictures.map(({ tongue }) => tongue))];
  const looks = [...new Set(pictures.map(({ theme }) => theme))].flatMap((theme) =>
    sizes.map((size) => ({ theme, ...size })),
  );
  const row = Math.max(...sizes.map(({ height }) => height)) * SCALE;
  const lefts = looks.map((_, at) => looks.slice(0, at).reduce((sum, { width }) => sum + width * SCALE + GAP, GAP));
  const places = pictures.map((picture) => {
    const at = looks.findIndex(({ theme, width }) => theme === picture.theme && width === picture.width);
    const { width = 0, height = 0 } = looks[at] ?? {};
    const top = GAP + tongues.indexOf(picture.tongue) * (row + GAP);
    return { file: picture.file, left: lefts[at] ?? 0, top, width: width * SCALE, height: height * SCALE };
  });
  return {
    width: looks.reduce((sum, { width }) => sum + width * SCALE + GAP, GAP),
    height: GAP + tongues.length * (row + GAP),
    places,
  };
}

/** Px. */
export interface Sheet {
  width: number;
  height: number;
  places: { file: string; left: number; top: number; width: number; height: number }[];
}

/** Draws a sheet as WebP, on a page that is open on the site that has the pictures. */
export async function drawSheet(page: Page, sheet: Sheet): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ width, height, places, quality }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas to draw a sheet on');
      context.fillStyle = '#8a8578';
      context.fillRect(0, 0, width, height);
      for (const { file, left, top, ...size } of places) {
        const blob = await (await fetch(`/${file}`)).blob();
        const options = { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: 'high' as const };
        context.drawImage(await createImageBitmap(blob, options), left, top);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { ...sheet, quality: QUALITY },
  );
  return Buffer.from(base64, 'base64');
}
