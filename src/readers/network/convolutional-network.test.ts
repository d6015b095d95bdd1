import { expect, test } from "vitest";
import { RECIPES } from "../../domain/training/recipes";
import { congruential, FIT_TOOLS, fitToEnd, quarters, taskOf } from "../test-fits";
import { fitConvolutionalNetwork } from "./convolutional-network";
import { fakeTraining } from "./test-networks";

test("the convolutional network is the recipe's, from the task's seed", async () => {
  const tools = { ...FIT_TOOLS, trainNetwork: fakeTraining };
  const task = taskOf(quarters(40, congruential(9)), { seed: 7 });
  const { model } = await fitToEnd(fitConvolutionalNetwork({ recipe: "best" })(task, tools));

  const { network, members, views, epochs } = RECIPES.best;
  expect(model).toMatchObject({ text: network, members, views });
  expect(model.weights[0]).toBe(7);
  expect(model.statistics[0]).toBe(epochs);
});
