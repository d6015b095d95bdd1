/** What the page says of a network, against the network that is then trained. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { FailureError } from "../domain/failure";
import { MAX_CLASSES, MAX_SIDE, MIN_CLASSES, MIN_SIDE } from "../domain/image-limits";
import { seededRandom } from "../domain/random";
import { type Layer, parseNetwork } from "../domain/training/network";
import { networkShapes } from "../domain/training/network-shapes";
import { RECIPE_NAMES, RECIPES } from "../domain/training/recipes";
import type { Operation } from "./layers/operation";
import { buildNetwork, initialWeights } from "./network";
import { splitWeights } from "./passes";
import * as tf from "./tf";
import { registerWasmKernels } from "./wasm-kernels/register";

const CLASSES = 3;

beforeAll(async () => {
  registerWasmKernels();
  await tf.setBackend("wasm");
});

/** Texts whose layers fit, with few filters and units so that they are quickly computed. */
const network = fc
  .record({
    words: fc.array(
      fc.oneof(
        fc
          .tuple(
            fc.integer({ min: 1, max: 9 }),
            fc.integer({ min: 1, max: 5 }),
            fc.constantFrom("", "v"),
            fc.constantFrom("", "/2", "/3", "/4"),
            fc.constantFrom("", "+bias"),
          )
          .map(
            ([kernel, filters, v, stride, bias]) => `conv${kernel}x${filters}${v}${stride}${bias}`,
          ),
        fc.constantFrom("pool", "pool", "gap", "drop0.3"),
        fc.integer({ min: 2, max: 9 }).map((units) => `dense${units}`),
      ),
      { maxLength: 7 },
    ),
    side: fc.integer({ min: MIN_SIDE, max: MAX_SIDE }),
  })
  .map(({ words, side }) => ({ text: words.join(" "), side }))
  .filter(({ text, side }) => fits(text, side));

function fits(text: string, side: number): boolean {
  try {
    networkShapes(parseNetwork(text), side, CLASSES);
    return true;
  } catch (thrown) {
    if (thrown instanceof FailureError) return false;
    throw thrown;
  }
}

/** How many of a network's operations each layer becomes. */
function operationCount(layer: Layer): number {
  if (layer.kind === "conv") return layer.isPooled ? 3 : 2;
  return layer.kind === "dense" ? 2 : 1;
}

/** A network's operations, grouped by layer; the classes are the last. */
function byLayer<T>(text: string, perOperation: readonly T[]): T[][] {
  const rest = perOperation.slice();
  const groups = parseNetwork(text).layers.map((layer) => rest.splice(0, operationCount(layer)));
  return [...groups, rest];
}

function weightsOf({ slots }: Operation): number {
  return slots.reduce((sum, { shape }) => sum + product(shape), 0);
}

/** Each kernel's weight is multiplied and added once for each place of the output. */
function flopsOf({ slots, outputShape }: Operation): number {
  const kernels = slots.filter(({ role }) => role === "kernel");
  const places = product(outputShape.slice(0, -1));
  return kernels.reduce((sum, { shape }) => sum + 2 * product(shape) * places, 0);
}

describe("the table of layers agrees with the network", () => {
  test("on the shape of what each layer computes", () => {
    fc.assert(
      fc.property(network, ({ text, side }) => {
        const shapes = byLayer(text, computedShapes(text, side)).map((group) => group.at(-1));
        expect(shapes).toEqual(
          networkShapes(parseNetwork(text), side, CLASSES).map(({ output }) => output),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("on weights and multiplications of each layer, and of all", () => {
    fc.assert(
      fc.property(network, ({ text, side }) => {
        const { operations, weightCount, flops } = buildNetwork(text, side, CLASSES);
        const groups = byLayer(text, operations);
        const shapes = networkShapes(parseNetwork(text), side, CLASSES);
        expect(shapes.map(({ parameters }) => parameters)).toEqual(
          groups.map((group) => sum(group.map(weightsOf))),
        );
        expect(shapes.map((shape) => shape.flops)).toEqual(
          groups.map((group) => sum(group.map(flopsOf))),
        );
        expect(weightCount).toBe(sum(shapes.map(({ parameters }) => parameters)));
        expect(flops).toBe(sum(shapes.map((shape) => shape.flops)));
      }),
    );
  });
});

/** Computes one image; each operation must keep the promise of its `outputShape`, too. */
function computedShapes(text: string, side: number): number[][] {
  const built = buildNetwork(text, side, CLASSES);
  const before = tf.memory().numTensors;
  const shapes = tf.tidy(() => {
    const weights = splitWeights(built, tf.tensor1d(initialWeights(built, 1)));
    let x: tf.Tensor = tf.zeros([1, side, side, 1]);
    return built.operations.map((operation, index) => {
      x = operation.train(x, weights[index] ?? [], seededRandom(1)).output;
      expect(x.shape).toEqual([1, ...operation.outputShape]);
      return [...operation.outputShape];
    });
  });
  expect(tf.memory().numTensors).toBe(before);
  return shapes;
}

describe.each(RECIPE_NAMES)("the recipe %s", (name) => {
  test.each([MIN_CLASSES, MAX_CLASSES])(
    "builds for images of every size and %i classes",
    (classes) => {
      for (let side = MIN_SIDE; side <= MAX_SIDE; side++) {
        const { operations } = buildNetwork(RECIPES[name].hyperparameters.network, side, classes);
        expect(operations.at(-1)?.outputShape).toEqual([classes]);
      }
    },
  );
});

function product(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total * length, 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
