/** The page's training code in Node, on TF.js's WASM backend: one thread, no helpers. */

import { seconds } from "./numbers.mjs";

/** @param {(path: string) => Promise<any>} load of `withSource` */
export async function loadTrainer(load) {
  const tf = await load("/src/model/tf.ts");
  const { registerWasmKernels } = await load("/src/model/wasm-kernels/register.ts");
  registerWasmKernels();
  await tf.setBackend("wasm");
  await tf.ready();
  return {
    /**
     * @param {any} data a `LabelledImageSet`
     * @param {string} fragment the settings, as in the page's address
     * @returns {Promise<any>} a `TrainedNetwork`
     */
    train: (data, fragment) => train(load, data, fragment),
    /** On all images. @returns {Promise<any>} a `ValidationResult` */
    evaluate: (trained, data) => evaluateOnAll(load, trained, data),
  };
}

async function train(load, data, fragment) {
  const { readSettings } = await load("/src/session/settings-url.ts");
  const { stratifiedSplit } = await load("/src/dataset/split.ts");
  const { train: startTraining } = await load("/src/model/train.ts");
  const { RunControl } = await load("/src/model/run-control.ts");
  const { hyperparameters } = readSettings(fragment);
  const { validationShare, seed } = hyperparameters;
  const classCount = data.classLabels.length;
  const job = {
    data,
    split: stratifiedSplit(data.classIndices, classCount, validationShare, seed),
    hyperparameters,
    resumeFrom: null,
    crew: null,
    onCheckpoint: () => {},
    onNewest: () => {},
  };
  const startedAt = performance.now();
  const events = startTraining(job, new RunControl());
  for (;;) {
    const { done, value } = await events.next();
    if (done) return finished(value, (performance.now() - startedAt) / 1000);
    if (value.kind === "epoch") tellEpoch(value, hyperparameters.epochs);
  }
}

function tellEpoch({ epoch, trainingLoss, validationAccuracy }, epochs) {
  const accuracy = (100 * validationAccuracy).toFixed(2);
  console.log(
    `  epoch ${epoch} of ${epochs}: loss ${trainingLoss.toFixed(3)}, ${accuracy} % of those held out`,
  );
}

function finished({ reason, epochs, trained }, secondsTaken) {
  if (reason !== "finished") throw new Error(`The training ended early: ${reason}.`);
  console.log(`  ${epochs} epochs in ${seconds(secondsTaken)}`);
  return trained;
}

async function evaluateOnAll(load, trained, data) {
  const { evaluate } = await load("/src/model/evaluate.ts");
  const { loadPredictor } = await load("/src/model/trained-predictor.ts");
  const rows = Uint32Array.from({ length: data.count }, (_, row) => row);
  const predictor = loadPredictor(trained);
  try {
    return await evaluate(predictor, data, rows, new AbortController().signal);
  } finally {
    predictor.dispose();
  }
}
