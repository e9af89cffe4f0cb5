import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/drawing/features';
import { CREDITS } from '../../../src/model/languages';
import { strandLayers } from '../../../src/drawing/layers/strands';
import { LINE_KINDS } from '../../../src/drawing/line-key';
import { palette } from '../../../src/drawing/palette';
import { shownOf } from '../../../src/drawing/shown';
import { styleOf, type Look } from '../../../src/map/style';
import { LANGUAGES } from '../../../src/model/atlas';
import { PROJECTIONS, THEMES, WORLDVIEWS } from '../../../src/state/view-state';
import { smallAtlas } from '../drawing/small-atlas';

const atlas = smallAtlas();
const features = featuresOf(atlas);
const shown = shownOf(atlas, null, null);
const base = new URL('https://example.org/some/where/');

function style(look: Partial<Look> = {}) {
  const whole: Look = { theme: 'light', language: 'en', projection: 'globe', worldview: 'neutral', ...look };
  return styleOf(whole, features, shown, base);
}

const looks: Look[] = THEMES.flatMap((theme) =>
  LANGUAGES.flatMap((language) =>
    PROJECTIONS.flatMap((projection) => WORLDVIEWS.map((worldview) => ({ theme, language, projection, worldview }))),
  ),
);

function ids(look: Partial<Look> = {}): string[] {
  return style(look).layers.map(({ id }) => id);
}

/** Every string in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('the style', () => {
  it.each(looks)('is valid for $theme $language $projection $worldview', (look) => {
    expect(validateStyleMin(style(look)).map(({ message }) => message)).toEqual([]);
  });

  it('draws every kind of line there can be', () => {
    const layers = strandLayers('light', [...LINE_KINDS.keys()]);
    expect(validateStyleMin({ ...style(), layers }).map(({ message }) => message)).toEqual([]);
  });

  it('has the same layers in the same order whatever it looks like', () => {
    for (const look of looks) expect(ids(look)).toEqual(ids());
  });

  it('draws each layer from a source that exists', () => {
    const { sources, layers } = style();
    for (const layer of layers) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
  });

  it('keeps the corridors below all labels', () => {
    const order = ids();
    const lastStrand = order.findLastIndex((id) => id.startsWith('strands-'));
    const firstLabel = order.findIndex((id) => id.startsWith('label-'));
    expect(lastStrand).toBeLessThan(firstLabel);
  });

  it('places hubs and the signs of passages on their ways first, then large cities, countries, other cities, provinces, seas, rivers', () => {
    const order = ids();
    const groups = [
      /^label-river$/,
      /^label-(sea|ocean)/,
      /^label-province$/,
      /^label-place-[3-6]$/,
      /^label-country/,
      /^label-place-[12]$/,
      /^hubs-name-[23]$/,
      /^hubs-[23]$/,
      /^hubs-name-1$/,
      /^passages-crossed$/,
      /^hubs-1$/,
      /^hubs-city$/,
    ];
    const spans = groups.map((group) => ({
      first: order.findIndex((id) => group.test(id)),
      last: order.findLastIndex((id) => group.test(id)),
    }));
    spans.slice(1).forEach(({ first }, i) => {
      expect(first).toBeGreaterThan(spans[i]?.last ?? Infinity);
    });
  });

  it.each(THEMES)('takes every colour from the %s palette', (theme) => {
    const known = new Set(strings(palette[theme]));
    const used = style({ theme })
      .layers.flatMap((layer) => strings(layer))
      .filter((word) => word.startsWith('#'));
    expect(used.length).toBeGreaterThan(50);
    for (const color of used) expect(known).toContain(color.slice(0, 7));
  });

  it('asks for no fonts from a server, and for data only below the page', () => {
    const whole = style();
    expect(whole.glyphs).toBeUndefined();
    expect(whole.sprite).toBeUndefined();
    const addresses = strings(whole.sources).filter((word) => word.startsWith('http'));
    expect(addresses).toEqual(['https://example.org/some/where/basemap/labels.json']);
  });

  it('never spaces Arabic letters, and sets no Chinese or Arabic in italics', () => {
    for (const language of ['zh', 'ar'] as const) {
      for (const { layout } of style({ language }).layers) {
        const spacing = layout && 'text-letter-spacing' in layout ? layout['text-letter-spacing'] : 0;
        if (language === 'ar') expect(spacing).toBe(0);
        expect(strings(layout)).not.toContain('Italic');
      }
    }
  });

  it('names the sources it is built on, in every language', () => {
    expect(CREDITS.en).toBe('© OpenStreetMap contributors · Natural Earth · GSHHG · ETOPO5');
    for (const text of Object.values(CREDITS))
      for (const name of ['© ', 'OpenStreetMap', 'Natural Earth', 'GSHHG', 'ETOPO5']) expect(text).toContain(name);
  });

  it('draws claims only in the neutral view', () => {
    const claims = (worldview: Look['worldview']) =>
      style({ worldview }).layers.find(({ id }) => id === 'border-claim')?.layout?.visibility;
    expect([claims('neutral'), claims('cn')]).toEqual(['visible', 'none']);
  });
});
