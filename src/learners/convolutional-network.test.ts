import { beforeAll, expect, test } from "vitest";
import { RECIPES } from "../domain/training/recipes";
import { buildNetwork } from "../model/network";
import { fitConvolutionalNetwork } from "./convolutional-network";
import { congruential, fitToEnd, quarters, startWasmBackend, taskOf } from "./test-fits";

beforeAll(startWasmBackend);

test("the convolutional network is the recipe's", async () => {
  const task = taskOf(quarters(40, congruential(9)));
  const { fitted } = await fitToEnd(fitConvolutionalNetwork("quick")(task));

  const { weightCount, momentCount } = buildNetwork(RECIPES.quick.hyperparameters.network, 8, 4);
  expect(fitted.sizeBytes).toBe(4 * (weightCount + momentCount));
});
