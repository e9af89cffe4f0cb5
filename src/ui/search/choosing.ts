/** What the boxes with a list below them (ARIA's comboboxes) do with the keyboard. */

/**
 * The next place in a list of options, up or down. Beyond either end lies the box itself, as -1.
 *
 * @param at 0 to `count` - 1, or -1 in the box
 * @param step 1: down, -1: up
 */
export function stepThrough(at: number, step: 1 | -1, count: number): number {
  return ((at + 1 + step + count + 1) % (count + 1)) - 1;
}

/**
 * Whether a key belongs to an input method, as one that turns pinyin into characters: Enter and arrows then choose among
 * its own words. Safari ends the composition before the key that ends it, and tells it by the code 229 alone.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}
