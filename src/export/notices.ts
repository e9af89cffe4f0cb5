import type { Provenance } from '../model/atlas';

/** Whose a line is and what it may be used for, to stand beside the line wherever it goes. As in `geo/LICENSE.md`. */
export const LINE_NOTICES: Record<Provenance, string> = {
  openstreetmap: '© OpenStreetMap contributors, Open Database License 1.0, https://www.openstreetmap.org/copyright',
  'natural-earth': 'Made with Natural Earth, public domain',
  'sea-network': 'Routed over this atlas’ sea-lane network, CC BY 4.0',
  hand: 'Placed by hand for this atlas, schematic, towns after GeoNames, CC BY 4.0',
};

/** The notice of the figures, notes and names. */
export const FIGURES_NOTICE = 'Figures, notes and names: CC BY 4.0; each figure names its sources';
