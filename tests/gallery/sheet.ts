import type { Page } from '@playwright/test';
import type { Picture } from './page';

/** Of the pictures' own size. */
const SCALE = 1 / 4;
/** Px between pictures. */
const GAP = 8;
/** Px: of the sheet's own title, and of the line over each row of pictures. */
const TITLE = 28;
const LINE = 16;
/** Of WebP, 0 to 1. */
const QUALITY = 0.6;

/** Px. */
export interface Sheet {
  width: number;
  height: number;
  title: string;
  places: { file: string; name: string; left: number; top: number; width: number; height: number }[];
}

/** Pictures of one screen on one sheet: a row a language, light and dark beside each other, narrow to wide. Each says what it is. */
export function arrange(
  title: string,
  pictures: readonly Picture[],
  sizes: readonly { width: number; height: number }[],
): Sheet {
  const tongues = [...new Set(pictures.map(({ tongue }) => tongue))];
  const looks = [...new Set(pictures.map(({ theme }) => theme))].flatMap((theme) =>
    sizes.map((size) => ({ theme, ...size })),
  );
  const row = LINE + Math.max(...sizes.map(({ height }) => height)) * SCALE;
  const lefts = looks.map((_, at) => looks.slice(0, at).reduce((sum, { width }) => sum + width * SCALE + GAP, GAP));
  const places = pictures.map(({ file, tongue, theme, width: px }) => {
    const at = looks.findIndex((look) => look.theme === theme && look.width === px);
    const { width = 0, height = 0 } = looks[at] ?? {};
    const top = TITLE + tongues.indexOf(tongue) * (row + GAP) + LINE;
    const name = `${tongue} · ${theme} · ${px} px`;
    return { file, name, left: lefts[at] ?? 0, top, width: width * SCALE, height: height * SCALE };
  });
  return {
    width: looks.reduce((sum, { width }) => sum + width * SCALE + GAP, GAP),
    height: TITLE + tongues.length * (row + GAP),
    title,
    places,
  };
}

/** Draws a sheet as WebP, on a page that is open on the site that has the pictures. */
export async function drawSheet(page: Page, sheet: Sheet): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ width, height, title, places, quality, gap, titlePx, linePx }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas to draw a sheet on');
      context.fillStyle = '#efeae0';
      context.fillRect(0, 0, width, height);
      context.fillStyle = '#26231f';
      context.textBaseline = 'bottom';
      context.font = '600 17px sans-serif';
      context.fillText(title, gap, titlePx - 3);
      context.font = '11px sans-serif';
      for (const { file, name, left, top, ...size } of places) {
        context.fillText(name, left, top - linePx + 15);
        const blob = await (await fetch(`/${file}`)).blob();
        const options = { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: 'high' as const };
        context.drawImage(await createImageBitmap(blob, options), left, top);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { ...sheet, quality: QUALITY, gap: GAP, titlePx: TITLE, linePx: LINE },
  );
  return Buffer.from(base64, 'base64');
}
