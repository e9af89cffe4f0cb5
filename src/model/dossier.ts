/** What is published: figures, notes, claims, sources, tours, and the data about the data. Types only, as in {@link import('./atlas')}. */
import type { Text } from './atlas';
import type { Figure, Source } from './figure';

export const SUBJECT_KINDS = ['corridor', 'route', 'leg', 'hub', 'passage', 'city'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What is published of one subject. */
export interface Entry {
  figures: Figure[];
  /** What a reader must know: conflicts, doubts, why a drawn and a published length differ. */
  notes: Text[];
}

export const VERDICTS = [
  'supported',
  'supported-superseded',
  'superseded',
  'qualified',
  'conflict',
  'unconfirmed',
  'unchecked',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What was publicly said of the city, and what other sources say of it. */
export interface Claim {
  id: string;
  text: Text;
  statedBy: Text;
  /** ISO 8601. */
  statedOn: string;
  source: string;
  verdict: Verdict;
  verdictNote: Text;
  /** The figures that bear on it, oldest first. Ids into any entry of the dossier. */
  figures: string[];
}

/** Terms on which something in the atlas may be used. */
export interface Licence {
  id: string;
  name: Text;
  /** Absent where there are no terms: in the public domain. */
  url?: string;
}

/** Data files that were made from the same things, on the same terms. */
export interface LicensedFiles {
  /** Relative to `geo/`; `*` stands for any name. */
  files: string[];
  what: Text;
  madeFrom: Text;
  /** Ids of licences: more than one where parts differ. */
  licences: string[];
  /** What whoever passes the files on has to say. */
  notice?: Text;
}

/** `method`: how numbers come about. `caution`: what the data cannot tell, or is easily misread. */
export const EXPLANATION_TOPICS = ['method', 'caution'] as const;
export type ExplanationTopic = (typeof EXPLANATION_TOPICS)[number];

/** What a reader must know of the data as a whole. */
export interface Explanation {
  id: string;
  topic: ExplanationTopic;
  title: Text;
  /** Paragraphs. */
  text: Text[];
  /** Subjects, as {@link Dossier.entries} names them, whose notes belong here too. */
  notesOf: string[];
}

/** What changed in the data. */
export interface DataChange {
  /** ISO 8601 day. */
  date: string;
  text: Text;
}

/** The data about the data: terms, methods, cautions, changes (newest first). */
export interface About {
  licences: Licence[];
  files: LicensedFiles[];
  explanations: Explanation[];
  changes: DataChange[];
}

/** One thing a tour tells, and the view that shows it. */
export interface TourStop {
  /** Unique in its tour. */
  id: string;
  title: Text;
  text: Text;
  /** Ids of the dossier's claims, at least one. */
  claims: string[];
  /** Ids of figures that bear on it and stand with none of its claims. */
  figures: string[];
  /** A query of the view state: camera, corridors, modes, year, selection. */
  view: string;
}

/** A story told on the map. */
export interface Tour {
  id: string;
  title: Text;
  stops: TourStop[];
}

/** Everything published: figures and notes by subject, claims, sources. Fetched when a reader first asks for it. */
export interface Dossier {
  schema: 1;
  /** The same as the atlas it belongs to. */
  version: string;
  /** Key: `kind:id`, e.g. `route:land-sea/rail-sea`. Subjects with nothing published have no entry. */
  entries: Record<string, Entry>;
  claims: Claim[];
  sources: Source[];
  /** Absent where `geo/` does not say it. */
  about?: About;
  /** Absent where there is none. */
  tours?: Tour[];
}
