import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import * as tf from "../tf";
import { registerWasmKernels } from "./register";

/** Relative to the greatest number of the result; sums of float32 in another order. */
const TOLERANCE = 1e-5;

beforeAll(async () => {
  registerWasmKernels();
  await tf.setBackend("wasm");
  await tf.ready();
});

const geometry = fc
  .record({
    batch: fc.integer({ min: 1, max: 5 }),
    height: fc.integer({ min: 3, max: 13 }),
    width: fc.integer({ min: 3, max: 13 }),
    channels: fc.integer({ min: 1, max: 9 }),
    filters: fc.integer({ min: 1, max: 9 }),
    kernelHeight: fc.integer({ min: 1, max: 5 }),
    kernelWidth: fc.integer({ min: 1, max: 5 }),
    strideHeight: fc.integer({ min: 1, max: 3 }),
    strideWidth: fc.integer({ min: 1, max: 3 }),
    pad: fc.oneof(
      fc.constantFrom("same" as const, "valid" as const),
      fc
        .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 3 })))
        .map(([top = 0, bottom = 0, left = 0, right = 0]) => [
          [0, 0],
          [top, bottom],
          [left, right],
          [0, 0],
        ]),
    ),
    seed: fc.nat(),
  })
  .filter((g) => g.kernelHeight <= g.height && g.kernelWidth <= g.width);

type Geometry = typeof geometry extends fc.Arbitrary<infer G> ? G : never;

function convolutionCase(g: Geometry) {
  const xShape = [g.batch, g.height, g.width, g.channels];
  const filterShape = [g.kernelHeight, g.kernelWidth, g.channels, g.filters];
  const attrs = {
    strides: [g.strideHeight, g.strideWidth],
    pad: g.pad,
    dataFormat: "NHWC",
    dimRoundingMode: "floor",
  };
  const { outShape } = tf.backend_util.computeConv2DInfo(
    xShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    attrs.strides as [number, number],
    1,
    g.pad as "same",
    "floor",
  );
  return { xShape, filterShape, attrs, outShape };
}

describe("the kernels registered for the WASM backend agree with the cpu backend", () => {
  test("on the gradient of a convolution's filter", async () => {
    await fc.assert(
      fc.asyncProperty(geometry, async (g) => {
        const { xShape, filterShape, attrs, outShape } = convolutionCase(g);
        const inputs = { x: random(xShape, g.seed), dy: random(outShape, g.seed + 1) };
        await expectAgreement("Conv2DBackpropFilter", inputs, { ...attrs, filterShape });
      }),
      { numRuns: 150 },
    );
  });

  test("on the gradient of a convolution's input", async () => {
    await fc.assert(
      fc.asyncProperty(geometry, async (g) => {
        const { xShape, filterShape, attrs, outShape } = convolutionCase(g);
        const inputs = { dy: random(outShape, g.seed), filter: random(filterShape, g.seed + 1) };
        await expectAgreement("Conv2DBackpropInput", inputs, { ...attrs, inputShape: xShape });
      }),
      { numRuns: 150 },
    );
  });

  test("on the gradient of max pooling", async () => {
    await fc.assert(
      fc.asyncProperty(geometry, async (g) => {
        const pad = Array.isArray(g.pad) ? "valid" : g.pad;
        const filterSize = [g.kernelHeight, g.kernelWidth];
        const strides = [g.strideHeight, g.strideWidth];
        const x = random([g.batch, g.height, g.width, g.channels], g.seed);
        const output = await onBackend("cpu", () =>
          tf.maxPool(
            upload(x) as tf.Tensor4D,
            filterSize as [number, number],
            strides as [number, number],
            pad,
          ),
        );
        const dy = random(output.shape, g.seed + 1);
        await expectAgreement(
          "MaxPoolGrad",
          { dy, input: x, output },
          { filterSize, strides, pad, dimRoundingMode: undefined },
        );
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])("on matrix products (transposed: %s, %s)", async (transposeA, transposeB) => {
    const a = random(transposeA ? [2, 7, 5] : [2, 5, 7], 1);
    const b = random(transposeB ? [2, 3, 7] : [2, 7, 3], 2);
    await expectAgreement("BatchMatMul", { a, b }, { transposeA, transposeB });
  });
});

test("a clone shares its memory and outlives its original", async () => {
  await tf.setBackend("wasm");
  const before = tf.memory().numTensors;
  const original = tf.tensor1d([1, 2, 3]);
  const clone = original.clone();
  original.dispose();
  expect([...clone.dataSync()]).toEqual([1, 2, 3]);
  clone.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

interface Values {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

function random(shape: readonly number[], seed: number): Values {
  const next = seededRandom(seed);
  const size = shape.reduce((product, length) => product * length, 1);
  return { shape, values: Float32Array.from({ length: size }, () => 2 * next() - 1) };
}

function upload({ shape, values }: Values): tf.Tensor {
  return tf.tensor(values, [...shape]);
}

async function onBackend(name: string, compute: () => tf.Tensor): Promise<Values> {
  await tf.setBackend(name);
  const before = tf.memory().numTensors;
  const result = tf.tidy(compute);
  const values = Float32Array.from(await result.data());
  result.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return { shape: result.shape, values };
}

async function expectAgreement(
  kernel: string,
  inputs: Readonly<Record<string, Values>>,
  attrs: Readonly<Record<string, unknown>>,
): Promise<void> {
  const compute = () => {
    const tensors = Object.fromEntries(
      Object.entries(inputs).map(([name, values]) => [name, upload(values)]),
    );
    return tf.engine().runKernel(kernel, tensors, attrs as never) as tf.Tensor;
  };
  const expected = await onBackend("cpu", compute);
  const actual = await onBackend("wasm", compute);
  expect(actual.shape).toEqual(expected.shape);
  const greatest = expected.values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  for (const [index, value] of expected.values.entries()) {
    expect(Math.abs((actual.values[index] ?? Number.NaN) - value)).toBeLessThan(
      TOLERANCE * greatest,
    );
  }
}
