import { THEMES, type Theme } from '../state/view-state';
import { ICON_NAMES } from './icon-shapes';

/** The name an icon has in the map's image registry: one picture per theme, so that a theme never shows another's. */
export function imageName(name: string, theme: Theme): string {
  return `${theme}/${name}`;
}

/** What an image name says, or `null` where it names no icon of ours. */
export function readImageName(image: string): { name: string; theme: Theme } | null {
  const theme = THEMES.find((candidate) => image.startsWith(`${candidate}/`));
  if (theme === undefined) return null;
  const name = image.slice(theme.length + 1);
  return ICON_NAMES.includes(name) ? { name, theme } : null;
}
