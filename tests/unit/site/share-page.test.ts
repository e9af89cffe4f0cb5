// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { sharePage } from '../../../site/share-page';
import { PRESET, SITE } from '../../support/preset';

function page(site: string | null, language: 'en' | 'ar' = 'en'): { text: string; read: Document } {
  const text = sharePage({ preset: PRESET, language, site, siteName: 'The atlas', open: 'Open the full map' });
  return { text, read: new DOMParser().parseFromString(text, 'text/html') };
}

const content = (read: Document, name: string): string | null | undefined =>
  read.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

describe('a page to be pasted', () => {
  it('tells other sites its title, its words, a picture of a size they show, and where its oEmbed lies', () => {
    const { read } = page(SITE);
    expect(content(read, 'og:title')).toBe(PRESET.title.en);
    expect(content(read, 'og:description')).toBe(PRESET.description.en);
    expect(content(read, 'og:url')).toBe(`${SITE}share/iraq.en.html`);
    expect(content(read, 'og:image')).toBe(`${SITE}cards/iraq.en.png`);
    expect([content(read, 'og:image:width'), content(read, 'og:image:height')]).toEqual(['1200', '630']);
    expect(content(read, 'twitter:card')).toBe('summary_large_image');
    const oembed = read.querySelector('link[type="application/json+oembed"]');
    expect(oembed?.getAttribute('rel')).toBe('alternate');
    expect(oembed?.getAttribute('href')).toBe(`${SITE}oembed/iraq.en.json`);
  });

  it('says nothing that would need an absolute address where there is none', () => {
    const { read, text } = page(null);
    expect(content(read, 'og:title')).toBe(PRESET.title.en);
    for (const name of ['og:url', 'og:image', 'twitter:card']) expect(content(read, name)).toBeUndefined();
    expect(read.querySelector('link[type="application/json+oembed"], link[rel="canonical"]')).toBeNull();
    expect(text).not.toContain('null');
  });

  it('goes on to the map by itself, or by a link, without any script', () => {
    const { read, text } = page(null, 'ar');
    const target = '../?select=corridor:iraq&lang=ar';
    expect(read.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${target}`);
    expect(read.querySelector('a')?.getAttribute('href')).toBe(target);
    expect(read.documentElement.getAttribute('dir')).toBe('rtl');
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=/);
    // Browsers look for the encoding in the first 1024 bytes.
    expect(Buffer.from(text).subarray(0, 1024).toString()).toContain('<meta charset="utf-8">');
  });
});
