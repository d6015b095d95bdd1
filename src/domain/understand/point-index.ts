/** Finds the points of a plane that lie nearest to a place, without looking at all of them. */

/** Points to a cell, on average: few enough to look at, enough that few cells are empty. */
const POINTS_PER_CELL = 2;
const MAX_CELLS_A_SIDE = 256;

export interface NearPoint {
  /** Counts the points from 0. */
  readonly index: number;
  /** In the plane, whose sides are 1. */
  readonly distance: number;
}

/** The points in a square grid of cells; searched cell by cell, outwards from a place. */
export class PointIndex {
  readonly #points: Float32Array;
  readonly #side: number;
  /** `[cells + 1]`: where in `#order` the points of each cell begin. */
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;

  /**
   * @param points `[count * 2]`: x and y, 0 to 1
   * @param members the points that can be found, counted from 0; without them, all
   */
  constructor(points: Float32Array, members?: readonly number[]) {
    const found = members ?? Array.from({ length: points.length / 2 }, (_, index) => index);
    const side = Math.ceil(Math.sqrt(found.length / POINTS_PER_CELL));
    this.#points = points;
    this.#side = Math.min(MAX_CELLS_A_SIDE, Math.max(1, side));
    this.#starts = new Uint32Array(this.#side ** 2 + 1);
    this.#order = new Uint32Array(found.length);
    this.#fill(found);
  }

  /** Counts the points of each cell, then puts each where its cell begins. */
  #fill(members: readonly number[]): void {
    const cells = members.map((index) => {
      const [x = 0, y = 0] = this.#points.subarray(2 * index, 2 * index + 2);
      return this.#cell(y) * this.#side + this.#cell(x);
    });
    for (const cell of cells) this.#starts[cell + 1] = (this.#starts[cell + 1] ?? 0) + 1;
    for (let cell = 0; cell < this.#side ** 2; cell++) {
      this.#starts[cell + 1] = (this.#starts[cell + 1] ?? 0) + (this.#starts[cell] ?? 0);
    }
    const next = this.#starts.slice();
    for (const [place, cell] of cells.entries()) {
      const slot = next[cell] ?? 0;
      this.#order[slot] = members[place] ?? 0;
      next[cell] = slot + 1;
    }
  }

  /**
   * @param x where to search, in the plane or outside of it
   * @param wanted how many points; fewer are found where there are not so many
   * @param except a point that does not count, such as the one that is searched from
   * @returns nearest first
   */
  nearest(x: number, y: number, wanted: number, except = -1): readonly NearPoint[] {
    const found: NearPoint[] = [];
    let worst = Infinity;
    for (let ring = 0; ring < this.#side; ring++) {
      this.#searchRing(this.#cell(x), this.#cell(y), ring, (index) => {
        const dx = (this.#points[2 * index] ?? 0) - x;
        const dy = (this.#points[2 * index + 1] ?? 0) - y;
        const distance = Math.sqrt(dx * dx + dy * dy);
        // Of most points only this is asked: crowds share a cell.
        if (distance >= worst || index === except) return;
        insert(found, { index, distance }, wanted);
        if (found.length === wanted) worst = found.at(-1)?.distance ?? Infinity;
      });
      // Points of rings farther out are at least as far away as the rings are wide.
      if (worst <= ring / this.#side) break;
    }
    return found;
  }

  /** Visits the points of the cells that are `ring` steps away, the edges of a square. */
  #searchRing(column: number, row: number, ring: number, visit: (index: number) => void): void {
    for (let y = row - ring; y <= row + ring; y++) {
      const isWholeRow = Math.abs(y - row) === ring;
      const step = isWholeRow || ring === 0 ? 1 : 2 * ring;
      for (let x = column - ring; x <= column + ring; x += step) {
        if (Math.min(x, y) >= 0 && Math.max(x, y) < this.#side) this.#searchCell(x, y, visit);
      }
    }
  }

  #searchCell(column: number, row: number, visit: (index: number) => void): void {
    const cell = row * this.#side + column;
    const end = this.#starts[cell + 1] ?? 0;
    for (let slot = this.#starts[cell] ?? 0; slot < end; slot++) visit(this.#order[slot] ?? 0);
  }

  #cell(coordinate: number): number {
    return Math.min(this.#side - 1, Math.max(0, Math.floor(coordinate * this.#side)));
  }
}

/** Keeps the list ascending and at most so long; the point belongs into it. */
function insert(list: NearPoint[], point: NearPoint, length: number): void {
  if (list.length >= length) list.pop();
  let place = list.length;
  while (place > 0 && (list[place - 1]?.distance ?? 0) > point.distance) place--;
  list.splice(place, 0, point);
}
