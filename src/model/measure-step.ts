/** How long one real training step takes on the backend in use. */
import { seededRandom } from "../domain/random";
import { RECIPES } from "../domain/training/recipes";
import { adamw } from "./adamw";
import type { InkBatch } from "./gradient-share";
import { buildNetwork, decayMask, initialWeights } from "./network";
import { freshVectors, upload } from "./optimizer-vectors";
import { type GradientCrew, type Share, shareBounds, sharedGradient } from "./shared-gradient";
import * as tf from "./tf";

const SIDE = 28;
const CLASSES = 10;
/** As in the recipes: a smaller batch would not keep all workers busy. */
const BATCH = 128;

export interface StepTime {
  readonly stepMs: number;
  /** Floating point operations of a training step, which are three times those forwards. */
  readonly flopsPerSecond: number;
}

/** Trains the Quick network on noise: once to compile and warm up, then for the clock. */
export async function measureTrainingStep(crew: GradientCrew | null): Promise<StepTime> {
  const text = RECIPES.quick.hyperparameters.network;
  const network = buildNetwork(text, SIDE, CLASSES);
  const vectors = freshVectors(initialWeights(network, 1), network.momentCount);
  const shares = noise(crew !== null);
  const step = async () => {
    const state = upload(vectors);
    const { metrics, gradient, moments } = await sharedGradient(
      network,
      text,
      state.weights,
      shares,
      crew,
    );
    const result = tf.tidy(() => {
      const next = adamw(state, gradient, moments, {
        step: 0,
        learningRate: 0.001,
        weightDecay: 0,
        averageDecay: 0,
        decayMask: tf.tensor1d(decayMask(network)),
      });
      return tf.sum(next.weights);
    });
    await result.data();
    tf.dispose({ ...state });
    tf.dispose([result, metrics, gradient, moments]);
  };
  await step();
  const startedAt = performance.now();
  await step();
  const stepMs = performance.now() - startedAt;
  return { stepMs, flopsPerSecond: (3 * network.flops * BATCH * 1000) / stepMs };
}

function noise(isShared: boolean): readonly Share[] {
  const bounds = isShared ? shareBounds(BATCH) : [{ start: 0, end: BATCH }];
  return bounds.map(({ start, end }) => {
    const images = end - start;
    return { images, draw: () => noiseOf(images) };
  });
}

function noiseOf(images: number): InkBatch {
  return {
    images,
    ink: Float32Array.from({ length: images * SIDE * SIDE }, seededRandom(1)),
    targets: new Float32Array(images * CLASSES).fill(1 / CLASSES),
    seed: 1,
  };
}
