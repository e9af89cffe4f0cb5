import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeo } from '../../../geo/pipeline/build';
import { posterFiles } from '../../../site/posters';
import { parseAtlas } from '../../../src/model/parse';
import { readPosterBase } from '../../../src/poster/read-base';
import { overlap, type Box } from '../../../src/poster/boxes';
import { textWidthEm } from '../../../src/poster/text-size';

/** Part of a line's height that letters take, from the baseline up and down, em. */
const [ASCENT_EM, DESCENT_EM] = [0.75, 0.22];

interface Label extends Box {
  text: string;
}

function numberIn(attributes: string, name: string): number | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([-\\d.]+)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The lines of text of a poster and the room they take; those set along rivers, which are turned, apart. */
function labelsOf(svg: string): Label[] {
  const labels: Label[] = [];
  for (const [, group = '', inner = ''] of svg.matchAll(/<g([^>]*font-size="[^>]*)>(.*?)<\/g>/g)) {
    const size = numberIn(group, 'font-size') ?? NaN;
    const style = {
      bold: group.includes('font-weight="600"'),
      italic: group.includes('font-style="italic"'),
      spacingEm: (numberIn(group, 'letter-spacing') ?? 0) / size,
    };
    for (const [, outer = '', content = ''] of inner.matchAll(/<text([^>]*)>(.*?)<\/text>/g)) {
      if (outer.includes('rotate')) continue;
      const lines = content.includes('<tspan')
        ? [...content.matchAll(/<tspan([^>]*)>([^<]*)/g)].map(([, place = '', text = '']) => ({ place, text }))
        : [{ place: outer, text: content }];
      for (const { place, text } of lines) {
        const [x, y] = [numberIn(place, 'x') ?? NaN, numberIn(place, 'y') ?? NaN];
        const width = textWidthEm(text.replace(/&[^;]+;/g, '-'), style) * size;
        const left = outer.includes('"middle"') ? x - width / 2 : outer.includes('"end"') ? x - width : x;
        labels.push({ text, left, right: left + width, top: y - ASCENT_EM * size, bottom: y + DESCENT_EM * size });
      }
    }
  }
  return labels;
}

let files: Map<string, string>;

beforeAll(() => {
  const { cities, defaultCity = '' } = buildGeo('geo');
  const atlas = parseAtlas(JSON.parse(cities.get(defaultCity)?.atlas ?? ''));
  const [packed, labels] = ['poster-base', 'labels'].map(
    (name) => JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8')) as unknown,
  );
  const base = readPosterBase(packed, labels);
  if (!atlas.ok || !base.ok) throw new Error('the atlas or the base of posters does not read');
  files = posterFiles(atlas.value, base.value);
}, 400_000);

describe('The posters that the build draws', () => {
  it('have no two names over each other', () => {
    const collisions: string[] = [];
    for (const [name, svg] of files) {
      // The themes differ in colour alone.
      if (!name.endsWith('.light.svg')) continue;
      const labels = labelsOf(svg);
      // There is room for few in a narrow one.
      expect(labels.length, name).toBeGreaterThan(name.includes('-400.') ? 3 : 5);
      for (const [i, label] of labels.entries()) {
        for (const other of labels.slice(i + 1)) {
          if (overlap(label, other)) collisions.push(`${name}: ${label.text} / ${other.text}`);
        }
      }
    }
    expect(collisions).toEqual([]);
  });
});
