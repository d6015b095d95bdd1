import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ImageSet } from "../../dataset/image-set";
import { networkFor } from "../../domain/network/fit-to-side";
import { initialWeights } from "../../domain/network/initial-weights";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { NetworkNumbers } from "../engine";
import { Device } from "./device";
import { CLASSES, images, MOST_LAYERS, network, rowsOf, SIDE, someNumbers } from "./test-networks";
import * as tf from "./tf";
import { TfjsNetwork } from "./tfjs-network";

/** Some float32 roundings of numbers below one. */
const DIGITS = 6;

let tensorsBefore = 0;
const opened: TfjsNetwork[] = [];

beforeAll(async () => {
  await tf.setBackend("cpu");
});

beforeEach(() => {
  tensorsBefore = tf.memory().numTensors;
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const one of opened.splice(0)) one.dispose();
  expect(tf.memory().numTensors).toBe(tensorsBefore);
});

function open(resolved: ResolvedNetwork, numbers: NetworkNumbers): TfjsNetwork {
  const one = new TfjsNetwork(new Device("cpu"), resolved, numbers);
  opened.push(one);
  return one;
}

/** As after a training that left any numbers. */
function numbersOf(resolved: ResolvedNetwork): NetworkNumbers {
  const statistics = someNumbers(resolved.statisticsCount, 0.02, 0.1);
  return { weights: initialWeights(resolved, 4), statistics };
}

function openTrained(members = 1): TfjsNetwork {
  const resolved = network(MOST_LAYERS, members);
  return open(resolved, numbersOf(resolved));
}

function readAll(
  one: TfjsNetwork,
  of: ImageSet,
  rows: Uint32Array,
  views = 1,
): Promise<Float32Array<ArrayBuffer>> {
  return one.readImages(of, rows, views, () => {}, null);
}

function expectClose(actual: Float32Array, expected: Iterable<number>): void {
  const wanted = [...expected];
  expect(actual).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(actual[index]).toBeCloseTo(value, DIGITS);
}

describe("an image's answer", () => {
  test("never depends on where batches begin and end", async () => {
    // Two batches of 200 and a half one.
    const of = images(450);
    const one = openTrained();
    const whole = await readAll(one, of, rowsOf(450));
    const cuts = fc.array(fc.integer({ min: 1, max: 449 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const ends = [...places.sort((first, second) => first - second), 450];
        const groups = ends.map((end, index) => rowsOf(450).subarray(ends[index - 1] ?? 0, end));
        const parts: number[] = [];
        for (const group of groups) parts.push(...(await readAll(one, of, group)));
        expect(parts).toEqual([...whole]);
      }),
      { numRuns: 5 },
    );
  });

  test("never depends on which images come with it, nor on its place among them", async () => {
    const of = images(450);
    const one = openTrained();
    const whole = await readAll(one, of, rowsOf(450), 2);
    const backwards = await readAll(one, of, rowsOf(450).reverse(), 2);
    for (const row of [0, 1, 199, 200, 449]) {
      const alone = await readAll(one, of, Uint32Array.of(row), 2);
      expect(alone).toEqual(whole.slice(3 * row, 3 * row + 3));
      expect(alone).toEqual(backwards.slice(3 * (449 - row), 3 * (449 - row) + 3));
    }
    // Would mean little of a network that says the same of everything.
    expect(Math.max(...whole) - Math.min(...whole)).toBeGreaterThan(0.1);
  });

  test("is the same for a drawing and for the same image in a file", async () => {
    const of = images(3);
    const one = openTrained();
    const inks = Float32Array.from(of.pixels, (pixel) => pixel / of.pixelMax);
    expectClose(await one.readInks(inks, 3), await readAll(one, of, rowsOf(3)));
  });

  test("of an ensemble is the mean of its members' probabilities", async () => {
    const alone = network(MOST_LAYERS);
    const pair = network(MOST_LAYERS, 2);
    const numbers = numbersOf(pair);
    const of = images(20);
    const together = await readAll(open(pair, numbers), of, rowsOf(20));
    const [first, second] = await Promise.all(
      [0, 1].map((member) => {
        const own = (all: Float32Array, size: number) =>
          Float32Array.from(all.subarray(member * size, (member + 1) * size));
        const weights = own(numbers.weights, alone.weightCount);
        const statistics = own(numbers.statistics, alone.statisticsCount);
        return readAll(open(alone, { weights, statistics }), of, rowsOf(20));
      }),
    );
    expectClose(
      together,
      together.map((_, index) => ((first?.[index] ?? 0) + (second?.[index] ?? 0)) / 2),
    );
  });

  test("of members who are certain of different classes is a number", async () => {
    const pair = network(MOST_LAYERS, 2);
    const numbers = numbersOf(pair);
    // Softmax is 1 and 0 for all that float32 knows.
    const loud = { ...numbers, weights: numbers.weights.map((weight) => 1000 * weight) };
    const probabilities = await readAll(open(pair, loud), images(6), rowsOf(6));
    expect(probabilities.every(Number.isFinite)).toBe(true);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(6, 5);
  });
});

