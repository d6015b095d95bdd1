import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import { murmurHash } from "../numerics/murmur-hash";
import type { LabelledImageSet } from "./image-set";
import { splitByImage, stratifiedSplit } from "./split";

describe("stratifiedSplit", () => {
  test("holds out the same share of every class", () => {
    const classes = Uint8Array.from({ length: 300 }, (_, image) => (image < 100 ? 0 : 1));
    const { validation } = stratifiedSplit(classes, 2, 0.1, 1);

    expect(validation.filter((image) => classes[image] === 0)).toHaveLength(10);
    expect(validation.filter((image) => classes[image] === 1)).toHaveLength(20);
  });

  test("chooses otherwise with another seed", () => {
    const classes = new Uint8Array(100);
    const one = stratifiedSplit(classes, 1, 0.1, 1);
    const two = stratifiedSplit(classes, 1, 0.1, 2);

    expect(one.validation).not.toEqual(two.validation);
  });

  test("trains on a class's only image", () => {
    const { training } = stratifiedSplit(Uint8Array.of(0, 0, 1), 2, 0.5, 1);

    expect(training).toContain(2);
  });

  test("needs a class of two images", () => {
    expect(() => stratifiedSplit(Uint8Array.of(0, 1, 2), 3, 0.1, 1)).toThrow(
      expect.objectContaining({ failure: { code: "too-few-images", images: 3, needed: 4 } }),
    );
  });

  test.each([0, -0.1, 0.51, Number.NaN])("refuses the share %d", (share) => {
    expect(() => stratifiedSplit(Uint8Array.of(0, 0), 1, share, 1)).toThrow(RangeError);
  });

  const problem = fc.record({
    classes: fc.uint8Array({ min: 0, max: 6, minLength: 8, maxLength: 200 }),
    share: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
    seed: fc.integer(),
  });

  test("puts every image in exactly one part", () => {
    fc.assert(
      fc.property(problem, ({ classes, share, seed }) => {
        const { training, validation } = stratifiedSplit(classes, 7, share, seed);
        const all = [...training, ...validation].sort((a, b) => a - b);
        expect(all).toEqual(Array.from(classes.keys()));
      }),
    );
  });

  test("puts every class of two images or more in both parts", () => {
    fc.assert(
      fc.property(problem, ({ classes, share, seed }) => {
        const { training, validation } = stratifiedSplit(classes, 7, share, seed);
        const classesOf = (part: Uint32Array) => new Set(Array.from(part, (i) => classes[i]));
        const large = [0, 1, 2, 3, 4, 5, 6].filter(
          (label) => classes.filter((index) => index === label).length >= 2,
        );
        expect(large.filter((label) => !classesOf(training).has(label))).toEqual([]);
        expect(large.filter((label) => !classesOf(validation).has(label))).toEqual([]);
      }),
    );
  });

  test("gives the same parts for the same seed", () => {
    fc.assert(
      fc.property(problem, ({ classes, share, seed }) => {
        const again = stratifiedSplit(classes, 7, share, seed);
        expect(stratifiedSplit(classes, 7, share, seed)).toEqual(again);
      }),
    );
  });
});

