/**
 * Each operation against numbers worked out by hand. `passes.test.ts` measures the slopes of them
 * all together.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { Arithmetic, Operation } from "../../../domain/network/operation";
import { outputShape } from "../../../domain/network/output-shape";
import type { Shape } from "../../../domain/network/shape";
import { dropoutKey, isKept } from "../../../domain/training/dropout";
import * as tf from "../tf";
import { type BatchContext, type TensorOperation, weightAt } from "./tensor-operation";
import { tensorOperation } from "./tensor-operations";

/** Some float32 roundings of numbers up to about ten. */
const DIGITS = 5;

interface Numbers {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

beforeAll(async () => {
  await tf.setBackend("cpu");
});

function numbers(shape: readonly number[], ...values: number[]): Numbers {
  return { shape, values };
}

function image(side: number, channels: number): Shape {
  return { side, channels, isImage: true };
}

function units(count: number): Shape {
  return { side: 1, channels: count, isImage: false };
}

/** In the fifth place of a network. */
function made(arithmetic: Arithmetic, input: Shape): TensorOperation {
  const output = outputShape(arithmetic, input);
  const placed = { ...arithmetic, input, output, weights: [], statisticsStart: null, layer: 0 };
  return tensorOperation(placed as Operation, 5);
}

/** @param zeros before and behind the image */
function convolution(
  input: Shape,
  kernel: number,
  filters: number,
  stride: number,
  [before, after]: readonly [number, number],
): TensorOperation {
  return made({ kind: "convolution", kernel, filters, stride, before, after }, input);
}

const RELU = made({ kind: "bias", hasRelu: true }, image(2, 2));
const PLAIN = made({ kind: "bias", hasRelu: false }, image(2, 2));
const MAXIMUM: Arithmetic = { kind: "maximum" };
const norm = made({ kind: "norm" }, units(2));

/** A batch that is one share, of images from row 10 on. */
function batchOf(images: number, changes: Partial<BatchContext> = {}): BatchContext {
  const rows = Uint32Array.from({ length: images }, (_, index) => 10 + index);
  return { shareSizes: [images], seed: 1, step: 2, rows, member: 0, ...changes };
}

function upload({ shape, values }: Numbers): tf.Tensor {
  return tf.tensor([...values], [...shape]);
}

async function download(tensor: tf.Tensor): Promise<Numbers> {
  const values = [...(await tensor.data())];
  tensor.dispose();
  return { shape: tensor.shape, values };
}

/** Forwards and backwards once; the batch is the first length of `x` and `dy`. */
async function trained(
  operation: TensorOperation,
  x: Numbers,
  weights: readonly Numbers[],
  dy: Numbers,
  { needsInput = true, batch = batchOf(x.shape[0] ?? 0) } = {},
) {
  const { output, statistics, input, dWeights } = tf.tidy(() => {
    const step = operation.train(upload(x), weights.map(upload), batch);
    const gradients = step.backward(upload(dy), needsInput);
    // A tidy keeps what it returns, but knows nothing of null.
    return {
      output: step.output,
      statistics: step.statistics ?? [],
      input: gradients.input ?? [],
      dWeights: [...gradients.weights],
    };
  });
  return {
    output: await download(output),
    statistics: statistics instanceof tf.Tensor ? await download(statistics) : null,
    input: input instanceof tf.Tensor ? await download(input) : null,
    dWeights: await Promise.all(dWeights.map(download)),
  };
}

async function predicted(
  operation: TensorOperation,
  x: Numbers,
  weights: readonly Numbers[],
  statistics: Numbers | null = null,
) {
  return download(
    tf.tidy(() =>
      operation.predict(upload(x), weights.map(upload), statistics && upload(statistics)),
    ),
  );
}

function expectClose(actual: Numbers | null | undefined, expected: Numbers): void {
  expect(actual?.shape).toEqual(expected.shape);
  for (const [index, value] of expected.values.entries()) {
    expect(actual?.values[index]).toBeCloseTo(value, DIGITS);
  }
}

describe("convolution", () => {
  /** One image, row by row 1 to 9, and the 2×2 filter 1 2 / 3 4. */
  const x = numbers([1, 3, 3, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9);
  const filter = numbers([2, 2, 1, 1], 1, 2, 3, 4);

  test("adds up each window, and hands slopes back to windows and filter", async () => {
    const dy = numbers([1, 2, 2, 1], 1, 2, 3, 4);
    const { output, input, dWeights } = await trained(
      convolution(image(3, 1), 2, 1, 1, [0, 0]),
      x,
      [filter],
      dy,
    );
    // The first: 1·1 + 2·2 + 4·3 + 5·4.
    expectClose(output, numbers([1, 2, 2, 1], 37, 47, 67, 77));
    // The middle pixel is in all four windows: 1·4 + 2·3 + 3·2 + 4·1.
    expectClose(input, numbers([1, 3, 3, 1], 1, 4, 4, 6, 20, 16, 9, 24, 16));
    // As dy happens to equal the filter, these sums are the output's.
    expectClose(dWeights[0], numbers([2, 2, 1, 1], 37, 47, 67, 77));
  });

  test("pads an even kernel at the right and at the bottom, as TensorFlow does", async () => {
    const output = await predicted(convolution(image(3, 1), 2, 1, 1, [0, 1]), x, [filter]);
    expectClose(output, numbers([1, 3, 3, 1], 37, 47, 21, 67, 77, 33, 23, 26, 9));
  });

  test("leaves out every second place with a stride of 2", async () => {
    const operation = convolution(image(3, 1), 2, 1, 2, [0, 1]);
    expectClose(await predicted(operation, x, [filter]), numbers([1, 2, 2, 1], 37, 21, 23, 9));
  });

  test("adds up channels into each filter", async () => {
    const pixel = numbers([1, 1, 1, 2], 3, 5);
    const filters = numbers([1, 1, 2, 3], 1, 10, 100, 2, 20, 200);
    const output = await predicted(convolution(image(1, 2), 1, 3, 1, [0, 0]), pixel, [filters]);
    expectClose(output, numbers([1, 1, 1, 3], 13, 130, 1300));
  });

  test("skips the gradient by the image, which nobody needs", async () => {
    const dy = numbers([1, 2, 2, 1], 1, 1, 1, 1);
    const operation = convolution(image(3, 1), 2, 1, 1, [0, 0]);
    expect((await trained(operation, x, [filter], dy, { needsInput: false })).input).toBeNull();
  });
});

describe("dense", () => {
  const kernel = numbers([2, 3], 1, 2, 3, 4, 5, 6);

  test("multiplies rows by the kernel, and slopes by its transpose", async () => {
    const x = numbers([2, 2], 1, 10, 2, 20);
    const dy = numbers([2, 3], 1, 0, 0, 0, 1, 1);
    const { output, input, dWeights } = await trained(
      made({ kind: "dense", units: 3 }, units(2)),
      x,
      [kernel],
      dy,
    );
    expectClose(output, numbers([2, 3], 41, 52, 63, 82, 104, 126));
    // The first row picks the kernel's first column, the second adds the other two.
    expectClose(input, numbers([2, 2], 1, 4, 5, 11));
    expectClose(dWeights[0], numbers([2, 3], 1, 2, 2, 10, 20, 20));
  });

  test("flattens images on its way, and gives slopes back as images", async () => {
    const x = numbers([1, 1, 1, 2], 1, 10);
    const dy = numbers([1, 3], 1, 1, 1);
    const { output, input } = await trained(
      made({ kind: "dense", units: 3 }, image(1, 2)),
      x,
      [kernel],
      dy,
    );
    expectClose(output, numbers([1, 3], 41, 52, 63));
    expectClose(input, numbers([1, 1, 1, 2], 6, 15));
  });

  test("skips the gradient by an image that it stands right behind", async () => {
    const dy = numbers([1, 3], 1, 1, 1);
    const { input } = await trained(
      made({ kind: "dense", units: 3 }, units(2)),
      numbers([1, 2], 1, 1),
      [kernel],
      dy,
      { needsInput: false },
    );
    expect(input).toBeNull();
  });
});

describe("bias", () => {
  const x = numbers([1, 1, 2, 2], 1, -5, 3, 4);
  const offset = numbers([2], -2, 1);
  const dy = numbers([1, 1, 2, 2], 10, 20, 30, 40);

  test("adds one number a channel and cuts below zero, slopes too", async () => {
    const { output, input, dWeights } = await trained(RELU, x, [offset], dy);
    expectClose(output, numbers([1, 1, 2, 2], 0, 0, 1, 5));
    expectClose(input, numbers([1, 1, 2, 2], 0, 0, 30, 40));
    expectClose(dWeights[0], numbers([2], 30, 40));
  });

  test("lets what is below zero through for the classes", async () => {
    const { output, input, dWeights } = await trained(PLAIN, x, [offset], dy);
    expectClose(output, numbers([1, 1, 2, 2], -1, -4, 1, 5));
    expectClose(input, dy);
    expectClose(dWeights[0], numbers([2], 40, 60));
  });
});

describe("batch norm", () => {
  /** Four rows of two channels. */
  const x = numbers([4, 2], 1, 2, 2, 0, 3, 1, 6, 5);
  const weights = [numbers([2], 2, -1), numbers([2], 0.5, 0.25)];
  const dy = numbers([4, 2], 1, 2, 3, 4, 5, 6, 7, 8);

  test("measures the batch: mean and variance of each channel", async () => {
    const { statistics } = await trained(norm, x, weights, dy);
    // 1, 2, 3, 6: mean 3, squares 4 + 1 + 0 + 9 over 4. And 2, 0, 1, 5: mean 2, 0 + 4 + 1 + 9.
    expectClose(statistics, numbers([2, 2], 3, 2, 3.5, 3.5));
  });

  test("agrees with PyTorch forwards and backwards", async () => {
    const { output, input, dWeights } = await trained(norm, x, weights, dy);
    // PyTorch 2.15.0, float64: F.relu(F.batch_norm(x, None, None, [2, −1], [0.5, 0.25],
    // training=True, eps=1e-3)), then backward(dy).
    expectClose(output, numbers([4, 2], 0, 0.25, 0, 1.31889228, 0.5, 0.78444614, 3.70667684, 0));
    expectClose(
      input,
      numbers(
        [4, 2],
        -0.00091593,
        0.53444614,
        -1.60379639,
        0.53414083,
        2.13778456,
        -1.06904493,
        -0.53307224,
        0.00045797,
      ),
    );
    expectClose(dWeights[0], numbers([2], 11.22336894, -7.48224596));
    // 5 + 7 and 2 + 4 + 6: the places that ReLU let through.
    expectClose(dWeights[1], numbers([2], 12, 12));
  });

  test("treats each place of an image as a row", async () => {
    const asImage = (of: Numbers) => ({ ...of, shape: [1, 2, 2, 2] });
    const rows = await trained(norm, x, weights, dy);
    const images = await trained(
      made({ kind: "norm" }, image(2, 2)),
      asImage(x),
      weights,
      asImage(dy),
    );
    expectClose(images.output, asImage(rows.output));
    expectClose(images.input, asImage(rows.input ?? dy));
  });

  test("predicts by the statistics it is given", async () => {
    const statistics = numbers([2, 2], 1, 2, 4, 0.25);
    const output = await predicted(norm, x, weights, statistics);
    // PyTorch 2.15.0, float64, as above with running means [1, 2] and variances [4, 0.25].
    expectClose(
      output,
      numbers([4, 2], 0.5, 0.25, 1.49987502, 4.24202392, 2.49975005, 2.24601196, 5.49937512, 0),
    );
  });

  test("norms each share by itself, and means their statistics by their images", async () => {
    // The first share is the four rows from above, in the batch twice.
    const twice = (of: Numbers) => numbers([8, 2], ...of.values, ...of.values);
    const alone = await trained(norm, x, weights, dy);
    const batch = batchOf(8, { shareSizes: [4, 4] });
    const both = await trained(norm, twice(x), weights, twice(dy), { batch });
    expectClose(both.output, twice(alone.output));
    expectClose(both.input, twice(alone.input ?? dy));
    expectClose(both.statistics, alone.statistics ?? dy);
    expectClose(both.dWeights[1], numbers([2], 24, 24));
  });

  test("norms shares of different sizes as it does each alone", async () => {
    const first = await trained(norm, x, weights, dy);
    const second = numbers([2, 2], 4, 1, 8, 3);
    const slopes = numbers([2, 2], 1, -1, 2, 3);
    const last = await trained(norm, second, weights, slopes);
    const behind = (one: Numbers | null, other: Numbers | null) =>
      numbers([6, 2], ...(one?.values ?? []), ...(other?.values ?? []));
    const batch = batchOf(6, { shareSizes: [4, 2] });
    const both = await trained(norm, behind(x, second), weights, behind(dy, slopes), { batch });
    expectClose(both.output, behind(first.output, last.output));
    expectClose(both.input, behind(first.input, last.input));
    // Means 3 and 6 in 4 and 2 of six images; variances 3.5 and 4. And 2 and 2; 3.5 and 1.
    expectClose(both.statistics, numbers([2, 2], 4, 2, 22 / 6, 16 / 6));
    for (const [place, own] of both.dWeights.entries()) {
      const sums = [0, 1].map(
        (channel) =>
          (first.dWeights[place]?.values[channel] ?? Number.NaN) +
          (last.dWeights[place]?.values[channel] ?? Number.NaN),
      );
      expectClose(own, numbers([2], ...sums));
    }
  });

  test("keeps a channel finite that is the same in every row", async () => {
    const flat = numbers([3, 1], 7, 7, 7);
    const slopes = numbers([3, 1], 1, 2, 3);
    const { output, input } = await trained(
      made({ kind: "norm" }, units(1)),
      flat,
      [numbers([1], 1), numbers([1], 0.5)],
      slopes,
    );
    expectClose(output, numbers([3, 1], 0.5, 0.5, 0.5));
    // (dy − mean of dy) / √(0 + 0.001)
    expectClose(input, numbers([3, 1], -Math.sqrt(1000), 0, Math.sqrt(1000)));
  });

  test("asks for statistics to predict", async () => {
    await expect(predicted(norm, x, weights)).rejects.toThrow(TypeError);
  });
});

describe("max pooling", () => {
  test("takes the greatest of each four and gives it the whole slope", async () => {
    const x = numbers([1, 2, 4, 1], 1, 2, -4, -3, 4, 3, -1, -2);
    const dy = numbers([1, 1, 2, 1], 10, 20);
    const { output, input } = await trained(made(MAXIMUM, image(4, 1)), x, [], dy);
    expectClose(output, numbers([1, 1, 2, 1], 4, -1));
    expectClose(input, numbers([1, 2, 4, 1], 0, 0, 0, 0, 10, 0, 20, 0));
  });

  test("pools each channel by itself", async () => {
    const x = numbers([1, 2, 2, 2], 1, 8, 2, 7, 3, 6, 4, 5);
    expectClose(await predicted(made(MAXIMUM, image(2, 2)), x, []), numbers([1, 1, 1, 2], 4, 8));
  });

  test("leaves out an odd last row and column, which get no slope", async () => {
    const x = numbers([1, 3, 3, 1], 1, 2, 9, 3, 4, 9, 9, 9, 9);
    const operation = made(MAXIMUM, image(3, 1));
    const { output, input } = await trained(operation, x, [], numbers([1, 1, 1, 1], 5));
    expectClose(output, numbers([1, 1, 1, 1], 4));
    expectClose(input, numbers([1, 3, 3, 1], 0, 0, 0, 0, 5, 0, 0, 0, 0));
  });

  test("gives one slope, not four, where all four are equal", async () => {
    const x = numbers([1, 2, 2, 1], 7, 7, 7, 7);
    const { input } = await trained(made(MAXIMUM, image(2, 1)), x, [], numbers([1, 1, 1, 1], 1));
    expect(input?.values.reduce((sum, slope) => sum + slope, 0)).toBe(1);
    expect(Math.max(...(input?.values ?? []))).toBe(1);
  });
});

describe("global average", () => {
  test("takes the mean of each channel and shares the slope out", async () => {
    const x = numbers([1, 2, 2, 2], 1, 10, 2, 20, 3, 30, 6, 0);
    const dy = numbers([1, 2], 4, 8);
    const { output, input } = await trained(made({ kind: "mean" }, image(2, 2)), x, [], dy);
    expectClose(output, numbers([1, 2], 3, 15));
    expectClose(input, numbers([1, 2, 2, 2], 1, 2, 1, 2, 1, 2, 1, 2));
  });
});

describe("crop", () => {
  const x = numbers([1, 4, 4, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);

  test("leaves out the border, which gets no slope", async () => {
    const dy = numbers([1, 2, 2, 1], 1, 2, 3, 4);
    const operation = made({ kind: "crop", margin: 1 }, image(4, 1));
    const { output, input } = await trained(operation, x, [], dy);
    expectClose(output, numbers([1, 2, 2, 1], 6, 7, 10, 11));
    expectClose(input, numbers([1, 4, 4, 1], 0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0));
    expect(await predicted(operation, x, [])).toEqual(output);
  });
});

describe("dropout", () => {
  const ones = numbers([1, 1000], ...new Array<number>(1000).fill(1));
  const dropout = (rate: number) => made({ kind: "dropout", rate }, units(1000));

  test("drops those that the key says, and makes the others larger by as much", async () => {
    const batch = batchOf(1, { member: 1 });
    const { output } = await trained(dropout(0.2), ones, [], ones, { batch });
    const key = dropoutKey(batch.seed, batch.step, 10, 5, 1);
    for (const [place, value] of output.values.entries()) {
      expect(value).toBeCloseTo(isKept(key, place, 0.2) ? 1 / 0.8 : 0, DIGITS);
    }
  });

  test("lets slopes through where it let numbers through", async () => {
    const { output, input } = await trained(dropout(0.5), ones, [], ones);
    expect(input).toEqual(output);
  });

  test("drops others at each step, in each image and in each member", async () => {
    const other = { step: 3, rows: Uint32Array.of(11), member: 1 };
    const masks = await Promise.all(
      [{}, { step: other.step }, { rows: other.rows }, { member: other.member }].map(
        async (changes) => {
          const batch = batchOf(1, changes);
          return (await trained(dropout(0.5), ones, [], ones, { batch })).output.values.join();
        },
      ),
    );
    expect(new Set(masks).size).toBe(4);
  });

  test("changes nothing when predicting", async () => {
    expect(await predicted(dropout(0.9), ones, [])).toEqual(ones);
  });
});

test("no operation leaves a tensor behind", async () => {
  const before = tf.memory().numTensors;
  const x = numbers([1, 2, 2, 1], 1, 2, 3, 4);
  const one = numbers([1], 1);
  const sixteen = numbers([1, 4, 4, 1], ...new Array<number>(16).fill(1));
  await trained(convolution(image(2, 1), 1, 1, 1, [0, 0]), x, [numbers([1, 1, 1, 1], 1)], x);
  await trained(made({ kind: "norm" }, image(2, 1)), x, [one, one], x);
  await trained(made({ kind: "bias", hasRelu: true }, image(2, 1)), x, [one], x);
  await trained(made(MAXIMUM, image(2, 1)), x, [], numbers([1, 1, 1, 1], 1));
  await trained(made({ kind: "mean" }, image(2, 1)), x, [], numbers([1, 1], 1));
  await trained(made({ kind: "crop", margin: 1 }, image(4, 1)), sixteen, [], x);
  await trained(made({ kind: "dropout", rate: 0.5 }, image(2, 1)), x, [], x);
  await trained(
    made({ kind: "dense", units: 1 }, image(2, 1)),
    x,
    [numbers([4, 1], 1, 1, 1, 1)],
    numbers([1, 1], 1),
  );
  expect(tf.memory().numTensors).toBe(before);
});
test("a weight that is missing is said to be", () => {
  expect(() => weightAt([], 1)).toThrow(new RangeError("expected a weight in place 1, got 0"));
});
