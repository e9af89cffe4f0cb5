// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { oembedOf } from '../../../site/oembed';
import { readEmbedOptions } from '../../../src/embed/options';
import { todayOf } from '../../../src/embed/whole-view';
import { readViewState } from '../../../src/state/view-state';
import { PRESET, SITE } from '../../support/preset';
import { ATLAS } from '../ui/fixture';

const answerIn = (language: 'en' | 'zh' | 'ar') =>
  oembedOf({
    preset: PRESET,
    language,
    site: SITE,
    siteName: 'Chongqing’s trade corridors',
    today: todayOf(ATLAS, { tonnesPerTeu: null, flow: 'off' }),
  });

beforeAll(() => {
  Object.assign(Reflect.get(window, 'happyDOM').settings, { handleDisabledFileLoadingAsSuccess: true });
});

describe('an oEmbed answer', () => {
  it('holds what the specification asks of every answer, of type rich, and of a thumbnail', () => {
    const answer = answerIn('en');
    // https://oembed.com, 2.3.4 and 2.3.4.4.
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 500, title: PRESET.title.en });
    expect(answer.thumbnail_url).toBe(`${SITE}cards/iraq.en.png`);
    expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 630]);
    for (const url of [answer.provider_url, answer.thumbnail_url]) expect(new URL(url).protocol).toBe('https:');
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('is one frame and nothing else, of the size it says, that shows the view in the language asked for', () => {
    const answer = answerIn('ar');
    const page = document.implementation.createHTMLDocument('');
    page.body.innerHTML = answer.html;
    expect(page.body.children).toHaveLength(1);
    const frame = page.querySelector('iframe');
    expect(frame?.getAttribute('title')).toBe(PRESET.title.ar);
    expect([frame?.style.maxWidth, frame?.getAttribute('height')]).toEqual(['800px', '500']);
    const { search, origin, pathname } = new URL(frame?.getAttribute('src') ?? '');
    expect(`${origin}${pathname}`).toBe(`${SITE}embed.html`);
    expect(readViewState(search)).toMatchObject({ selection: { kind: 'corridor', id: 'iraq' }, language: 'ar' });
    expect(readEmbedOptions(search).interaction).toBe('cooperative');
  });

  it('keeps its column and has no border in WordPress, which of a stranger’s frame keeps these attributes alone', () => {
    // As WordPress 6.1.9 was seen to do: no style, its own sandbox, and a secret behind the address.
    const kept = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];
    const page = document.implementation.createHTMLDocument('');
    page.body.innerHTML = answerIn('en').html;
    const frame = page.querySelector('iframe');
    const left = (frame?.getAttributeNames() ?? []).filter((name) => kept.includes(name));
    expect(left.map((name) => [name, frame?.getAttribute(name)]).slice(1)).toEqual([
      ['title', PRESET.title.en],
      ['width', '100%'],
      ['height', '500'],
      ['frameborder', '0'],
    ]);
    // The secret it adds makes no other view of it.
    const [said, secret] = [frame?.getAttribute('src') ?? '', '#?secret=S6hZsZ1HFb'];
    expect(new URL(`${said}${secret}`).search).toBe(new URL(said).search);
  });

  it('lets no title out of its attribute', () => {
    const page = document.implementation.createHTMLDocument('');
    page.body.innerHTML = answerIn('en').html;
    expect(page.querySelector('iframe')?.getAttribute('title')).toBe(PRESET.title.en);
  });
});
