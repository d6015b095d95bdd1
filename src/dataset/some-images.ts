/** Some images of a set, for what needs no more of them. */
import { seededRandom } from "../domain/random";

/**
 * Files may be sorted, or repeat their classes in turns: so at random, but the same each time. The
 * first steps of a shuffle: no more random numbers than images are drawn.
 *
 * @returns distinct positions below `count`, `most` of them or all
 */
export function someImages(count: number, most: number): number[] {
  const random = seededRandom(1);
  const positions = Uint32Array.from({ length: count }, (_, position) => position);
  const drawn = Math.min(count, most);
  for (let place = 0; place < drawn; place++) {
    const other = place + Math.floor(random() * (count - place));
    const taken = positions[place] ?? 0;
    positions[place] = positions[other] ?? 0;
    positions[other] = taken;
  }
  return Array.from(positions.subarray(0, drawn));
}
