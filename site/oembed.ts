/** oEmbed 1.0 (https://oembed.com): how a site that was given an address finds out what to show of it. As static files. */
import { DEFAULT_OPTIONS } from '../src/embed/options';
import { writeGuestFrame } from '../src/embed/snippet';
import type { Today } from '../src/embed/whole-view';
import type { Language } from '../src/model/atlas';
import { readViewState } from '../src/state/view-state';
import { cardFile } from './preset-files';
import type { Preset } from './posters';
import { CARD_SIZE_PX } from './cards';

/** What a static file can offer: it cannot read the `maxwidth` of who asks, and says so much that most columns hold. */
const FRAME_PX = { width: 800, height: 500 } as const;
const DAY_S = 86_400;

/** A response of type `rich`, with all that the specification asks of one, and a thumbnail. */
export interface OEmbedRich {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  width: number;
  height: number;
}

export interface OEmbedOptions {
  preset: Preset;
  language: Language;
  /** Absolute address of the site's folder, with its closing slash. */
  site: string;
  siteName: string;
  today: Today;
}

export function oembedOf({ preset, language, site, siteName, today }: OEmbedOptions): OEmbedRich {
  const title = preset.title[language];
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: siteName,
    provider_url: site,
    cache_age: DAY_S,
    thumbnail_url: `${site}${cardFile(preset.id, language)}`,
    thumbnail_width: CARD_SIZE_PX.width,
    thumbnail_height: CARD_SIZE_PX.height,
    html: writeGuestFrame({
      site,
      view: readViewState(preset.query),
      today,
      language,
      theme: 'light',
      options: DEFAULT_OPTIONS,
      size: { kind: 'fixed', ...FRAME_PX },
      title,
      linkText: '',
      poster: null,
    }),
    ...FRAME_PX,
  };
}
