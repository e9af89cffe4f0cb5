/** A box on the picture, px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Side of a grid cell in px: most labels lie in a handful. */
const CELL_PX = 64;

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What has been placed so far, asked whether there is still room. */
export class Boxes {
  readonly #cells = new Map<string, Box[]>();

  *#around({ left, top, right, bottom }: Box): Generator<string> {
    for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x++) {
      for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y++) yield `${x} ${y}`;
    }
  }

  isFree(box: Box): boolean {
    for (const cell of this.#around(box)) {
      if (this.#cells.get(cell)?.some((placed) => overlap(placed, box))) return false;
    }
    return true;
  }

  add(box: Box): void {
    for (const cell of this.#around(box)) {
      const placed = this.#cells.get(cell);
      if (placed) placed.push(box);
      else this.#cells.set(cell, [box]);
    }
  }
}
