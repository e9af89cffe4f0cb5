/**
 * A page for an address to be pasted: other sites read its head, which a page with the view in its query could not vary; a
 * reader is taken on to the map at once, and where the browser would not go by itself there is a link.
 */
import { LANGUAGES, type Language } from '../src/model/atlas';
import { escapeXml } from '../src/poster/svg';
import { headTags, type HeadTag } from './head-tags';
import { posterFile, shareFile } from './preset-files';
import type { Preset } from './posters';
import { DIRECTIONS, LANGUAGE_TAGS } from '../src/model/languages';

const POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** In a file of its own: the page's policy allows no other. */
export const SHARE_STYLE = `body{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#26231f;background:#fffdf8}
img{display:block;width:100%;height:auto}
a{color:#0b3f86}
`;

export interface SharePageOptions {
  preset: Preset;
  language: Language;
  site: string | null;
  siteName: string;
  /** Of the link to the map. */
  open: string;
}

export function sharePage({ preset, language, site, siteName, open }: SharePageOptions): string {
  const { id, width, height } = preset;
  const [title, description] = [preset.title[language], preset.description[language]];
  const map = `../?${[preset.query, `lang=${language}`].filter((part) => part !== '').join('&')}`;
  const file = shareFile(id, language);
  const tags: HeadTag[] = [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY } },
    { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' } },
    { tag: 'meta', attrs: { 'http-equiv': 'refresh', content: `0; url=${map}` } },
    { tag: 'meta', attrs: { name: 'referrer', content: 'strict-origin-when-cross-origin' } },
    { tag: 'meta', attrs: { name: 'description', content: description } },
    ...(site === null ? [] : [link({ rel: 'canonical', href: `${site}${file}` })]),
    ...LANGUAGES.filter((other) => other !== language).map((other) =>
      link({ rel: 'alternate', hreflang: LANGUAGE_TAGS[other], href: `${id}.${other}.html` }),
    ),
    ...headTags({ presetId: id, language, title, description, siteName, site, file }),
    link({ rel: 'icon', href: '../favicon.svg', type: 'image/svg+xml' }),
    link({ rel: 'stylesheet', href: 'share.css' }),
  ];
  const [tag, direction] = [LANGUAGE_TAGS[language], DIRECTIONS[language]];
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${escapeXml(title)}</title>
${tags.map(written).join('\n')}
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p><a href="${escapeXml(map)}"><img src="../${posterFile(id, language, 'light')}.svg" alt="" width="${width}" height="${height}">${escapeXml(open)}</a></p>
<p>${escapeXml(description)}</p>
</main>
</body>
</html>
`;
}

function link(attrs: Record<string, string>): HeadTag {
  return { tag: 'link', attrs };
}

function written({ tag, attrs }: HeadTag): string {
  return `<${tag}${Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')}>`;
}