/** Of 12×12 pixels of noise; `pictures[image]` says which one it is. */
function noiseImages(pictures: readonly number[], classIndices: readonly number[]) {
  const size = 144;
  const pixels = new Uint8Array(size * pictures.length);
  for (const [image, picture] of pictures.entries()) {
    const random = seededRandom(1000 + picture);
    for (let place = 0; place < size; place++) {
      pixels[image * size + place] = Math.floor(256 * random());
    }
  }
  const classLabels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const common = { fileName: "train.csv", origin: "file", side: 12, pixelMax: 255 } as const;
  const data: LabelledImageSet = {
    ...common,
    count: pictures.length,
    pixels,
    classLabels,
    classIndices: Uint8Array.from(classIndices),
  };
  return data;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("splitByImage", () => {
  // 50 pictures, each six times, with labels by lot for each picture.
  const pictures = range(300).map((image) => image % 50);
  const lots = seededRandom(7);
  const labelOf = range(50).map(() => Math.floor(10 * lots()));
  const copied = noiseImages(
    pictures,
    pictures.map((picture) => labelOf[picture] ?? 0),
  );

  test("keeps all copies of an image on one side", () => {
    for (const seed of [1, 2, 3]) {
      const { training, validation, copies, onBothSides } = splitByImage(copied, 0.1, seed);
      const learned = new Set(Array.from(training, (image) => pictures[image]));

      expect(Array.from(validation).filter((image) => learned.has(pictures[image] ?? -1))).toEqual(
        [],
      );
      expect({ copies, onBothSides }).toEqual({ copies: 250, onBothSides: 0 });
      // A tenth of 300, in sixes: for each of up to ten classes one picture, two at most.
      expect(validation.length % 6).toBe(0);
      expect(validation.length).toBeGreaterThanOrEqual(30);
      expect(validation.length).toBeLessThanOrEqual(90);
      expect(training.length + validation.length).toBe(300);
    }
  });

  test("parts copies where nothing else could be held out, and says how many", () => {
    // One picture a class, four times each.
    const data = noiseImages(
      range(40).map((image) => image % 10),
      range(40).map((image) => image % 10),
    );
    const { validation, onBothSides } = splitByImage(data, 0.1, 1);

    expect(validation).toHaveLength(10);
    expect(onBothSides).toBe(10);
  });

  test("is the split of before where no image has a copy", () => {
    const data = noiseImages(
      range(100),
      range(100).map((image) => image % 10),
    );
    const { training, validation } = splitByImage(data, 0.1, 1);

    expect({ training, validation }).toEqual(stratifiedSplit(data.classIndices, 10, 0.1, 1));
  });
});

test("a seed's split stays what it has always been", () => {
  const classes = Uint8Array.from({ length: 2000 }, (_, image) => (image * image) % 7);
  const { training, validation } = stratifiedSplit(classes, 7, 0.1, 1);

  // As the version that first had these splits gave them.
  expect([training, validation].map(({ buffer }) => murmurHash(new Uint8Array(buffer)))).toEqual([
    "8762132a5b58a48dcbc9811ce654cbf3",
    "1b2fb57caeb26aca4180d638f70c52be",
  ]);
});

describe("stratifiedSplit of groups", () => {
  const problem = fc.record({
    groups: fc.array(fc.record({ of: fc.nat(3), size: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 9,
      maxLength: 40,
    }),
    share: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
    seed: fc.integer(),
  });

  test("puts every class of two groups or more in both parts, and no group in two", () => {
    fc.assert(
      fc.property(problem, ({ groups, share, seed }) => {
        const first = groups.map((_, at) =>
          groups.slice(0, at).reduce((n, { size }) => n + size, 0),
        );
        const groupOf = Uint32Array.from(
          groups.flatMap(({ size }, at) => new Array<number>(size).fill(first[at] ?? 0)),
        );
        const classes = Uint8Array.from(
          groups.flatMap(({ of, size }) => new Array<number>(size).fill(of)),
        );
        const { training, validation } = stratifiedSplit(classes, 4, share, seed, groupOf);
        const namesOf = (part: Uint32Array, by: ArrayLike<number>) =>
          new Set(Array.from(part, (image) => by[image] ?? -1));

        expect([...training, ...validation].sort((a, b) => a - b)).toEqual(range(classes.length));
        const learned = namesOf(training, groupOf);
        expect([...namesOf(validation, groupOf)].filter((group) => learned.has(group))).toEqual([]);
        const several = range(4).filter(
          (index) => groups.filter(({ of }) => of === index).length >= 2,
        );
        for (const part of [training, validation]) {
          const there = namesOf(part, classes);
          expect(several.filter((index) => !there.has(index))).toEqual([]);
        }
      }),
    );
  });
});
