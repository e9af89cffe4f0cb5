/** Prints the view and what stands in the sheet on one page of A4. Fetched when it is asked for. */
import './print.css';

interface Sheet {
  title: string;
  /** The view as SVG. */
  svg: string;
  alt: string;
  /** Lines at the foot: version, citation. */
  foot: readonly string[];
  /** What is told of the subject: copied as it stands. */
  body: Element | null;
  /** Says which parts a page has no room for. */
  leftOut: (names: readonly string[]) => string;
}

/** Inside the margins of an A4 page, px at 96 to the inch: 1046, less what printers round away. */
const PAGE_HEIGHT_PX = 985;
/** Smaller type than this is no longer read: what does not fit then is cut, and said to be. */
const LEAST_SCALE = 0.6;

/** Lays the page out, lets the browser print it, and takes it away again. */
export async function printSheet({ title, svg, alt, foot, body, leftOut }: Sheet): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const page = make('div', 'print-sheet');
  const picture = Object.assign(new Image(), { src: address, alt });
  const text = make('div', 'print-text');
  if (body) text.append(...plainCopy(body).childNodes);
  const end = make('footer', 'print-foot');
  const missing = make('p', '');
  end.append(missing, ...foot.map((line) => make('p', '', line)));
  page.append(make('h1', '', title), picture, text, end);
  document.body.append(page);
  try {
    await picture.decode();
    fit(page, text, (names) => (missing.textContent = leftOut(names)));
    print();
  } finally {
    page.remove();
    URL.revokeObjectURL(address);
  }
}

/** A copy without what only works on a screen, everything folded away laid open. */
function plainCopy(body: Element): Element {
  const copy = body.cloneNode(true);
  if (!(copy instanceof Element)) throw new TypeError('An element copies to an element.');
  for (const useless of copy.querySelectorAll('[data-screen-only], [hidden], [role="status"]')) useless.remove();
  for (const details of copy.querySelectorAll('details')) details.open = true;
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copy;
}

/**
 * Sets the text as large as one page lets it stand. What the smallest type leaves no room for is cut from the end: there
 * stand the sources, each of which has its number where it is used.
 *
 * @param tell called with the headings of the parts that are cut: that takes room, too
 */
function fit(page: HTMLElement, text: HTMLElement, tell: (names: readonly string[]) => void): void {
  const fitsAt = (scale: number): boolean => {
    text.style.setProperty('zoom', String(scale));
    return page.scrollHeight <= PAGE_HEIGHT_PX;
  };
  // A part stands before what it holds: from the end, its last line goes first, and its heading after all its lines.
  const pieces = [...text.querySelectorAll<HTMLElement>('section, section article, section li, section dl > div')];
  const cut = (from: number): void => {
    const gone = pieces.slice(from);
    for (const piece of pieces) piece.style.removeProperty('display');
    for (const piece of gone) piece.style.setProperty('display', 'none');
    const names = gone.map((piece) => piece.closest('section')?.querySelector('h3, h4, h5')?.textContent?.trim() ?? '');
    if (gone.length > 0) tell([...new Set(names)]);
  };
  if (!fitsAt(LEAST_SCALE)) {
    let [most, least] = [pieces.length, 0];
    while (most - least > 1) {
      const from = Math.floor((least + most) / 2);
      cut(from);
      if (fitsAt(LEAST_SCALE)) least = from;
      else most = from;
    }
    cut(least);
  }
  let [low, high] = [LEAST_SCALE, 0.9];
  for (let step = 0; step < 7; step += 1) {
    const scale = (low + high) / 2;
    if (fitsAt(scale)) low = scale;
    else high = scale;
  }
  fitsAt(low);
}

function make(name: string, kind: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (kind !== '') made.className = kind;
  made.textContent = text;
  return made;
}