describe("by hand", () => {
  /** Two classes: the first one's logit is ln 3 times the ink at row 10, column 10. */
  const resolved = networkFor("", 28, 2, 1);
  const weights = new Float32Array(resolved.weightCount);
  weights[2 * (10 * 28 + 10)] = Math.log(3);
  const openDot = () => open(resolved, { weights, statistics: new Float32Array(0) });

  /** `count` images; those named have a dot of full ink there. */
  function dots(count: number, dotted: readonly number[], pixelMax = 255): ImageSet {
    const pixels = new Uint8Array(count * 28 * 28);
    for (const image of dotted) pixels[image * 28 * 28 + 10 * 28 + 10] = 255;
    return { fileName: "test.csv", origin: "file", side: 28, pixelMax, count, pixels };
  }

  test("each row gets its softmax, in the order of the rows", async () => {
    const read = await readAll(openDot(), dots(3, [2]), Uint32Array.of(2, 0, 2));
    // e^(ln 3) / (e^(ln 3) + 1)
    expectClose(read, [0.75, 0.25, 0.5, 0.5, 0.75, 0.25]);
  });

  test("the probabilities of all views are averaged", async () => {
    // The second and the third view move the dot away: (3/4 + 1/2 + 1/2) / 3.
    expectClose(await readAll(openDot(), dots(1, [0]), Uint32Array.of(0), 3), [7 / 12, 5 / 12]);
  });

  test("half the ink is half the logit", async () => {
    const [first = 0] = await readAll(openDot(), dots(1, [0], 510), Uint32Array.of(0));
    // √3 / (√3 + 1)
    expect(first).toBeCloseTo(0.6339746, DIGITS);
  });

  test("it is said how far it is after every 1600 pictures, and at the end", async () => {
    const done: number[] = [];
    const rows = new Uint32Array(900);
    const onProgress = (count: number) => done.push(count);
    const read = await openDot().readImages(dots(1, []), rows, 2, onProgress, null);
    expect(done).toEqual([800, 900]);
    expectClose(read.subarray(2 * 899), [0.5, 0.5]);
  });

  test("many batches are fetched by one read", async () => {
    const one = openDot();
    const read = vi.spyOn(tf.backend(), "read");
    await readAll(one, dots(1, []), new Uint32Array(1600));
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("there is nothing for no rows", async () => {
    expect(await readAll(openDot(), dots(1, []), new Uint32Array(0))).toEqual(new Float32Array(0));
  });

  test("a reading ends when it is aborted", async () => {
    const aborting = new AbortController();
    setTimeout(() => aborting.abort(), 0);
    const rows = new Uint32Array(100_000);
    const reading = openDot().readImages(dots(1, []), rows, 1, () => {}, aborting.signal);
    await expect(reading).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});

describe("a network in parts", () => {
  const inks = someNumbers(2 * SIDE * SIDE, 0, 1);

  test("is the image itself after no operation", async () => {
    expect(await openTrained().readPartly(inks, 2, 0)).toEqual(inks);
  });

  test("has the shape of each operation's output, and the logits at the end", async () => {
    const { operations } = network(MOST_LAYERS);
    const one = openTrained();
    for (const [position, { output }] of operations.entries()) {
      const numbers = await one.readPartly(inks, 2, position + 1);
      expect(numbers).toHaveLength(2 * output.side ** 2 * output.channels);
    }
    const logits = await one.readPartly(inks, 2, operations.length);
    const exponentials = logits.subarray(0, CLASSES).map(Math.exp);
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    const [first = 0] = await one.readInks(inks, 2);
    expect(first).toBeCloseTo((exponentials[0] ?? 0) / total, DIGITS);
  });

  test("refuses more operations than there are", async () => {
    const { length } = network(MOST_LAYERS).operations;
    await expect(openTrained().readPartly(inks, 2, length + 1)).rejects.toThrow(RangeError);
  });
});

describe("an open network", () => {
  test("refuses images of another size, and says what it expected", async () => {
    await expect(openTrained().readInks(new Float32Array(784), 1)).rejects.toThrow(
      new RangeError("expected 64 pixels, got 784"),
    );
  });

  test("that is disposed reads no more", async () => {
    const one = openTrained();
    one.dispose();
    await expect(one.readInks(new Float32Array(64), 1)).rejects.toMatchObject({
      failure: { code: "cancelled" },
    });
  });
});
