import { expect, test } from "vitest";
import { congruential, FIT_TOOLS, fitToEnd, quarters, taskOf } from "../test-fits";
import { fitMultilayerPerceptron } from "./multilayer-perceptron";
import { fakeTraining } from "./test-networks";

test.each([
  // 256 images a step: five epochs of 40 steps are the 200 that it needs.
  [40 * 256, 5],
  // One step an epoch would need 200 epochs; 60 are the most.
  [60, 60],
  // Four steps an epoch: 50.
  [1024, 50],
])("the multilayer perceptron sees %d images in %d epochs", async (images, epochs) => {
  const tools = { ...FIT_TOOLS, trainNetwork: fakeTraining };
  const task = taskOf(quarters(images, congruential(9)));
  const { model } = await fitToEnd(fitMultilayerPerceptron(task, tools));

  expect(model.statistics[0]).toBe(epochs);
  expect(model.text).toBe("dense256 dense128");
});
