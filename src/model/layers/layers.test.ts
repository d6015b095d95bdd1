/**
 * Each operation against numbers worked out by hand, on both backends that Node has: `cpu`, and
 * `wasm` with the kernels registered for it. `network.test.ts` measures the slopes of them all
 * together.
 */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import * as tf from "../tf";
import { registerWasmKernels } from "../wasm-kernels/register";
import { batchNormRelu } from "./batch-norm";
import { bias } from "./bias";
import { convolution } from "./convolution";
import { dense } from "./dense";
import { dropout } from "./dropout";
import { globalAverage } from "./global-average";
import { maxPool } from "./max-pool";
import { type Operation, weightAt } from "./operation";

/** Some float32 roundings of numbers up to about ten. */
const DIGITS = 5;

interface Numbers {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

const random = seededRandom(1);

beforeAll(() => {
  registerWasmKernels();
});

function numbers(shape: readonly number[], ...values: number[]): Numbers {
  return { shape, values };
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
  operation: Operation,
  x: Numbers,
  weights: readonly Numbers[],
  dy: Numbers,
  needsInput = true,
) {
  const { output, moments, input, dWeights } = tf.tidy(() => {
    const step = operation.train(upload(x), weights.map(upload), random);
    const gradients = step.backward(upload(dy), needsInput);
    // A tidy keeps what it returns, but knows nothing of null.
    return {
      output: step.output,
      moments: step.moments ?? [],
      input: gradients.input ?? [],
      dWeights: [...gradients.weights],
    };
  });
  return {
    output: await download(output),
    moments: moments instanceof tf.Tensor ? await download(moments) : null,
    input: input instanceof tf.Tensor ? await download(input) : null,
    dWeights: await Promise.all(dWeights.map(download)),
  };
}

async function predicted(
  operation: Operation,
  x: Numbers,
  weights: readonly Numbers[],
  moments: Numbers | null = null,
) {
  return download(
    tf.tidy(() => operation.predict(upload(x), weights.map(upload), moments && upload(moments))),
  );
}

function expectClose(actual: Numbers | null | undefined, expected: Numbers): void {
  expect(actual?.shape).toEqual(expected.shape);
  for (const [index, value] of expected.values.entries()) {
    expect(actual?.values[index]).toBeCloseTo(value, DIGITS);
  }
}

describe.each(["cpu", "wasm"])("on the %s backend", (backend) => {
  beforeEach(async () => {
    await tf.setBackend(backend);
  });

  describe("convolution", () => {
    /** One image, row by row 1 to 9, and the 2×2 filter 1 2 / 3 4. */
    const x = numbers([1, 3, 3, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9);
    const filter = numbers([2, 2, 1, 1], 1, 2, 3, 4);

    test("adds up each window, and hands slopes back to windows and filter", async () => {
      const dy = numbers([1, 2, 2, 1], 1, 2, 3, 4);
      const { output, input, dWeights } = await trained(
        convolution([3, 3, 1], 2, 1, 1, "valid"),
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
      const output = await predicted(convolution([3, 3, 1], 2, 1, 1, "same"), x, [filter]);
      expectClose(output, numbers([1, 3, 3, 1], 37, 47, 21, 67, 77, 33, 23, 26, 9));
    });

    test("leaves out every second place with a stride of 2", async () => {
      const operation = convolution([3, 3, 1], 2, 1, 2, "same");
      expect(operation.outputShape).toEqual([2, 2, 1]);
      expectClose(await predicted(operation, x, [filter]), numbers([1, 2, 2, 1], 37, 21, 23, 9));
    });

    test("adds up channels into each filter", async () => {
      const pixel = numbers([1, 1, 1, 2], 3, 5);
      const filters = numbers([1, 1, 2, 3], 1, 10, 100, 2, 20, 200);
      const output = await predicted(convolution([1, 1, 2], 1, 3, 1, "valid"), pixel, [filters]);
      expectClose(output, numbers([1, 1, 1, 3], 13, 130, 1300));
    });

    test("skips the gradient by the image, which nobody needs", async () => {
      const dy = numbers([1, 2, 2, 1], 1, 1, 1, 1);
      const operation = convolution([3, 3, 1], 2, 1, 1, "valid");
      expect((await trained(operation, x, [filter], dy, false)).input).toBeNull();
    });
  });

  describe("dense", () => {
    const kernel = numbers([2, 3], 1, 2, 3, 4, 5, 6);

    test("multiplies rows by the kernel, and slopes by its transpose", async () => {
      const x = numbers([2, 2], 1, 10, 2, 20);
      const dy = numbers([2, 3], 1, 0, 0, 0, 1, 1);
      const { output, input, dWeights } = await trained(dense([2], 3), x, [kernel], dy);
      expectClose(output, numbers([2, 3], 41, 52, 63, 82, 104, 126));
      // The first row picks the kernel's first column, the second adds the other two.
      expectClose(input, numbers([2, 2], 1, 4, 5, 11));
      expectClose(dWeights[0], numbers([2, 3], 1, 2, 2, 10, 20, 20));
    });

    test("flattens images on its way, and gives slopes back as images", async () => {
      const x = numbers([1, 1, 1, 2], 1, 10);
      const dy = numbers([1, 3], 1, 1, 1);
      const { output, input } = await trained(dense([1, 1, 2], 3), x, [kernel], dy);
      expectClose(output, numbers([1, 3], 41, 52, 63));
      expectClose(input, numbers([1, 1, 1, 2], 6, 15));
    });

    test("skips the gradient by an image that it stands right behind", async () => {
      const dy = numbers([1, 3], 1, 1, 1);
      const { input } = await trained(dense([2], 3), numbers([1, 2], 1, 1), [kernel], dy, false);
      expect(input).toBeNull();
    });
  });

  describe("bias", () => {
    const x = numbers([1, 1, 2, 2], 1, -5, 3, 4);
    const offset = numbers([2], -2, 1);
    const dy = numbers([1, 1, 2, 2], 10, 20, 30, 40);

    test("adds one number a channel and cuts below zero, slopes too", async () => {
      const { output, input, dWeights } = await trained(bias([1, 2, 2], true), x, [offset], dy);
      expectClose(output, numbers([1, 1, 2, 2], 0, 0, 1, 5));
      expectClose(input, numbers([1, 1, 2, 2], 0, 0, 30, 40));
      expectClose(dWeights[0], numbers([2], 30, 40));
    });

    test("lets what is below zero through for the classes", async () => {
      const { output, input, dWeights } = await trained(bias([1, 2, 2], false), x, [offset], dy);
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
      const { moments } = await trained(batchNormRelu([2]), x, weights, dy);
      // 1, 2, 3, 6: mean 3, squares 4 + 1 + 0 + 9 over 4. And 2, 0, 1, 5: mean 2, 0 + 4 + 1 + 9.
      expectClose(moments, numbers([2, 2], 3, 2, 3.5, 3.5));
    });

    test("agrees with PyTorch forwards and backwards", async () => {
      const { output, input, dWeights } = await trained(batchNormRelu([2]), x, weights, dy);
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
      const image = (of: Numbers) => ({ ...of, shape: [1, 2, 2, 2] });
      const rows = await trained(batchNormRelu([2]), x, weights, dy);
      const images = await trained(batchNormRelu([2, 2, 2]), image(x), weights, image(dy));
      expectClose(images.output, image(rows.output));
      expectClose(images.input, image(rows.input ?? dy));
    });

    test("predicts by the moments it is given", async () => {
      const moments = numbers([2, 2], 1, 2, 4, 0.25);
      const output = await predicted(batchNormRelu([2]), x, weights, moments);
      // PyTorch 2.15.0, float64, as above with running means [1, 2] and variances [4, 0.25].
      expectClose(
        output,
        numbers([4, 2], 0.5, 0.25, 1.49987502, 4.24202392, 2.49975005, 2.24601196, 5.49937512, 0),
      );
    });

    test("keeps a channel finite that is the same in every row", async () => {
      const flat = numbers([3, 1], 7, 7, 7);
      const slopes = numbers([3, 1], 1, 2, 3);
      const { output, input } = await trained(
        batchNormRelu([1]),
        flat,
        [numbers([1], 1), numbers([1], 0.5)],
        slopes,
      );
      expectClose(output, numbers([3, 1], 0.5, 0.5, 0.5));
      // (dy − mean of dy) / √(0 + 0.001)
      expectClose(input, numbers([3, 1], -Math.sqrt(1000), 0, Math.sqrt(1000)));
    });

    test("asks for moments to predict", async () => {
      await expect(predicted(batchNormRelu([2]), x, weights)).rejects.toThrow(TypeError);
    });
  });

  describe("max pooling", () => {
    test("takes the greatest of each four and gives it the whole slope", async () => {
      const x = numbers([1, 2, 4, 1], 1, 2, -4, -3, 4, 3, -1, -2);
      const dy = numbers([1, 1, 2, 1], 10, 20);
      const { output, input } = await trained(maxPool([2, 4, 1]), x, [], dy);
      expectClose(output, numbers([1, 1, 2, 1], 4, -1));
      expectClose(input, numbers([1, 2, 4, 1], 0, 0, 0, 0, 10, 0, 20, 0));
    });

    test("pools each channel by itself", async () => {
      const x = numbers([1, 2, 2, 2], 1, 8, 2, 7, 3, 6, 4, 5);
      expectClose(await predicted(maxPool([2, 2, 2]), x, []), numbers([1, 1, 1, 2], 4, 8));
    });

    test("leaves out an odd last row and column, which get no slope", async () => {
      const x = numbers([1, 3, 3, 1], 1, 2, 9, 3, 4, 9, 9, 9, 9);
      const operation = maxPool([3, 3, 1]);
      expect(operation.outputShape).toEqual([1, 1, 1]);
      const { output, input } = await trained(operation, x, [], numbers([1, 1, 1, 1], 5));
      expectClose(output, numbers([1, 1, 1, 1], 4));
      expectClose(input, numbers([1, 3, 3, 1], 0, 0, 0, 0, 5, 0, 0, 0, 0));
    });

    test("gives one slope, not four, where all four are equal", async () => {
      const x = numbers([1, 2, 2, 1], 7, 7, 7, 7);
      const { input } = await trained(maxPool([2, 2, 1]), x, [], numbers([1, 1, 1, 1], 1));
      expect(input?.values.reduce((sum, slope) => sum + slope, 0)).toBe(1);
      expect(Math.max(...(input?.values ?? []))).toBe(1);
    });
  });

  describe("global average", () => {
    test("takes the mean of each channel and shares the slope out", async () => {
      const x = numbers([1, 2, 2, 2], 1, 10, 2, 20, 3, 30, 6, 0);
      const dy = numbers([1, 2], 4, 8);
      const { output, input } = await trained(globalAverage([2, 2, 2]), x, [], dy);
      expectClose(output, numbers([1, 2], 3, 15));
      expectClose(input, numbers([1, 2, 2, 2], 1, 2, 1, 2, 1, 2, 1, 2));
    });
  });

  describe("dropout", () => {
    const ones = numbers([1, 1000], ...new Array<number>(1000).fill(1));

    test("drops a share and makes the others larger by as much", async () => {
      const { output } = await trained(dropout([1000], 0.2), ones, [], ones);
      const kept = output?.values.filter((value) => value !== 0) ?? [];
      // 800 expected; four standard deviations are 4·√(1000·0.2·0.8) = 51.
      expect(Math.abs(kept.length - 800)).toBeLessThan(51);
      for (const value of new Set(kept)) expect(value).toBeCloseTo(1 / 0.8, DIGITS);
    });

    test("lets slopes through where it let numbers through", async () => {
      const { output, input } = await trained(dropout([1000], 0.5), ones, [], ones);
      expect(input).toEqual(output);
    });

    test("drops others at each step", async () => {
      const first = await trained(dropout([1000], 0.5), ones, [], ones);
      const second = await trained(dropout([1000], 0.5), ones, [], ones);
      expect(second.output).not.toEqual(first.output);
    });

    test("changes nothing when predicting", async () => {
      expect(await predicted(dropout([1000], 0.9), ones, [])).toEqual(ones);
    });
  });

  test("no operation leaves a tensor behind", async () => {
    const before = tf.memory().numTensors;
    const x = numbers([1, 2, 2, 1], 1, 2, 3, 4);
    const one = numbers([1], 1);
    await trained(convolution([2, 2, 1], 1, 1, 1, "same"), x, [numbers([1, 1, 1, 1], 1)], x);
    await trained(batchNormRelu([2, 2, 1]), x, [one, one], x);
    await trained(bias([2, 2, 1], true), x, [one], x);
    await trained(maxPool([2, 2, 1]), x, [], numbers([1, 1, 1, 1], 1));
    await trained(globalAverage([2, 2, 1]), x, [], numbers([1, 1], 1));
    await trained(dropout([2, 2, 1], 0.5), x, [], x);
    await trained(dense([2, 2, 1], 1), x, [numbers([4, 1], 1, 1, 1, 1)], numbers([1, 1], 1));
    expect(tf.memory().numTensors).toBe(before);
  });
});

test("only kernels are drawn at random and decay", () => {
  const roles = (operation: Operation) => operation.slots.map(({ role, fanIn }) => [role, fanIn]);
  expect(roles(convolution([8, 8, 3], 5, 2, 1, "same"))).toEqual([["kernel", 75]]);
  expect(roles(dense([4, 4, 3], 2))).toEqual([["kernel", 48]]);
  expect(roles(bias([2], true))).toEqual([["offset", 0]]);
  expect(roles(batchNormRelu([2]))).toEqual([
    ["scale", 0],
    ["offset", 0],
  ]);
});

test("a weight that is missing is said to be", () => {
  expect(() => weightAt([], 1)).toThrow(new RangeError("expected a weight in place 1, got 0"));
});
