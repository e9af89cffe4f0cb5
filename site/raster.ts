/**
 * SVG to PNG, in fonts that are installed with the build (SIL Open Font License): the same picture on every machine,
 * whatever fonts it has.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { SCRIPTS, type Language } from '../src/model/languages';

const require = createRequire(import.meta.url);

/** The two weights that labels have, and Latin italics for the names of waters. */
const LATIN = ['500Medium', '600SemiBold', '500Medium_Italic'].map((face) =>
  require.resolve(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`),
);
const ARABIC = ['500Medium', '600SemiBold'].map((face) =>
  require.resolve(`@expo-google-fonts/noto-sans-arabic/${face}/NotoSansArabic_${face}.ttf`),
);
const CHINESE = ['Medium', 'Bold'].map((face) =>
  join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts', `NotoSansHans-${face}.otf`),
);

const FONTS = {
  Latn: { family: 'Noto Sans', files: LATIN },
  Hans: { family: 'Noto Sans S Chinese', files: [...CHINESE, ...LATIN] },
  Arab: { family: 'Noto Sans Arabic', files: [...ARABIC, ...LATIN] },
};

/** A picture of an SVG document in its own size, as PNG; whatever family it asks for, it is set in its language's font. */
export type Rasterize = (svg: string, language: Language) => Uint8Array;

let started: Promise<void> | undefined;

/** Loads the renderer, once, and the fonts. */
export async function loadRasterizer(): Promise<Rasterize> {
  await (started ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  const read = new Map<string, Uint8Array>();
  const fontOf = (file: string): Uint8Array => {
    const bytes = read.get(file) ?? readFileSync(file);
    read.set(file, bytes);
    return bytes;
  };
  return (svg, language) => {
    const { family, files } = FONTS[SCRIPTS[language]];
    const renderer = new Resvg(svg, {
      font: {
        loadSystemFonts: false,
        fontBuffers: files.map(fontOf),
        defaultFontFamily: family,
        sansSerifFamily: family,
        serifFamily: family,
      },
    });
    const picture = renderer.render();
    const png = picture.asPng();
    picture.free();
    renderer.free();
    return png;
  };
}
