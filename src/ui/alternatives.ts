/** Choices that exclude each other, under one title: as a list (`Options`) or side by side (`Segments`). */
export interface Alternatives<T extends string> {
  title: string;
  /** Of the group of radio buttons: its own on the page. */
  name: string;
  /** `lang`: of a label that is not in the page's language. */
  options: readonly { value: T; label: string; lang?: string }[];
  /** The one that holds. */
  value: T;
  onchoose: (value: T) => void;
}
