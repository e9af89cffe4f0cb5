/** Symbol layers: signs and names placed so that none lies over another. */
import { stopsEvery } from './along';
import type { Box } from './boxes';
import type { Pixel } from './camera';
import type { Layer, Shown } from './layer';
import { placeAlong } from './line-labels';
import type { Mark } from './shapes';
import { ICON_PX } from './signs';
import { grow, isInside, type Inscription, type Stage } from './stage';
import { element } from './svg';
import { blockOf, drawText, placesOf, type Placed } from './text';

/** MapLibre's own room around icons and names. */
const PADDING_PX = 2;
/** Beyond the picture by this much, a sign is not to be seen. */
const OUTSIDE_PX = 24;

function isNear([x, y]: Pixel, { widthPx, heightPx }: Stage): boolean {
  return x > -OUTSIDE_PX && y > -OUTSIDE_PX && x < widthPx + OUTSIDE_PX && y < heightPx + OUTSIDE_PX;
}

interface Icon {
  image: string;
  at: Pixel;
  size: number;
  box: Box;
}

function iconOf(shown: Shown, [x, y]: Pixel): Icon | null {
  const image = shown.text('icon-image', '');
  const size = shown.number('icon-size', 1);
  if (image === '' || size <= 0 || shown.number('icon-opacity', 1) <= 0) return null;
  const offset = shown.value('icon-offset');
  const [right = 0, down = 0] = Array.isArray(offset) ? offset.map(Number) : [];
  const at: Pixel = [x + right * size, y + down * size];
  const half = (ICON_PX * size) / 2;
  const box = { left: at[0] - half, top: at[1] - half, right: at[0] + half, bottom: at[1] + half };
  return { image, at, size, box: grow(box, shown.number('icon-padding', PADDING_PX)) };
}

function placeOne(shown: Shown, at: Pixel, stage: Stage): { icon: Icon | null; name: Placed | null } {
  const { boxes, language } = stage;
  const icon = iconOf(shown, at);
  const block = blockOf(shown, language);
  const padding = shown.number('text-padding', PADDING_PX);
  const fits = ({ box }: Placed): boolean => isInside(box, stage) && boxes.isFree(grow(box, padding));
  const name = block ? (placesOf(block, shown, at).find(fits) ?? null) : null;
  const iconFits = icon !== null && (shown.flag('icon-allow-overlap', false) || boxes.isFree(icon.box));
  const nameMissing = block !== null && name === null && !shown.flag('text-optional', false);
  const iconMissing = icon !== null && !iconFits && !shown.flag('icon-optional', false);
  if (iconMissing || (nameMissing && icon !== null)) return { icon: null, name: null };
  if (icon && iconFits) boxes.add(icon.box);
  if (name) boxes.add(grow(name.box, padding));
  return { icon: iconFits ? icon : null, name };
}

function placePoint(shown: Shown, stage: Stage): { y: number; icon: string; name: Inscription | null } {
  const at = stage.tracer.pixelOf(shown.feature);
  if (!at || !isNear(at, stage)) return { y: 0, icon: '', name: null };
  const { icon, name } = placeOne(shown, at, stage);
  const opacity = shown.number('icon-opacity', 1);
  return {
    y: at[1],
    icon: icon ? stage.signs.draw(icon.image, icon.at, icon.size, { opacity }) : '',
    name:
      name && !name.block.hidden ? { attributes: JSON.stringify(name.block.attributes), svg: drawText(name) } : null,
  };
}

/** Signs along a line, wherever it runs. */
function signsAlong(shown: Shown, { tracer, signs }: Stage): string {
  const image = shown.text('icon-image', '');
  const [size, spacing] = [shown.number('icon-size', 1), shown.alongLine('symbol-spacing', 250)];
  const opacity = shown.number('icon-opacity', 1);
  return tracer
    .traces(shown.feature)
    .flatMap(({ points }) => stopsEvery(points, spacing))
    .map(({ at, degrees }) => signs.draw(image, at, size, { degrees, opacity }))
    .join('');
}

/** Inscriptions with their common look said once. */
export function inscribed(inscriptions: readonly Inscription[]): string {
  let svg = '';
  for (let i = 0; i < inscriptions.length;) {
    const attributes = inscriptions[i]?.attributes ?? '{}';
    let inner = '';
    for (; inscriptions[i]?.attributes === attributes; i++) inner += inscriptions[i]?.svg ?? '';
    svg += element('g', JSON.parse(attributes) as Record<string, string>, inner);
  }
  return svg;
}

/** Places a layer's symbols among those placed before; the map's last layer comes first. */
export function placeSymbols(layer: Layer, shown: readonly Shown[], stage: Stage): Mark[] {
  const { 'symbol-placement': placement } = (layer.layout ?? {}) as { 'symbol-placement'?: unknown };
  const { 'icon-image': image } = (layer.layout ?? {}) as { 'icon-image'?: unknown };
  if (placement === 'line' && image !== undefined) {
    return [{ svg: shown.map((each) => signsAlong(each, stage)).join('') }];
  }
  if (placement === 'line') {
    return [{ svg: inscribed(shown.flatMap((each) => placeAlong(each, stage))) }];
  }
  const placed = shown.map((each) => placePoint(each, stage));
  const names = placed.flatMap(({ name }) => (name ? [name] : []));
  // Where signs may overlap, the map draws those further down over those further up.
  const overlapping = shown[0]?.flag('icon-allow-overlap', false) === true;
  const signs = placed.toSorted((a, b) => (overlapping ? a.y - b.y : 0));
  return [{ svg: signs.map(({ icon }) => icon).join('') + inscribed(names) }];
}
