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

/** Where a line may break: after spaces, and between ideographs. */
function wordsOf(text: string): string[] {
  return text.split(/(?<= )|(?<=[\u2E80-\u9FFF])(?=[\u2E80-\u9FFF])/u);
}

/** Text broken into lines of about the same width, none much wider than `maxEm`, as the map breaks it. */
export function breakLines(text: string, maxEm: number, style: TextStyle = {}): string[] {
  const whole = textWidthEm(text, style);
  const count = Math.max(1, Math.ceil(whole / maxEm));
  if (count === 1) return [text];
  const target = whole / count;
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    const [now, then] = [textWidthEm(line, style), textWidthEm(line + word.trimEnd(), style)];
    if (line !== '' && then > target && then - target > target - now && lines.length < count) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}
