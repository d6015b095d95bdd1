import { beforeAll, describe, expect, test } from "vitest";
import { fitMultilayerPerceptron } from "./multilayer-perceptron";
import { congruential, fitToEnd, quarters, readAll, startWasmBackend, taskOf } from "./test-fits";

beforeAll(startWasmBackend);

describe("the multilayer perceptron", () => {
  test("has time to learn from few images too", async () => {
    const random = congruential(9);
    const [training, others] = [quarters(60, random), quarters(80, random)];
    const { fitted } = await fitToEnd(fitMultilayerPerceptron(taskOf(training)));
    const classes = await readAll(fitted, others);

    // Chance is a quarter; with its five epochs alone it reads no better than that.
    const right = classes.filter((read, image) => read === others.classIndices[image]).length;
    expect(right / others.count).toBeGreaterThan(0.7);
  });

  test("asks no helpers", async () => {
    let asked = 0;
    const compute = () => {
      asked++;
      return Promise.reject(new Error("nobody there"));
    };
    // So many that a batch would be shared.
    const data = quarters(256, congruential(9));
    const task = taskOf(data, { crew: { helpers: 1, compute, release: () => {} } });
    for await (const _progress of fitMultilayerPerceptron(task)) break;

    expect(asked).toBe(0);
  });
});
