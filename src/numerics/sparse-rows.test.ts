import { expect, test } from "vitest";
import { sparseRows } from "./sparse-rows";
import { TimeSlice } from "./time-slice";

const slice = () => new TimeSlice(new AbortController().signal);

test("rows keep what is not zero, with its columns", async () => {
  const rows = await sparseRows(Float32Array.of(0, 5, 0, 0, 0, 0, 1, 0, -2), 3, slice());
  expect(rows).toEqual({
    count: 3,
    width: 3,
    starts: Uint32Array.of(0, 1, 1, 3),
    columns: Uint32Array.of(1, 0, 2),
    values: Float32Array.of(5, 1, -2),
  });
});

test("what is not finite counts as zero", async () => {
  const { NaN: none, POSITIVE_INFINITY: endless } = Number;
  const { values } = await sparseRows(Float32Array.of(none, endless, 3, -endless), 2, slice());
  expect(values).toEqual(Float32Array.of(3));
});

test("no rows have no width", async () => {
  expect(await sparseRows(new Float32Array(0), 0, slice())).toMatchObject({ count: 0, width: 0 });
});
