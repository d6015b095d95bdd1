import type { Fall } from "./hyperparameters";

/**
 * One cycle of the learning rate: up in a straight line, down along a cosine or another straight
 * line to zero.
 *
 * Source: Smith & Topin (2018), "Super-Convergence", arXiv:1708.07120; the cosine is fast.ai's.
 *
 * @param step updates made so far, of `steps`
 * @param warmUp share of the steps in which the rate rises
 */
export function oneCycleLearningRate(
  step: number,
  steps: number,
  peak: number,
  warmUp: number,
  fall: Fall,
): number {
  const rising = Math.max(1, Math.round(steps * warmUp));
  if (step < rising) return (peak * (step + 1)) / rising;
  const progress = Math.min(1, (step - rising) / Math.max(1, steps - rising));
  const left = fall === "linear" ? 1 - progress : (1 + Math.cos(Math.PI * progress)) / 2;
  return peak * left;
}
