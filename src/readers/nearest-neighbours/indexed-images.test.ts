import { describe, expect, test } from "vitest";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import { congruential, quarters, rowsOf, taskOf } from "../test-fits";
import { indexedImages } from "./indexed-images";

const TRAINING = quarters(40, congruential(1));

async function toEnd(building: ReturnType<typeof indexedImages>) {
  for (;;) {
    const { done, value } = await building.next();
    if (done) return value;
  }
}

describe("indexed images", () => {
  test("are built once for the same images", async () => {
    const task = taskOf(TRAINING);
    const first = await toEnd(indexedImages(task, false, PLAIN_MATRICES));

    expect(Object.is(await toEnd(indexedImages({ ...task }, false, PLAIN_MATRICES)), first)).toBe(
      true,
    );
  });

  test("are built once as they are and once upright, whichever is asked for in between", async () => {
    const task = taskOf(TRAINING);
    const plain = await toEnd(indexedImages(task, false, PLAIN_MATRICES));
    const upright = await toEnd(indexedImages(task, true, PLAIN_MATRICES));

    expect(Object.is(upright, plain)).toBe(false);
    expect(Object.is(await toEnd(indexedImages(task, false, PLAIN_MATRICES)), plain)).toBe(true);
    expect(Object.is(await toEnd(indexedImages(task, true, PLAIN_MATRICES)), upright)).toBe(true);
  });

  test.each([
    ["rows", { split: { training: Uint32Array.of(3, 1), validation: Uint32Array.of(0) } }],
    ["data", { data: quarters(40, congruential(2)) }],
    ["seeds", { seed: 2 }],
  ])("are built anew for other %s", async (_of, other) => {
    const task = taskOf(TRAINING);
    const first = await toEnd(indexedImages(task, false, PLAIN_MATRICES));
    const second = await toEnd(indexedImages({ ...task, ...other }, false, PLAIN_MATRICES));

    expect(Object.is(second, first)).toBe(false);
    const { data, split } = { ...task, ...other };
    const classes = [...split.training].map((row) => data.classIndices[row]);
    expect([...second.classes]).toEqual(classes);
  });

  test("are not kept half built", async () => {
    const control = new AbortController();
    const split = { training: rowsOf(TRAINING), validation: rowsOf(TRAINING) };
    const building = indexedImages(
      taskOf(TRAINING, { split, signal: control.signal }),
      false,
      PLAIN_MATRICES,
    );
    await building.next();
    control.abort();
    await expect(building.next()).rejects.toMatchObject({ failure: { code: "cancelled" } });

    const { index } = await toEnd(
      indexedImages(taskOf(TRAINING, { split }), false, PLAIN_MATRICES),
    );
    expect(index.blocks.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  });
});
