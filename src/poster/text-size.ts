/**
 * How much room text takes, without a font at hand: widths in em, on the wide side of what common fonts of each script
 * have, so that what is set apart by these numbers does not touch when it is drawn.
 */

/** Latin letters by width, after Helvetica, Inter and Segoe UI. */
const NARROW = new Set("iljtfI|!.,:;'’()[]-· ");
const WIDE = new Set('mwMW—%@');

const IDEOGRAPH = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/;
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFF]/;
/** Marks that stand above or below the letter before them, and signs that only say which way a line runs. */
const MARK = /[\p{Mark}\u200E\u200F\u2066-\u2069]/u;

const CAPITAL_EM = 0.7;
const SMALL_EM = 0.57;
const NARROW_EM = 0.33;
const WIDE_EM = 0.92;
const ARABIC_EM = 0.56;
const BOLD = 1.06;
/** Italics of a face with serifs, in which waters are named. */
const ITALIC = 0.9;

/** How a line is set. */
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  /** Between letters, em. */
  spacingEm?: number;
}

function widthOf(character: string): number {
  if (MARK.test(character)) return 0;
  if (IDEOGRAPH.test(character)) return 1;
  if (ARABIC.test(character)) return ARABIC_EM;
  if (NARROW.has(character)) return NARROW_EM;
  if (WIDE.has(character)) return WIDE_EM;
  return character === character.toLocaleUpperCase('en') && character !== character.toLocaleLowerCase('en')
    ? CAPITAL_EM
    : SMALL_EM;
}

/** The width of one line in em. */
export function textWidthEm(text: string, { bold = false, italic = false, spacingEm = 0 }: TextStyle = {}): number {
  const share = (bold ? BOLD : 1) * (italic ? ITALIC : 1);
  let width = 0;
  for (const character of text) width += widthOf(character) * share + spacingEm;
  return width;
}

/** The widths above are on the wide side: by what letters mostly take the map counts its lines. */
const MOSTLY = 0.93;
/** Where a line may end: after spaces and signs that part words, and after ideographs. */
const ENDS = /(?<=[ &)+\-/·‐–\u2E80-\u9FFF])/u;

function likelyEm(text: string, style: TextStyle): number {
  return textWidthEm(text, style) * (IDEOGRAPH.test(text) ? 1 : MOSTLY);
}

/**
 * How far lines are from being of one width. The last had better be short than long.
 *
 * @param widths of the lines, em
 */
function raggedness(widths: readonly number[], targetEm: number): number {
  return widths.reduce((sum, width, i) => {
    const square = (width - targetEm) ** 2;
    if (i < widths.length - 1) return sum + square;
    return sum + (width < targetEm ? square / 2 : square * 2);
  }, 0);
}

/** Text broken into lines of about the same width, as the map breaks it: of all ways to break it the least ragged. */
export function breakLines(text: string, maxEm: number, style: TextStyle = {}): string[] {
  const parts = text.split(ENDS);
  // As the map reckons: spaces count in the whole, and not in its lines.
  const added = parts.map((part) => likelyEm(part.replace(/\s/g, ''), style));
  const whole = likelyEm(text, style);
  if (whole <= maxEm || parts.length === 1) return [text];
  const target = whole / Math.ceil(whole / maxEm);
  /** Of the parts up to each: the best lines so far. */
  const best: { lines: string[]; widths: number[] }[] = [{ lines: [], widths: [] }];
  for (let end = 1; end <= parts.length; end++) {
    const isLast = end === parts.length;
    const cost = (widths: readonly number[]): number => raggedness(isLast ? widths : [...widths, target], target);
    const ways = best.map(({ lines, widths }, from) => ({
      lines: [...lines, parts.slice(from, end).join('').trim()],
      widths: [...widths, added.slice(from, end).reduce((sum, each) => sum + each, 0)],
    }));
    best.push(ways.reduce((a, b) => (cost(b.widths) <= cost(a.widths) ? b : a)));
  }
  return best.at(-1)?.lines ?? [text];
}
