/** What a page's head tells other sites of it: Open Graph, Twitter's card, where its oEmbed lies. */
import type { Language } from '../src/model/atlas';
import { CARD_SIZE_PX } from './cards';
import { cardFile, oembedFile } from './preset-files';
import { OPEN_GRAPH_LOCALES } from '../src/model/languages';

export interface HeadTag {
  tag: 'meta' | 'link';
  attrs: Record<string, string>;
}

export interface HeadOptions {
  presetId: string;
  language: Language;
  title: string;
  description: string;
  siteName: string;
  /** Absolute address of the site's folder, with its closing slash; `null`: nobody knows yet. */
  site: string | null;
  /** The page's own file below the site. */
  file: string;
}

/** Whatever needs an absolute address is left out where there is none: half an address would be a wrong one. */
export function headTags({ presetId, language, title, description, siteName, site, file }: HeadOptions): HeadTag[] {
  const property = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { property: name, content } });
  const words = [
    property('og:type', 'website'),
    property('og:site_name', siteName),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', OPEN_GRAPH_LOCALES[language]),
  ];
  if (site === null) return words;
  const image = `${site}${cardFile(presetId, language)}`;
  return [
    ...words,
    property('og:url', `${site}${file}`),
    property('og:image', image),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD_SIZE_PX.width)),
    property('og:image:height', String(CARD_SIZE_PX.height)),
    property('og:image:alt', title),
    // All else of its card Twitter takes from Open Graph.
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
    {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: `${site}${oembedFile(presetId, language)}`,
        title,
      },
    },
  ];
}
