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

/** What random numbers are for: those of one purpose say nothing about those of another. */
const PURPOSES = ["weights", "order", "movement", "dropout"] as const;

export type Purpose = (typeof PURPOSES)[number];

/** Whose random numbers: there is no other state, so any of them can be drawn at any time. */
export interface RandomKey {
  readonly seed: number;
  readonly purpose: Purpose;
  /** A step, an epoch or a member of an ensemble: what the purpose counts. */
  readonly step: number;
  /** The image's row in its data set, or another place; 0 where there is none. */
  readonly image: number;
}

/**
 * Random numbers by key: the same key gives the same numbers, on whichever core, in whichever
 * order, before and after a break.
 */
export function keyedRandom(key: RandomKey): Random {
  return seededRandom(hashOf(key));
}

/**
 * A key as 32 bits. Each part is mixed in before the next, so that neighbours have nothing in
 * common.
 */
export function hashOf({ seed, purpose, step, image }: RandomKey): number {
  let hash = mix32((seed >>> 0) ^ 0x9e3779b9);
  hash = mix32(hash ^ (PURPOSES.indexOf(purpose) + 1));
  hash = mix32(hash ^ (step >>> 0));
  return mix32(hash ^ (image >>> 0));
}

/**
 * A bijection of 32 bits in which each bit of the input flips half of the output's.
 *
 * Source: Chris Wellons' search for hash functions, "lowbias32" (public domain,
 * nullprogram.com/blog/2018/07/31); + 1 between, so that zero is not mapped to itself.
 */
export function mix32(value: number): number {
  let mixed = (value + 1) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
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
