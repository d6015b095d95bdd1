/** The few nearest of many, kept in order while they pass by. */

/** Of equally near ones, the earlier offered is the nearer. */
export class NearestList {
  readonly #capacity: number;
  readonly #positions: number[] = [];
  readonly #distances: number[] = [];

  /** @param capacity how many are kept, at least one */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Who is not nearer than this is not among the nearest; infinite while there is room. */
  get limit(): number {
    const isFull = this.#distances.length === this.#capacity;
    return isFull ? this.#distances[this.#capacity - 1] : Number.POSITIVE_INFINITY;
  }

  offer(position: number, distance: number): void {
    if (!(distance < this.limit)) return;
    if (this.#distances.length === this.#capacity) {
      this.#positions.pop();
      this.#distances.pop();
    }
    const behind = this.#distances.findIndex((other) => other > distance);
    const place = behind < 0 ? this.#distances.length : behind;
    this.#positions.splice(place, 0, position);
    this.#distances.splice(place, 0, distance);
  }

  /** Nearest first. */
  get positions(): readonly number[] {
    return this.#positions;
  }

  /** Of the positions, in the same order. */
  get distances(): readonly number[] {
    return this.#distances;
  }
}
