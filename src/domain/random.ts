/**
 * Seeded randomness: the same seed gives the same numbers on every machine.
 *
 * `Math.random` is never used where a result depends on it: a run must be repeatable.
 */

/** Numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/**
 * A small, fast generator with 32 bits of state. Not for secrets.
 *
 * @param seed any integer; taken modulo 2³²
 *
 * Source: Tommy Ettinger's mulberry32 (public domain).
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A normally distributed number, mean 0 and standard deviation 1 (Box and Muller, 1958). */
export function standardNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(values: Uint32Array | number[], random: Random): void {
  for (let last = values.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    const moved = values[last] ?? 0;
    values[last] = values[chosen] ?? 0;
    values[chosen] = moved;
  }
}
