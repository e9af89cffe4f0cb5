/** What is to be known of a language before its words are fetched. */
export interface LanguageFacts {
  /** Its own name for itself. */
  name: string;
  /** For `lang`: BCP 47. */
  tag: string;
  /** For `Intl`: numbers, dates, lists. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** ISO 15924. Which fonts the site's own pictures are set in, and whether letters have capitals and italics. */
  script: 'Latn' | 'Hans' | 'Arab';
  /** Fonts of a reader's machine, in the order they are looked for. */
  fonts: string[];
  /** What `<trade-corridors>` says before the map is there: what it is, and what a press does. */
  element: { map: string; tap: string };
  /** Who the map's data is from. */
  credit: string;
  /** What Open Graph calls it. */
  openGraph: string;
  /** What TeX calls it. */
  tex: string;
}
