import { describe, expect, it } from 'vitest';
import { element, escapeXml } from '../../../src/poster/svg';

describe('SVG text', () => {
  it('escapes the five characters XML gives a meaning', () => {
    expect(escapeXml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
  });

  it('drops what XML cannot write, and keeps what it can', () => {
    expect(escapeXml('a\u0000b\u001Fc\uFFFEd\uD83De')).toBe('abcde');
    expect(escapeXml('𠮷\t\n重庆')).toBe('𠮷\t\n重庆');
  });

  it('leaves out attributes that are not set', () => {
    expect(element('g', { id: 'a"b', fill: null, stroke: undefined }, 'x')).toBe('<g id="a&quot;b">x</g>');
    expect(element('path', { d: '' })).toBe('<path d=""/>');
  });
});
