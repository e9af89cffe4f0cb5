import { describe, expect, it } from 'vitest';
import { element, escapeXml, item, xmlFile } from '../../../src/export/xml';

describe('XML', () => {
  it('escapes what markup is made of', () => {
    expect(escapeXml(`<a href="x">Tom & 'Co'</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;Tom &amp; &apos;Co&apos;&lt;/a&gt;',
    );
    expect(escapeXml(']]>')).toBe(']]&gt;');
  });

  it('leaves out characters that XML 1.0 cannot hold, and halves of pairs', () => {
    expect(escapeXml('a\u0000b\u000Bc\uFFFFd\uD800e')).toBe('abcde');
  });

  it('leaves line breaks, other scripts and whole pairs as they are', () => {
    expect(escapeXml('重庆\nتشونغتشينغ 🚢')).toBe('重庆\nتشونغتشينغ 🚢');
  });

  it('nests elements and leaves out what says nothing', () => {
    const root = element('a', { x: 1, y: null }, [item('b', 'text'), item('c', ''), item('d', null)]);
    expect(xmlFile(root)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a x="1">\n<b>text</b>\n</a>\n');
  });

  it('closes an empty element at once', () => {
    expect(element('a', {}).xml).toBe('<a/>');
    expect(element('a', {}, [null]).xml).toBe('<a/>');
  });
});
