import { describe, expect, test } from "vitest";
import { networkFor } from "../network/fit-to-side";
import { muonKernels, updateNumbers } from "./optimizer";
import { RECIPES } from "./recipes";

describe("updateNumbers", () => {
  const hyperparameters = { ...RECIPES.quick, averageDecay: 0.99 };

  test("corrects moments that began at zero", () => {
    const { correction1, correction2 } = updateNumbers(hyperparameters, 1, 100);
    expect(correction1).toBeCloseTo(1 - 0.81, 12);
    expect(correction2).toBeCloseTo(1 - 0.9801, 12);
  });

  test("lets averages forget their first weights quickly, up to the decay", () => {
    expect(updateNumbers(hyperparameters, 0, 5000).averageDecay).toBe(0.1);
    expect(updateNumbers(hyperparameters, 4000, 5000).averageDecay).toBe(0.99);
  });

  test("averages statistics also where weights are not averaged", () => {
    const numbers = updateNumbers({ ...hyperparameters, averageDecay: 0 }, 4000, 5000);
    expect(numbers).toMatchObject({ averageDecay: 0, statisticsDecay: 0.9 });
  });
});

test("muonKernels leaves the classes' kernel and what is no kernel to AdamW", () => {
  const network = networkFor("conv3x4 dense6", 8, 2, 1);
  // 3·3·1 inputs × 4 filters; its scale and offset; 8·8·4 inputs × 6 units.
  expect(muonKernels(network)).toEqual([
    { start: 0, rows: 9, columns: 4 },
    { start: 44, rows: 256, columns: 6 },
  ]);
});
