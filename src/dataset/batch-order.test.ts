import { expect, test } from "vitest";
import { BatchOrder, batchingOf } from "./batch-order";

const ROWS = Uint32Array.from({ length: 10 }, (_, index) => 100 + index);

test("batchingOf leaves out what does not fill a batch, and never wants more than there is", () => {
  expect(batchingOf(10, 4)).toEqual({ batchSize: 4, stepsPerEpoch: 2 });
  expect(batchingOf(10, 64)).toEqual({ batchSize: 10, stepsPerEpoch: 1 });
});

test("an epoch shows each image at most once, and all of them where batches are full", () => {
  const order = new BatchOrder(ROWS, 5, 1);
  const epoch = [...order.rowsOf(2), ...order.rowsOf(3)];
  expect(epoch.toSorted((one, other) => one - other)).toEqual([...ROWS]);
});

test("the rows of a step do not depend on which steps were asked for before", () => {
  const [one, other] = [new BatchOrder(ROWS, 4, 7), new BatchOrder(ROWS, 4, 7)];
  const forwards = [0, 1, 2, 3].map((step) => [...one.rowsOf(step)]);
  const backwards = [3, 2, 1, 0].map((step) => [...other.rowsOf(step)]).reverse();
  expect(backwards).toEqual(forwards);
});

test("each epoch and each seed has an order of its own", () => {
  const whole = (seed: number, step: number) =>
    [...new BatchOrder(ROWS, 10, seed).rowsOf(step)].join();
  expect(new Set([whole(1, 0), whole(1, 1), whole(2, 0)]).size).toBe(3);
});
