/** Pictures, cards, oEmbed and pages to be pasted, for each view that has a poster: what other sites read of ours. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { FRAMED_FLOW } from '../src/embed/options';
import { todayOf } from '../src/embed/whole-view';
import { fill } from '../src/i18n';
import { LANGUAGES, type Atlas, type Language } from '../src/model/atlas';
import { THEMES } from '../src/state/view-state';
import { CARD_MAP_PX, cardSvg } from './cards';
import { headTags } from './head-tags';
import { oembedOf } from './oembed';
import { WORDS } from './poster-words';
import { builtAtlas } from './built';
import { drawPreset, presetsOf, readBase } from './posters';
import { cardFile, oembedFile, posterFile, shareFile } from './preset-files';
import { loadRasterizer } from './raster';
import { SHARE_STYLE, sharePage } from './share-page';
import { readSiteUrl } from './site-url';

const MARK = readFileSync(fileURLToPath(new URL('../public/favicon.svg', import.meta.url)), 'utf8');
/** Cards stand among other people's words: they are light. */
const CARD_THEME = 'light';

export function sharing(siteUrl: string | undefined): Plugin {
  const site = readSiteUrl(siteUrl);
  return {
    name: 'site-sharing',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const atlas = builtAtlas(bundle);
        const pictures = await picturesOf(atlas, (file) => textOf(bundle, file));
        for (const [fileName, source] of [...pictures, ...pagesOf(atlas, site)]) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
    // The full page is shared as what it opens with, in English: which language a reader gets, no head can know.
    transformIndexHtml: {
      order: 'post',
      handler(_, { path, bundle }) {
        if (path !== '/index.html' || !bundle) return [];
        const atlas = builtAtlas(bundle);
        const [opening] = presetsOf(atlas);
        if (!opening) return [];
        const { id, title } = opening;
        const words = { title: title.en, description: WORDS.en.page.description, siteName: siteNameOf(atlas, 'en') };
        const tags = headTags({ presetId: id, language: 'en', ...words, site, file: '' });
        // Behind what is there: a page says in its first kilobyte how its letters are written.
        return tags.map((tag) => ({ ...tag, injectTo: 'head' as const }));
      },
    },
  };
}

function textOf(bundle: Rolldown.OutputBundle, file: string): string {
  const output = bundle[file];
  if (output?.type !== 'asset') throw new Error(`the build holds no ${file}`);
  return String(output.source);
}

function siteNameOf({ city }: Atlas, language: Language): string {
  return fill(WORDS[language].page.title, { city: city.name[language] });
}

/** The posters as PNG, and the cards. @param poster the text of a poster's file */
async function picturesOf(atlas: Atlas, poster: (file: string) => string): Promise<Map<string, Uint8Array>> {
  const [rasterize, base] = [await loadRasterizer(), readBase()];
  const files = new Map<string, Uint8Array>();
  for (const preset of presetsOf(atlas)) {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        const file = posterFile(preset.id, language, theme);
        files.set(`${file}.png`, rasterize(poster(`${file}.svg`), language));
      }
      const map = drawPreset(atlas, base, { ...preset, ...CARD_MAP_PX }, language, CARD_THEME);
      const { page } = WORDS[language];
      const subtitle = preset.query === '' ? page.subtitle : siteNameOf(atlas, language);
      const card = cardSvg({ map, mark: MARK, title: preset.title[language], subtitle, language });
      files.set(cardFile(preset.id, language), rasterize(card, language));
    }
  }
  return files;
}

function pagesOf(atlas: Atlas, site: string | null): Map<string, string> {
  const today = todayOf(atlas, { tonnesPerTeu: null, flow: FRAMED_FLOW });
  const files = new Map([['share/share.css', SHARE_STYLE]]);
  for (const preset of presetsOf(atlas)) {
    for (const language of LANGUAGES) {
      const siteName = siteNameOf(atlas, language);
      const { open } = WORDS[language].embed;
      files.set(shareFile(preset.id, language), sharePage({ preset, language, site, siteName, open }));
      if (site === null) continue;
      const answer = oembedOf({ preset, language, site, siteName, today });
      files.set(oembedFile(preset.id, language), `${JSON.stringify(answer, null, 2)}\n`);
    }
  }
  return files;
}
