/** The page's training code in Node, on the SIMD engine: one thread. */

import { seconds } from "./numbers.mjs";

/** @param {(path: string) => Promise<any>} load of `withSource` */
export async function loadTrainer(load) {
  const { startSimdEngine } = await load("/src/engine/simd/simd-engine.ts");
  const engine = await startSimdEngine();
  const trainBy = async (data, fragment) => {
    const { readSettings } = await load("/src/session/read-address.ts");
    const { splitByImage } = await load("/src/dataset/split.ts");
    const { hyperparameters } = readSettings(fragment);
    const { validationShare, seed } = hyperparameters;
    const split = splitByImage(data, validationShare, seed);
    const { kept } = await trainOn(load, engine, data, split, hyperparameters);
    return kept;
  };
  return {
    /**
     * @param {any} data a `LabelledImageSet`
     * @param {string} fragment the settings, as in the page's address
     * @returns {Promise<any>} a `TrainedNetwork`
     */
    train: async (data, fragment) => (await trainBy(data, fragment)).trained,
    /**
     * The same, to read drawings with.
     *
     * @param {any} data
     * @param {string} fragment
     * @returns {Promise<{ readings: any, classify: (ink: Float32Array) => Promise<number[]>, dispose: () => void }>}
     */
    trainReader: async (data, fragment) => {
      const { networkOf } = await load("/src/training/trained-network.ts");
      const { trained, validation } = await trainBy(data, fragment);
      const open = await engine.openNetwork(networkOf(trained), trained);
      return {
        readings: validation.readings,
        classify: async (ink) => Array.from(await open.readInks(ink, 1)),
        dispose: () => open.dispose(),
      };
    },
    /** On all images. @returns {Promise<any>} a `ValidationResult` */
    evaluate: (trained, data) => evaluateOnAll(load, engine, trained, data),
  };
}

/**
 * @param {(path: string) => Promise<any>} load
 * @param {any} engine
 * @param {any} data
 * @param {{ training: Uint32Array, validation: Uint32Array }} split
 * @param {any} hyperparameters
 * @returns {Promise<any>} the `end` of the run, with the seconds that it took
 */
async function trainOn(load, engine, data, split, hyperparameters) {
  const { train } = await load("/src/training/train.ts");
  const { RunControl } = await load("/src/training/run-control.ts");
  const job = { data, split, hyperparameters, resumeFrom: null };
  const startedAt = performance.now();
  for await (const event of train(job, engine, new RunControl())) {
    if (event.kind === "epoch") tellEpoch(event, hyperparameters.epochs);
    if (event.kind !== "end") continue;
    if (event.reason !== "finished") throw new Error(`The training ended early: ${event.reason}.`);
    const took = (performance.now() - startedAt) / 1000;
    console.error(`  ${event.epochs} epochs in ${seconds(took)}`);
    return { ...event, seconds: took };
  }
  throw new Error("A run ends with its end.");
}

function tellEpoch({ epoch, trainingLoss, validationAccuracy }, epochs) {
  const accuracy = (100 * validationAccuracy).toFixed(2);
  console.error(
    `  epoch ${epoch} of ${epochs}: loss ${trainingLoss.toFixed(3)}, ${accuracy} % of those held out`,
  );
}

async function evaluateOnAll(load, engine, trained, data) {
  const { judge } = await load("/src/training/judge.ts");
  const { networkOf } = await load("/src/training/trained-network.ts");
  const rows = Uint32Array.from({ length: data.count }, (_, row) => row);
  const open = await engine.openNetwork(networkOf(trained), trained);
  try {
    const images = { ...data, pixelMax: trained.pixelMax };
    const read = await open.readImages(images, rows, trained.views, () => {}, null);
    return judge(read, data, rows);
  } finally {
    open.dispose();
  }
}
