import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { BACKWARD_KERNEL, batchNormRelu, FORWARD_KERNEL } from "../layers/batch-norm";
import * as tf from "../tf";
import { registerWasmKernels } from "./register";

/** Relative to the greatest number of the result; float32 in another order. */
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

const product = fc.record({
  batch: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 20 }),
  inner: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 20 }),
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
  seed: fc.nat(),
});

/** Of fewer than eight rows, what is left after mean and slope are taken away is mostly rounding. */
const normalization = fc.record({
  places: fc.oneof(
    fc.tuple(fc.integer({ min: 8, max: 60 })),
    fc.tuple(
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 2, max: 6 }),
    ),
  ),
  channels: fc.integer({ min: 1, max: 9 }),
  seed: fc.nat(),
});

type Normalization = typeof normalization extends fc.Arbitrary<infer N> ? N : never;

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
        const inputs = { x: eighths(xShape, g.seed), dy: eighths(outShape, g.seed + 1) };
        await expectAgreement("Conv2DBackpropFilter", inputs, { ...attrs, filterShape });
      }),
      { numRuns: 150 },
    );
  });

  test("on the gradient of a convolution's input", async () => {
    await fc.assert(
      fc.asyncProperty(geometry, async (g) => {
        const { xShape, filterShape, attrs, outShape } = convolutionCase(g);
        const inputs = { dy: eighths(outShape, g.seed), filter: eighths(filterShape, g.seed + 1) };
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
        const [output = x] = await onBackend("cpu", () => [
          tf.maxPool(
            upload(x) as tf.Tensor4D,
            filterSize as [number, number],
            strides as [number, number],
            pad,
          ),
        ]);
        const dy = eighths(output.shape, g.seed + 1);
        await expectAgreement(
          "MaxPoolGrad",
          { dy, input: x, output },
          { filterSize, strides, pad, dimRoundingMode: undefined },
        );
      }),
      { numRuns: 100 },
    );
  });

  test("on matrix products, transposed or not", async () => {
    await fc.assert(
      fc.asyncProperty(product, async ({ batch, rows, inner, columns, seed, ...attrs }) => {
        const a = attrs.transposeA ? [batch, inner, rows] : [batch, rows, inner];
        const b = attrs.transposeB ? [batch, columns, inner] : [batch, inner, columns];
        const inputs = { a: eighths(a, seed), b: eighths(b, seed + 1) };
        await expectAgreement("BatchMatMul", inputs, attrs);
      }),
      { numRuns: 100 },
    );
  });

  test("on batch norm with ReLU, forwards and backwards", async () => {
    await fc.assert(fc.asyncProperty(normalization, expectAgreementOnBatchNorm), { numRuns: 60 });
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

/**
 * Whole eighths from −1 to 1. Their products and sums are exact in float32, in whatever order:
 * sums that cancel to almost nothing must still be equal.
 */
function eighths(shape: readonly number[], seed: number): Values {
  const { values } = random(shape, seed);
  return { shape, values: values.map((value) => Math.round(8 * value) / 8) };
}

function shifted({ shape, values }: Values, by: number): Values {
  return { shape, values: values.map((value) => value + by) };
}

function upload({ shape, values }: Values): tf.Tensor {
  return tf.tensor(values, [...shape]);
}

async function onBackend(name: string, compute: () => tf.Tensor[]): Promise<Values[]> {
  await tf.setBackend(name);
  const before = tf.memory().numTensors;
  const results = tf.tidy(compute);
  const values = await Promise.all(
    results.map(async (result) => ({
      shape: result.shape,
      values: Float32Array.from(await result.data()),
    })),
  );
  tf.dispose(results);
  expect(tf.memory().numTensors).toBe(before);
  return values;
}

async function expectAgreement(
  kernel: string,
  inputs: Readonly<Record<string, Values>>,
  attrs: Readonly<Record<string, unknown>>,
): Promise<void> {
  const compute = () => [run(kernel, inputs, attrs)].flat();
  const expected = await onBackend("cpu", compute);
  expectClose(await onBackend("wasm", compute), expected);
}

/** The `cpu` backend has no such kernels: there the layer composes them of TF.js's own. */
async function expectAgreementOnBatchNorm({ places, channels, seed }: Normalization) {
  const x = random([...places, channels], seed);
  const dy = eighths(x.shape, seed + 1);
  // Neither is near enough to zero, or below, to leave of the result hardly more than rounding.
  const scale = shifted(random([channels], seed + 2), 1.5);
  const offset = shifted(random([channels], seed + 3), 1);
  const [output = x, moments = x, dx = x, dScale = x, dOffset = x] = await onBackend("cpu", () => {
    const weights = [upload(scale), upload(offset)];
    const step = batchNormRelu([channels]).train(upload(x), weights, seededRandom(seed));
    const gradients = step.backward(upload(dy), true);
    return [step.output, step.moments, gradients.input, ...gradients.weights].filter(isTensor);
  });

  const forwards = await onBackend("wasm", () =>
    [run(FORWARD_KERNEL, { x, scale, offset })].flat(),
  );
  expectClose(forwards.slice(0, 1), [output]);
  expectClose(forwards.slice(1), [moments]);

  // From the same output: one that is zero by a rounding lets no gradient through.
  const inputs = { dy, x, output, moments, scale };
  const backwards = await onBackend("wasm", () => [run(BACKWARD_KERNEL, inputs)].flat());
  expectClose(backwards.slice(0, 1), [dx]);
  expectClose(backwards.slice(1), [dScale, dOffset]);
}

function isTensor(value: tf.Tensor | null): value is tf.Tensor {
  return value !== null;
}

function run(
  kernel: string,
  inputs: Readonly<Record<string, Values>>,
  attrs: Readonly<Record<string, unknown>> = {},
): tf.Tensor | tf.Tensor[] {
  const tensors = Object.fromEntries(
    Object.entries(inputs).map(([name, values]) => [name, upload(values)]),
  );
  return tf.engine().runKernel(kernel, tensors, attrs as never);
}

/** Within {@link TOLERANCE} of the greatest number in all of `expected`. */
function expectClose(actual: readonly Values[], expected: readonly Values[]): void {
  expect(actual.map(({ shape }) => shape)).toEqual(expected.map(({ shape }) => shape));
  const greatest = Math.max(...expected.map(({ values }) => greatestOf(values)));
  for (const [which, { values }] of expected.entries()) {
    for (const [index, value] of values.entries()) {
      const difference = Math.abs((actual[which]?.values[index] ?? Number.NaN) - value);
      expect(difference).toBeLessThanOrEqual(TOLERANCE * greatest);
    }
  }
}

function greatestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
