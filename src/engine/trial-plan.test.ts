import { describe, expect, test } from "vitest";
import { fakeImages, fakePlan } from "./fake-plan";
import { trialPlan } from "./trial-plan";

const { network, hyperparameters } = fakePlan(1, 96);

describe("what an engine is tried on", () => {
  test("is noise of the network's shape where nothing is loaded, a batch of it", () => {
    const plan = trialPlan({ network, hyperparameters, data: null });

    expect(plan.network).toBe(network);
    expect(plan.hyperparameters.batchSize).toBe(96);
    expect(plan.rows).toHaveLength(96);
    // 96 images of 8×8.
    expect(plan.data).toMatchObject({ side: 8, count: 96, classLabels: [0, 1, 2] });
    expect(plan.data.pixels).toHaveLength(6144);
    expect(new Set(plan.data.classIndices)).toEqual(new Set([0, 1, 2]));
  });

  test("is a batch of the data where there are any", () => {
    const data = fakeImages(200);

    const plan = trialPlan({ network, hyperparameters, data });

    expect(plan.data.count).toBe(96);
    expect(plan.data.pixels).toEqual(data.pixels.slice(0, 6144));
    expect(plan.data.classIndices).toEqual(data.classIndices.slice(0, 96));
  });

  test("is all images where they are fewer than a batch", () => {
    const plan = trialPlan({ network, hyperparameters, data: fakeImages(40) });

    expect(plan.rows).toHaveLength(40);
    expect(plan.data.count).toBe(40);
  });
});
