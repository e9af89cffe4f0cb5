import { describe, expect, it } from 'vitest';
import { lineGrammar, type LineKind } from '../../../src/drawing/grammar';
import { LINE_KINDS, lineKey } from '../../../src/drawing/line-key';
import { palette } from '../../../src/drawing/palette';

function grammar(kind: Partial<LineKind>) {
  return lineGrammar('light', { mode: 'rail', status: 'operating', schematic: false, pattern: 'plain', ...kind });
}

describe('the line grammar', () => {
  it('draws rail solid and sea dashed', () => {
    expect(grammar({ mode: 'rail' }).stroke.dash).toBeNull();
    expect(grammar({ mode: 'sea' }).stroke.dash).not.toBeNull();
  });

  it('gives a river its second bank', () => {
    expect(grammar({ mode: 'river' }).core).not.toBeNull();
    expect(grammar({ mode: 'rail' }).core).toBeNull();
  });

  it('draws power thinner than rail, with pylons that tell direct from alternating current', () => {
    const [dc, ac] = [grammar({ mode: 'power-dc' }), grammar({ mode: 'power-ac' })];
    expect(dc.stroke.width).toBeLessThan(grammar({}).stroke.width);
    expect([dc.ticks, ac.ticks]).toEqual(['pylon-dc', 'pylon-ac']);
  });

  it.each(['building', 'planned'] as const)('draws round dots in the family’s colour where a line is %s', (status) => {
    const { stroke, color } = grammar({ status });
    expect(stroke.cap).toBe('round');
    expect(stroke.dash?.[0]).toBeLessThan(0.1);
    expect(color).toBe(palette.light.strand.rail);
  });

  it('leaves more gap than line where a line is suspended', () => {
    const [line = 0, gap = 0] = grammar({ status: 'suspended' }).stroke.dash ?? [];
    expect(gap).toBeGreaterThan(line);
  });

  it('draws longer dashes where a line is schematic than where it is a sea lane', () => {
    const [schematic = 0] = grammar({ schematic: true }).stroke.dash ?? [];
    const [sea = 0] = grammar({ mode: 'sea' }).stroke.dash ?? [];
    expect(schematic).toBeGreaterThan(2 * sea);
  });

  it('tells two corridors of one mode apart by their core', () => {
    const cores = (['plain', 'core', 'dots'] as const).map((pattern) => JSON.stringify(grammar({ pattern }).core));
    expect(new Set(cores).size).toBe(3);
  });

  it('has a key of its own for every kind of line', () => {
    for (const [key, kind] of LINE_KINDS) expect(lineKey(kind)).toBe(key);
    expect(LINE_KINDS.size).toBe(6 * 4 * 2 * 3);
  });
});
