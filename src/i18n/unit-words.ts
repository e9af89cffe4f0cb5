/**
 * How a language says an amount of a unit, by the plural category of the number (CLDR). `{n}` is the number; a form
 * without it says the number itself ("two days" in one word).
 */
export interface UnitWords {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
  /** The categories are those of ordinal numbers. */
  ordinal?: true;
  /** From 1,000 upwards the number is divided by 1,000 and said so. */
  thousand?: string;
  /** The language counts in another unit: the number is multiplied by this first. */
  factor?: number;
}

/** Puts values into the marks of a template. A mark without a value stays, to be seen. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(
    /\{(\w+)\}/g,
    (mark, name: string) => (Object.hasOwn(values, name) ? values[name] : null) ?? mark,
  );
}
