/** Networks for tests of those who use them: what reads is a rule that is easy to follow. */

import type { TrainNetwork } from "../fit";
import { fittedOn } from "../fitted-on";
import type { ReaderTools } from "../reader";

/** Trains nothing: the first weight is the seed, the first statistic the number of epochs. */
export const fakeTraining: TrainNetwork = async function* (task, hyperparameters) {
  yield { share: 0.5 };
  return {
    kind: "network",
    ...fittedOn(task.data, 8),
    text: hyperparameters.network,
    members: hyperparameters.members,
    views: hyperparameters.views,
    weights: Float32Array.of(hyperparameters.seed),
    statistics: Float32Array.of(hyperparameters.epochs),
  };
};

/** Is the surer of the first class, the more ink the first pixel has. */
export const fakeEngine: ReaderTools["engine"] = {
  openNetwork: async ({ side, classCount }) => {
    const read = (inks: Float32Array, count: number) =>
      Float32Array.from({ length: count * classCount }, (_, place) => {
        const ink = inks[Math.floor(place / classCount) * side * side] ?? 0;
        return place % classCount === 0 ? ink : (1 - ink) / (classCount - 1);
      });
    return {
      readInks: async (inks, count) => read(inks, count),
      readImages: async ({ pixels, pixelMax }, rows, _views, onProgress) => {
        onProgress(rows.length);
        const firsts = Float32Array.from(
          rows,
          (row) => (pixels[row * side * side] ?? 0) / pixelMax,
        );
        const inks = new Float32Array(rows.length * side * side);
        for (const [place, ink] of firsts.entries()) inks[place * side * side] = ink;
        return read(inks, rows.length);
      },
      readPartly: async () => new Float32Array(0),
      dispose: () => {},
    };
  },
};
