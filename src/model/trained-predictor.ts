/** A trained network, uploaded to the backend in use. */
import type { Predictor } from "./predict";
import * as tf from "./tf";
import { networkOf, type TrainedNetwork } from "./trained-network";

/** A predictor whose tensors are its own. */
export interface OwnedPredictor extends Predictor {
  dispose(): void;
}

/**
 * The caller disposes it.
 *
 * @throws FailureError `network-text` for a network that is not understood or does not fit
 */
export function loadPredictor(trained: TrainedNetwork): OwnedPredictor {
  const network = networkOf(trained);
  const weights = tf.tensor1d(trained.weights);
  const moments = tf.tensor1d(trained.moments);
  return {
    network,
    weights,
    moments,
    pixelMax: trained.pixelMax,
    views: trained.views,
    dispose: () => tf.dispose([weights, moments]),
  };
}
