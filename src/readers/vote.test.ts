import { describe, expect, test } from "vitest";
import type { Reader } from "./reader";
import { congruential, NEVER, quarters } from "./test-fits";
import { vote } from "./vote";

const DATA = quarters(4, congruential(1));

/** Always as sure of the first of two classes. */
function sureOfFirst(share: number, rest: Partial<Reader> = {}): Reader {
  const scores = (count: number) =>
    Float32Array.from({ length: 2 * count }, (_, place) => (place % 2 === 0 ? share : 1 - share));
  return {
    side: 8,
    classLabels: [0, 1],
    readInks: async (_inks, count) => scores(count),
    async readImages(_images, rows, onProgress) {
      onProgress(rows.length);
      return scores(rows.length);
    },
    dispose: () => {},
    ...rest,
  };
}

describe("readers that vote", () => {
  test("answer with the mean of their probabilities", async () => {
    const voters = vote([sureOfFirst(0.75), sureOfFirst(0.25), sureOfFirst(1)]);

    const expected = [2 / 3, 1 / 3].map(Math.fround);
    expect([...(await voters.readInks(new Float32Array(64), 1))]).toEqual(expected);
    const read = await voters.readImages(DATA, Uint32Array.of(3, 1), () => {}, NEVER);
    expect([...read]).toEqual([...expected, ...expected]);
  });

  test("tell how many images are done, as if they were one", async () => {
    const told: number[] = [];
    const voters = vote([sureOfFirst(1), sureOfFirst(0)]);
    await voters.readImages(DATA, Uint32Array.of(0, 1, 2), (done) => told.push(done), NEVER);

    // Half of the work is one and a half images.
    expect(told).toEqual([1, 3]);
  });

  test("are disposed together", () => {
    const disposed: string[] = [];
    const one = sureOfFirst(1, { dispose: () => disposed.push("one") });
    vote([one, sureOfFirst(1, { dispose: () => disposed.push("other") })]).dispose();

    expect(disposed).toEqual(["one", "other"]);
  });

  test.each([
    ["nobody", []],
    ["readers of other sides", [sureOfFirst(1), sureOfFirst(1, { side: 9 })]],
    ["readers of other classes", [sureOfFirst(1), sureOfFirst(1, { classLabels: [0, 2] })]],
  ])("cannot be %s", (_who, readers) => {
    expect(() => vote(readers)).toThrow(RangeError);
  });
});
