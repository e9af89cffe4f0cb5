import { AttributionControl, type Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../model/atlas';
import { CREDITS } from '../model/languages';

/**
 * Says on a map whose data it shows. Not with the style's source: in another language that would be another source, and
 * be fetched anew.
 *
 * @returns says it in another language: MapLibre takes the words once, when its control is made
 */
export function giveCredit(map: MapLibreMap, language: Language): (language: Language) => void {
  let spoken = language;
  let control: AttributionControl | null = null;
  const say = (): void => {
    if (control) map.removeControl(control);
    control = new AttributionControl({ compact: true, customAttribution: CREDITS[spoken] });
    map.addControl(control, 'bottom-right');
  };
  say();
  return (next) => {
    if (next === spoken) return;
    spoken = next;
    say();
  };
}
