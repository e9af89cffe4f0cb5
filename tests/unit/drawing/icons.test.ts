import { describe, expect, it } from 'vitest';
import { ICON_NAMES, iconShapes } from '../../../src/drawing/icon-shapes';
import { imageName, readImageName } from '../../../src/drawing/image-name';

describe('icons', () => {
  it.each(['light', 'dark'] as const)('are all made of shapes that draw something in %s', (theme) => {
    for (const name of ICON_NAMES) {
      const shapes = iconShapes(name, theme);
      expect(shapes.length, name).toBeGreaterThan(0);
      for (const shape of shapes) expect(shape.fill ?? shape.stroke, name).toMatch(/^#[0-9A-F]{6}$/);
    }
  });

  it('have image names that lead back to them', () => {
    for (const name of ICON_NAMES) expect(readImageName(imageName(name, 'dark'))).toEqual({ name, theme: 'dark' });
  });

  it('are not drawn for names that are none of ours', () => {
    expect(readImageName('marker')).toBeNull();
    expect(readImageName('light/marker')).toBeNull();
    expect(() => iconShapes('marker', 'light')).toThrow('there is no icon called "marker"');
  });
});
