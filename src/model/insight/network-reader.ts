/** A network as a reader of inked images, for what asks nothing but probabilities. */
import { predictLogits } from "../ensemble";
import { addSoftmax, type Predictor } from "../predict";
import * as tf from "../tf";
import type { ReadInks } from "./occlusion";

/** One view only: the image itself. */
export function networkReader({ network, weights, moments }: Predictor): ReadInks {
  const { side, classCount } = network;
  return async (inks, count) => {
    const logits = tf.tidy(() =>
      predictLogits(network, weights, moments, tf.tensor4d(inks, [count, side, side, 1])),
    );
    try {
      const probabilities = new Float32Array(count * classCount);
      addSoftmax(await logits.data<"float32">(), classCount, 1, probabilities, 0);
      return probabilities;
    } finally {
      logits.dispose();
    }
  };
}
