/// <reference types="vite/client" />
/**
 * Trains with the product's own code in a worker, slice by slice. Nothing is counted but training
 * steps: making and moving the images, gradient, update, and reading the losses; not validation.
 *
 * The same script is the entry of the crew's helpers, as in the product's worker.
 */

import { stratifiedSplit } from "../../../src/dataset/split.ts";
import { makeSampleDigits } from "../../../src/domain/handwriting/make-sample-digits.ts";
import { crewFor, startBackend } from "../../../src/model/backend.ts";
import { RunControl } from "../../../src/model/run-control.ts";
import * as tf from "../../../src/model/tf.ts";
import { train } from "../../../src/model/train.ts";
import { HELPER_NAME, startGradientCrew } from "../../../src/worker/gradient-crew.ts";
import { helpOn } from "../../../src/worker/gradient-helper.ts";

/** An epoch of so many batches and an endless run: few validations, and never an end. */
const BATCHES_PER_EPOCH = 1000;
const EPOCHS = 200;

/** As the product: losses are read this often. */
const WINDOW_MS = 250;

const scope = /** @type {any} */ (self);
if (self.name === HELPER_NAME) helpOn(scope);
else scope.onmessage = ({ data }) => void answer(data);

let batchSize = 0;
/** How long a step took in the newest window. */
let stepMs = 0;
/** @type {AsyncGenerator<any, unknown> | null} */
let events = null;

async function answer(question) {
  try {
    const work = "start" in question ? start(question.start) : measure(question.measureMs);
    scope.postMessage({ answer: await work });
  } catch (error) {
    scope.postMessage({ failure: String(error) });
  }
}

/** @param {import("./bench-page.mjs").TrainerSpec} spec */
async function start({ backend, hasCrew, threads, hyperparameters, images }) {
  // One core is one share of each batch, and so no helper.
  if (!hasCrew) pretendCores(1);
  const crew = startGradientCrew();
  // TF.js starts at most half as many threads as it believes that there are cores.
  if (threads > 0) pretendCores(2 * threads);
  const report = await startBackend(backend, null, crew);
  const trial = report.trials.find(({ name }) => name === backend);
  if (report.name !== backend) throw new Error(trial && "detail" in trial ? trial.detail : backend);
  batchSize = hyperparameters.batchSize;
  const job = {
    ...sampleData(images, BATCHES_PER_EPOCH * batchSize),
    hyperparameters: { ...hyperparameters, epochs: EPOCHS },
    resumeFrom: null,
    crew: crewFor(backend, crew),
    onCheckpoint: () => {},
    onNewest: waitWhereSlow,
  };
  events = train(job, new RunControl());
  await nextSteps();
  // The first step compiled as well: another tells how long one takes.
  if (backend === "webgl") await nextSteps();
  return report.label;
}

/**
 * WebGL takes as many steps as it is handed, and reading their losses waits for them all: where one
 * takes seconds, those of a window are minutes. There each is waited for, and a slice ends with it.
 */
function waitWhereSlow({ weights }) {
  if (stepMs <= WINDOW_MS || tf.getBackend() !== "webgl") return;
  tf.tidy(() => tf.slice(weights, [0], [1]).dataSync());
}

/** @param {number} count */
function pretendCores(count) {
  Object.defineProperty(navigator, "hardwareConcurrency", { value: count, configurable: true });
}

/** Sample digits; few of them fill an epoch of any length. */
function sampleData(count, rowsPerEpoch) {
  const making = makeSampleDigits({ count, seed: 1, side: 28 });
  let made = making.next();
  while (!made.done) made = making.next();
  const { images, labels } = made.value;
  const classLabels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const { training, validation } = stratifiedSplit(labels, classLabels.length, 0.1, 1);
  const rows = Uint32Array.from(
    { length: rowsPerEpoch },
    (_, index) => training[index % training.length] ?? 0,
  );
  return {
    data: {
      fileName: "bench",
      origin: /** @type {const} */ ("sample"),
      side: 28,
      pixelMax: 255,
      count,
      pixels: images,
      classLabels,
      classIndices: labels,
    },
    split: { training: rows, validation },
  };
}

/** @param {number} atLeastMs @returns {Promise<import("./bench-page.mjs").Slice>} */
async function measure(atLeastMs) {
  let images = 0;
  let ms = 0;
  while (ms < atLeastMs) {
    const startedAt = performance.now();
    const window = await nextSteps();
    // An epoch that ended in between, with its validation, does not count.
    if (!window.hasValidated) {
      images += window.steps * batchSize;
      ms += performance.now() - startedAt;
    }
  }
  return { images, ms };
}

/** Trains until losses are read again. They are read from the device, so it has done its work. */
async function nextSteps() {
  let hasValidated = false;
  const startedAt = performance.now();
  for (;;) {
    const next = await events?.next();
    if (next === undefined || next.done) throw new Error("The training ended by itself.");
    if (next.value.kind === "epoch") hasValidated = true;
    if (next.value.kind === "steps") {
      const steps = next.value.loss.length;
      if (!hasValidated) stepMs = (performance.now() - startedAt) / steps;
      return { steps, hasValidated };
    }
  }
}
