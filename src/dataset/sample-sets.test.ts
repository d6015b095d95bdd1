import { expect, test } from "vitest";
import { firstSamples, makeSampleSets } from "./sample-sets";

test("the first samples are those that the training data begins with", async () => {
  const first = firstSamples(1);
  const { training } = await makeSampleSets(1, () => {}, new AbortController().signal);

  expect(first.pixels).toEqual(training.pixels.slice(0, first.pixels.length));
  expect(first.labels).toEqual(Array.from(training.classIndices.slice(0, first.count)));
});
