import { beforeAll, describe, expect, test } from "vitest";
import { FailureError } from "../domain/failure";
import { computeShare, gradientOf, type InkBatch } from "./gradient-share";
import { smoothedTargets } from "./loss";
import { buildNetwork, initialWeights } from "./network";
import { type GradientCrew, type Share, shareBounds, sharedGradient } from "./shared-gradient";
import * as tf from "./tf";
import { registerWasmKernels } from "./wasm-kernels/register";

const SIDE = 8;
const CLASSES = 3;
const IMAGES = 130;

/** Without batch norm, which sees its own share only. */
const PLAIN = "conv3x4+bias pool";
const NORMALIZED = "conv3x4 pool dense5";

beforeAll(async () => {
  registerWasmKernels();
  await tf.setBackend("wasm");
  await tf.ready();
});

describe("shareBounds", () => {
  test.each([
    [8, [8]],
    [63, [63]],
    [64, [32, 32]],
    [100, [33, 33, 34]],
    [128, [32, 32, 32, 32]],
    [1000, [250, 250, 250, 250]],
  ])("divides %i images into shares of %j", (images, sizes) => {
    const bounds = shareBounds(images);
    expect(bounds.map(({ start, end }) => end - start)).toEqual(sizes);
    expect(bounds.at(-1)?.end).toBe(images);
  });
});

describe("the gradient of a batch in shares", () => {
  test("is the gradient of the whole batch", async () => {
    const whole = await plainNumbers(gradientOf(network(PLAIN), ...weightsAnd(PLAIN, allImages())));
    const shared = await sharedBy(PLAIN, crewOf(0));
    expect(shared.metrics[0]).toBeCloseTo(whole.metrics[0] ?? Number.NaN, 5);
    for (const [index, value] of whole.gradient.entries()) {
      // Sums of float32 in another order.
      expect(shared.gradient[index]).toBeCloseTo(value, 5);
    }
  });

  test("is the same to the last bit, however many helpers there are", async () => {
    const alone = await sharedBy(NORMALIZED, crewOf(0));
    expect(await sharedBy(NORMALIZED, crewOf(1))).toEqual(alone);
    expect(await sharedBy(NORMALIZED, crewOf(3))).toEqual(alone);
  });

  test("is the same when a helper is lost", async () => {
    const alone = await sharedBy(NORMALIZED, crewOf(0));
    const lost = { code: "worker-crashed", detail: "gone" } as const;
    const crew = { ...crewOf(1), compute: () => Promise.reject(new FailureError(lost)) };
    expect(await sharedBy(NORMALIZED, crew)).toEqual(alone);
  });

  test("leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    await sharedBy(NORMALIZED, crewOf(1));
    expect(tf.memory().numTensors).toBe(before);
  });
});

function network(text: string) {
  return buildNetwork(text, SIDE, CLASSES);
}

function imagesFrom(start: number, end: number): InkBatch {
  const pixel = (index: number) => ((index * 7919) % 101) / 100;
  const classes = Uint8Array.from({ length: end - start }, (_, image) => (start + image) % CLASSES);
  return {
    images: end - start,
    ink: Float32Array.from({ length: (end - start) * SIDE * SIDE }, (_, index) =>
      pixel(start * SIDE * SIDE + index),
    ),
    targets: smoothedTargets(classes, CLASSES, 0.1),
    seed: 1,
  };
}

function allImages(): InkBatch {
  return imagesFrom(0, IMAGES);
}

function weightsAnd(text: string, batch: InkBatch): [tf.Tensor1D, InkBatch] {
  return [tf.tensor1d(initialWeights(network(text), 4)), batch];
}

/** Helpers that live in this very thread, and know nothing but what they are sent. */
function crewOf(helpers: number): GradientCrew {
  return {
    helpers,
    release: () => {},
    compute: async (_, request) => {
      const weights = tf.tensor1d(request.weights);
      const { network: text, side, classCount, batch } = request;
      const share = await computeShare(buildNetwork(text, side, classCount), weights, batch);
      weights.dispose();
      return share;
    },
  };
}

async function sharedBy(text: string, crew: GradientCrew) {
  const shares: Share[] = shareBounds(IMAGES).map(({ start, end }) => ({
    images: end - start,
    draw: () => imagesFrom(start, end),
  }));
  const weights = tf.tensor1d(initialWeights(network(text), 4));
  const tensors = await sharedGradient(network(text), text, weights, shares, crew);
  weights.dispose();
  return plainNumbers(tensors);
}

async function plainNumbers(tensors: {
  metrics: tf.Tensor;
  gradient: tf.Tensor;
  moments: tf.Tensor;
}) {
  const metrics = Float32Array.from(await tensors.metrics.data());
  const gradient = Float32Array.from(await tensors.gradient.data());
  const moments = Float32Array.from(await tensors.moments.data());
  tf.dispose({ ...tensors });
  return { metrics, gradient, moments };
}
