// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/embed/protocol';
import type { TradeCorridorsElement } from '../../../src/embed/trade-corridors';
import { inside, observed, place, say, windowOf } from './element-page';

describe('The properties of <trade-corridors>', () => {
  it('sends a live map what its attributes become, and keeps where the reader moved it', () => {
    const element = place();
    observed.get(element)?.();
    say(element, { type: 'ready', query: '' });
    say(element, { type: 'view', query: 'at=108,27,4&lang=en' });
    const sent = windowOf(inside(element, 'iframe'))?.postMessage;
    element.select = 'corridor:iraq';
    element.theme = 'dark';
    expect(sent?.mock.calls).toEqual([
      [seal({ type: 'select', selection: 'corridor:iraq' }), '*'],
      [seal({ type: 'set-view', query: 'at=108,27,4&lang=en&select=corridor:iraq&theme=dark' }), '*'],
    ]);
  });

  it('mirrors attributes in properties', () => {
    const element = place({ select: 'city' });
    expect(element.select).toBe('city');
    element.theme = 'dark';
    expect(element.getAttribute('theme')).toBe('dark');
    element.theme = null;
    expect(element.hasAttribute('theme')).toBe(false);
  });

  it('ask again for what they ask for already: the reader may have gone elsewhere since', () => {
    const element = place({ select: 'city' });
    observed.get(element)?.();
    say(element, { type: 'ready', query: 'select=city&lang=en' });
    say(element, { type: 'view', query: 'at=108,27,4&select=corridor:iraq&lang=en' });
    const sent = windowOf(inside(element, 'iframe'))?.postMessage;
    element.select = 'city';
    say(element, { type: 'view', query: 'select=corridor:iraq&lang=en' });
    element.select = null;
    say(element, { type: 'view', query: 'select=corridor:iraq&lang=en' });
    element.select = null;
    expect(sent?.mock.calls).toEqual([
      [seal({ type: 'select', selection: 'city' }), '*'],
      [seal({ type: 'select', selection: null }), '*'],
      [seal({ type: 'select', selection: null }), '*'],
    ]);
  });

  it('that a page set before the script came are heeded', () => {
    const element = document.createElement('trade-corridors');
    // As on an element that is not ours yet: its own properties, which hide those of the class.
    for (const [key, value] of Object.entries({ select: 'corridor:iraq', theme: 'dark' }))
      Object.defineProperty(element, key, { value, configurable: true, writable: true, enumerable: true });
    document.body.append(element);
    expect(element.getAttribute('select')).toBe('corridor:iraq');
    expect(element.theme).toBe('dark');
    element.theme = null;
    expect(element.hasAttribute('theme')).toBe(false);
  });

  it('let a picture say what it shows in the language of its view, where no words are given', () => {
    const alt = (attributes: Record<string, string>) => inside(place(attributes), 'img')?.alt;
    expect(alt({})).toBe('The corridors');
    expect(alt({ lang: 'zh' })).toBe('通道');
    expect(alt({ lang: 'ar' })).toBe('خريطة ممرات التجارة');
    expect(alt({ label: 'Ours' })).toBe('Ours');
  });

  it('have types that know their values, and events of the map beside those of every element', () => {
    const element: TradeCorridorsElement = place();
    // @ts-expect-error There is no such theme.
    element.theme = 'drak';
    // @ts-expect-error A selection is a text.
    element.select = 7;
    const listened: string[] = [];
    element.addEventListener('click', (event) => listened.push(`${event.clientX}`));
    element.addEventListener('viewchange', (event) => listened.push(event.detail.query));
    // @ts-expect-error A view says no selection.
    element.addEventListener('viewchange', (event) => listened.push(event.detail.selection));
    expect(element.getAttribute('theme')).toBe('drak');
  });
});
