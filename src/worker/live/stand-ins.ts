/** Sample digits that nobody asked for: in use as long as nothing of one's own takes their place. */
import type { Sides } from "./replaced";

export const NOTHING: Sides = { training: null, test: null };

export function imagesOf({ training, test }: Sides) {
  return { training: training?.images ?? null, test: test?.images ?? null };
}

/**
 * One's own data, and samples where there is none that they would get in the way of: no samples
 * are predicted once somebody learns from data of their own, nor learned from beside test images
 * of another size.
 */
export function withStandIns({ training, test }: Sides, samples: Sides): Sides {
  const side = samples.training?.images.side;
  const isFitting = test === null || test.images.side === side;
  return {
    training: training ?? (isFitting ? samples.training : null),
    test: test ?? (training === null ? samples.test : null),
  };
}
