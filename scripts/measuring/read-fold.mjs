/** One fold of `measure-recipes.mjs`, in a process of its own: trains on the others and reads it. */

import { readFileSync } from "node:fs";
import { withSource } from "../load-source.mjs";
import { findRealData, KAGGLE_ZIP } from "./real-data.mjs";

const { fragment, fold, folds, seed } = JSON.parse(process.argv[2] ?? "{}");
const EVERY_VIEW = 9;

await withSource(async (load) => {
  const data = await kaggleDigits(load);
  const { readSettings } = await load("/src/session/read-address.ts");
  const { stratifiedFolds } = await load("/src/domain/understand/folds.ts");
  const { startSimdEngine } = await load("/src/engine/simd/simd-engine.ts");
  const { hyperparameters } = readSettings(fragment);
  const foldOf = stratifiedFolds(data.classIndices, data.classLabels.length, folds, seed);
  const rows = Uint32Array.from({ length: data.count }, (_, row) => row);
  const heldOut = rows.filter((row) => foldOf[row] === fold);
  const learned = rows.filter((row) => foldOf[row] !== fold);
  const engine = await startSimdEngine();
  const startedAt = performance.now();
  const { network, numbers } = await lastWeights(load, engine, data, learned, hyperparameters);
  const seconds = (performance.now() - startedAt) / 1000;
  const open = await engine.openNetwork(network, numbers);
  const views = hyperparameters.views > 1 ? hyperparameters.views : EVERY_VIEW;
  process.send?.({
    images: heldOut.length,
    views,
    wrongByOne: await wrongAnswers(load, open, data, heldOut, 1),
    wrongByAll: await wrongAnswers(load, open, data, heldOut, views),
    seconds,
  });
  engine.dispose();
});

/** Without looking at the fold in between. */
async function lastWeights(load, engine, data, rows, hyperparameters) {
  const { networkFor } = await load("/src/domain/network/fit-to-side.ts");
  const { freshState } = await load("/src/training/run-state.ts");
  const { batchingOf } = await load("/src/dataset/batch-order.ts");
  const { WHOLE_BATCH } = await load("/src/engine/batch-share.ts");
  const { network: text, members, seed: ofRun, epochs, batchSize } = hyperparameters;
  const network = networkFor(text, data.side, data.classLabels.length, members);
  const { vectors } = freshState(network, ofRun);
  const plan = { network, data, rows, hyperparameters };
  const run = await engine.startRun(plan, vectors, 0, WHOLE_BATCH);
  const { stepsPerEpoch } = batchingOf(rows.length, batchSize);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const { loss } = await run.advance(stepsPerEpoch);
    const mean = loss.reduce((sum, value) => sum + value, 0) / loss.length;
    console.error(`  fold ${fold + 1}, epoch ${epoch + 1} of ${epochs}: loss ${mean.toFixed(4)}`);
  }
  const numbers = await run.readAverage();
  run.dispose();
  return { network, numbers };
}

async function wrongAnswers(load, open, data, rows, views) {
  const { judge } = await load("/src/training/judge.ts");
  const read = await open.readImages(data, rows, views, () => {}, null);
  return Math.round((1 - judge(read, data, rows).accuracy) * rows.length);
}

async function kaggleDigits(load) {
  const { loadFiles } = await load("/src/dataset/load-files.ts");
  const file = new File([readFileSync(findRealData(KAGGLE_ZIP) ?? "")], KAGGLE_ZIP);
  const ignored = new AbortController().signal;
  const { training } = await loadFiles([file], "anywhere", () => {}, ignored);
  return training;
}
