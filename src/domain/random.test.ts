import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyedRandom, type RandomKey, seededRandom, shuffle, standardNormal } from "./random";

describe("seededRandom", () => {
  test.each([
    [0, [1144304738, 1416247, 958946056]],
    [1, [2693262067, 11749833, 2265367787]],
    [123456789, [1107202814, 4169434471, 3372958138]],
  ])("follows mulberry32 from seed %i", (seed, expected) => {
    // From mulberry32.c in whole numbers of Python 3, before its division by 2³².
    const random = seededRandom(seed);
    expect([random(), random(), random()].map((number) => number * 2 ** 32)).toEqual(expected);
  });

  test("takes the seed modulo 2³²", () => {
    expect(seededRandom(2 ** 32 + 7)()).toBe(seededRandom(7)());
    expect(seededRandom(-1)()).toBe(seededRandom(2 ** 32 - 1)());
  });

  test("gives numbers from 0 to below 1, for any seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        for (let draw = 0; draw < 50; draw++) {
          const number = random();
          expect(number >= 0 && number < 1).toBe(true);
        }
      }),
    );
  });
});

describe("standardNormal", () => {
  test("works out Box and Muller's formula", () => {
    // √(−2·ln(1 − 0.75)) = √(2·ln 4) = 1.6651092, and the cosine of an eighth of a turn is √½.
    const numbers = [0.75, 0.125];
    expect(standardNormal(() => numbers.shift() ?? Number.NaN)).toBeCloseTo(1.1774100226, 9);
  });

  test("is finite for the smallest and for the greatest number that can be drawn", () => {
    const extremes = [0, 1 - 2 ** -32].map((number) => standardNormal(() => number));
    expect(extremes.every(Number.isFinite)).toBe(true);
  });

  test("has mean 0, variance 1, and 68 % within one standard deviation", () => {
    const random = seededRandom(1);
    const numbers = Array.from({ length: 20_000 }, () => standardNormal(random));
    const mean = meanOf(numbers);
    // Four standard errors of 20,000 draws: 4/√n, 4·√(2/n) and 4·√(0.68·0.32/n).
    expect(Math.abs(mean)).toBeLessThan(0.029);
    expect(Math.abs(meanOf(numbers.map((number) => (number - mean) ** 2)) - 1)).toBeLessThan(0.04);
    const within = numbers.filter((number) => Math.abs(number) < 1).length / numbers.length;
    expect(Math.abs(within - 0.6827)).toBeLessThan(0.014);
  });
});

describe("shuffle", () => {
  test("keeps every value, however many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(), (values, seed) => {
        const shuffled = values.slice();
        shuffle(shuffled, seededRandom(seed));
        expect(ascending(shuffled)).toEqual(ascending(values));
      }),
    );
  });

  test("swaps each place, from the last, with one that is not behind it", () => {
    // ⌊0.3·4⌋ = 1: d and b; ⌊0.9·3⌋ = 2: c stays; ⌊0.1·2⌋ = 0: the first two.
    const numbers = [0.3, 0.9, 0.1];
    const values = Uint32Array.of(10, 20, 30, 40);
    shuffle(values, () => numbers.shift() ?? Number.NaN);
    expect([...values]).toEqual([40, 10, 30, 20]);
  });

  test("brings each of six orders about equally often", () => {
    const random = seededRandom(3);
    const counts = new Map<string, number>();
    for (let trial = 0; trial < 6000; trial++) {
      const values = [1, 2, 3];
      shuffle(values, random);
      counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1000 expected; four standard deviations are 4·√(6000·1/6·5/6) = 115.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(115);
  });
});

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((one, other) => one - other);
}

describe("keyedRandom", () => {
  const KEY = { seed: 1, purpose: "movement", step: 3, image: 7 } as const;

  test("gives the same numbers for the same key, and others for any other", () => {
    const first = (key: RandomKey) => keyedRandom(key)();
    const others: RandomKey[] = [
      { ...KEY, seed: 2 },
      { ...KEY, purpose: "dropout" },
      { ...KEY, step: 7, image: 3 },
      { ...KEY, image: 8 },
    ];
    expect(first({ ...KEY })).toBe(first(KEY));
    expect(new Set([KEY, ...others].map(first)).size).toBe(5);
  });

  test("spreads the first numbers of neighbouring keys evenly", () => {
    const numbers = Array.from({ length: 10_000 }, (_, image) => keyedRandom({ ...KEY, image })());
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const inTenths = new Array<number>(10).fill(0);
    for (const value of numbers)
      inTenths[Math.floor(value * 10)] = (inTenths[Math.floor(value * 10)] ?? 0) + 1;
    // Standard errors: 0.0029 of the mean, 30 of a tenth; four of them.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.012);
    for (const count of inTenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
