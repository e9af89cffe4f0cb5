import type { Language } from '../model/atlas';
import type { Figure } from '../model/figure';
import type { Derivation } from '../routing/derivation';

/**
 * In which words and when a file is written. Units and dates become words in one place only, `ui/format.ts`: its functions are
 * handed in.
 */
export interface Setting {
  language: Language;
  /** A figure's statement without its date and source: `about 1,450 km`. */
  sayFigure: (figure: Figure) => string;
  /** `20 August 2024` */
  sayDate: (date: string) => string;
  /** `1,304 km` */
  sayKm: (km: number) => string;
  /** `computed from published and assumed numbers` */
  sayDerivation: (derivation: Derivation) => string;
  /** When the file is made: ISO 8601, UTC. */
  madeAt: string;
}
