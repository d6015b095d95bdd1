/**
 * The gradient of a batch, computed in shares by all workers there are.
 *
 * A batch always falls into the same shares and their gradients are always added in the same
 * order, whoever computes them: the same seed gives the same curve on one core and on four, and
 * when a helper is lost on the way. Batch norm sees its own share only, as it does on several
 * graphics cards ("ghost batch norm", Hoffer et al., 2017, arXiv:1705.08741).
 */
import type { GradientTensors } from "./ensemble";
import {
  computeShare,
  type GradientShare,
  gradientOf,
  type InkBatch,
  type ShareRequest,
} from "./gradient-share";
import type { Network } from "./network";
import * as tf from "./tf";

/** Helpers on other processor cores. */
export interface GradientCrew {
  /** Besides the caller; 0 where there are none, or none any more. */
  readonly helpers: number;
  /**
   * @param helper which one, from 0; each answers in the order in which it was asked
   * @throws FailureError `worker-crashed`; there are no helpers then any more
   */
  compute(helper: number, request: ShareRequest): Promise<GradientShare>;
  /** Ends the helpers and frees their memory; they start again when they are needed. */
  release(): void;
}

/** Part of a batch; drawn when its turn comes, and again the same if need be. */
export interface Share {
  readonly images: number;
  readonly draw: () => InkBatch;
}

/** Fewer images than this cost more to send than they save. */
const SHARE_IMAGES = 32;

/** More workers than this would get shares that are too small. */
export const MAX_SHARES = 4;

/** Where the shares of a batch begin and end. */
export function shareBounds(images: number): readonly { start: number; end: number }[] {
  const parts = Math.min(MAX_SHARES, Math.max(1, Math.floor(images / SHARE_IMAGES)));
  return Array.from({ length: parts }, (_, part) => ({
    start: Math.floor((images * part) / parts),
    end: Math.floor((images * (part + 1)) / parts),
  }));
}

/**
 * @param text the network's, for the helpers to build their own
 * @param crew null where the backend is not one to be shared: there is one share then
 * @returns tensors that the caller disposes
 */
export async function sharedGradient(
  network: Network,
  text: string,
  weights: tf.Tensor1D,
  shares: readonly Share[],
  crew: GradientCrew | null,
): Promise<GradientTensors> {
  const [only] = shares;
  if (!only) throw new RangeError("a batch has at least one share");
  if (!crew || shares.length === 1) return gradientOf(network, weights, only.draw());
  const asked = await askHelpers(network, text, weights, shares, crew);
  const results: GradientShare[] = [];
  for (const [index, share] of shares.entries()) {
    if (!asked[index]) results[index] = await computeShare(network, weights, share.draw());
  }
  for (const [index, share] of shares.entries()) {
    const answer = asked[index];
    // What a lost helper owes is computed here.
    if (answer) {
      results[index] = (await answer) ?? (await computeShare(network, weights, share.draw()));
    }
  }
  return combine(results, shares);
}

/** For each share the answer of the helper that has it; null for the caller's own. */
async function askHelpers(
  network: Network,
  text: string,
  weights: tf.Tensor1D,
  shares: readonly Share[],
  crew: GradientCrew,
): Promise<readonly (Promise<GradientShare | null> | null)[]> {
  const workers = crew.helpers + 1;
  const values = await weights.data<"float32">();
  const { side, classCount } = network;
  return shares.map((share, index) => {
    const worker = index % workers;
    if (worker === 0) return null;
    const request: ShareRequest = {
      network: text,
      side,
      classCount,
      weights: values.slice(),
      batch: share.draw(),
    };
    return crew.compute(worker - 1, request).catch(() => null);
  });
}

/** The mean over all images. */
function combine(results: readonly GradientShare[], shares: readonly Share[]): GradientTensors {
  const images = shares.reduce((sum, share) => sum + share.images, 0);
  const mean = (key: keyof GradientShare): tf.Tensor1D => {
    const sum = new Float32Array(results[0]?.[key].length ?? 0);
    for (const [index, result] of results.entries()) {
      addScaled(sum, result[key], (shares[index]?.images ?? 0) / images);
    }
    return tf.tensor1d(sum);
  };
  return { metrics: mean("metrics"), gradient: mean("gradient"), moments: mean("moments") };
}

function addScaled(sum: Float32Array, values: Float32Array, scale: number): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] ?? 0) + scale * (values[index] ?? 0);
  }
}
