import type { Words } from '../i18n';
import { palette } from '../drawing/palette';
import type { Theme } from '../state/view-state';

/** Puts a theme on the page: the attribute the style sheet asks for, and the map's colours as custom properties. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  const { water, space, strand } = palette[theme];
  root.dataset['theme'] = theme;
  root.style.setProperty('--water', water);
  root.style.setProperty('--space', space);
  for (const [family, color] of Object.entries(strand)) root.style.setProperty(`--strand-${family}`, color);
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', water);
}

/** Puts a language on the page: which fonts, hyphens and voices to use, and which side text starts at. */
export function applyLanguage(
  root: HTMLElement,
  { tag, direction }: { tag: string; direction: string },
  { page }: Words,
): void {
  root.lang = tag;
  root.dir = direction;
  document.querySelector('meta[name="description"]')?.setAttribute('content', page.description);
}
