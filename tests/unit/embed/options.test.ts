import { describe, expect, it } from 'vitest';
import {
  hasControl,
  waitsForTap,
  CONTROLS,
  DEFAULT_OPTIONS,
  INTERACTIONS,
  LOADS,
  readEmbedOptions,
  writeEmbedOptions,
} from '../../../src/embed/options';
import { DEFAULT_VIEW, readViewState } from '../../../src/state/view-state';

describe('the options of an embed', () => {
  it('are the default ones where the query says nothing', () => {
    expect(readEmbedOptions('')).toEqual(DEFAULT_OPTIONS);
    expect(DEFAULT_OPTIONS.interaction).toBe('cooperative');
  });

  it('come back as they were written, each set of controls and each interaction', () => {
    for (const interaction of INTERACTIONS) {
      for (let set = 0; set < 2 ** CONTROLS.length; set++) {
        const controls = CONTROLS.filter((_, bit) => set & (1 << bit));
        const options = { controls, interaction, load: LOADS[set % 2] ?? 'tap', pymId: null };
        expect(readEmbedOptions(`?${writeEmbedOptions(options)}`)).toEqual(options);
      }
    }
  });

  it('are written out even where they are the default', () => {
    expect(writeEmbedOptions(DEFAULT_OPTIONS)).toBe(
      'controls=legend,zoom,panel,link&interaction=cooperative&load=visible',
    );
  });

  it.each([
    'controls=legend,legend',
    'controls=legend,evil',
    'controls=,',
    'controls=zoom&controls=legend',
    'interaction=FULL',
    'interaction=',
    'interaction=full&interaction=static',
    `interaction=full&x=${'x'.repeat(5000)}`,
  ])('take their defaults from what is malformed: %s', (query) => {
    expect(readEmbedOptions(query)).toEqual(DEFAULT_OPTIONS);
  });

  it('know a pym frame by its id, and nothing else by one', () => {
    expect(readEmbedOptions('initialWidth=320&childId=graphic-1&parentUrl=x').pymId).toBe('graphic-1');
    expect(readEmbedOptions('childId=a%20b').pymId).toBeNull();
    expect(readEmbedOptions(`childId=${'a'.repeat(65)}`).pymId).toBeNull();
  });

  it('share no key with a view', () => {
    expect(readViewState(`${writeEmbedOptions(DEFAULT_OPTIONS)}&childId=a`)).toEqual(DEFAULT_VIEW);
  });

  it('leave a map that nothing moves without zoom buttons, and do not let it wait for a tap', () => {
    const still = readEmbedOptions('controls=zoom,link&interaction=static&load=tap');
    expect([hasControl(still, 'zoom'), hasControl(still, 'link'), waitsForTap(still)]).toEqual([false, true, false]);
    const full = readEmbedOptions('controls=zoom,link&interaction=full&load=tap');
    expect([hasControl(full, 'zoom'), hasControl(full, 'legend'), waitsForTap(full)]).toEqual([true, false, true]);
  });
});
