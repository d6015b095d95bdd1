/// <reference types="vite/client" />
/**
 * Trains with the product's own engines, slice by slice. Nothing is counted but training steps:
 * making and moving the images, gradient, update, and reading the losses; not validation.
 */

import { networkFor } from "../../../src/domain/network/fit-to-side.ts";
import { WHOLE_BATCH } from "../../../src/engine/batch-share.ts";
import { crewEngine } from "../../../src/engine/crew.ts";
import { freshVectors } from "../../../src/engine/fresh-vectors.ts";
import { remoteEngine } from "../../../src/engine/remote/remote-engine.ts";
import { thisMachine } from "../../../src/worker/live/machine.ts";
import { sampleData } from "./sample-data.mjs";

/** So many that no slice comes to the end. */
const EPOCHS = 100_000;

/** As the product: losses are read this often. */
const WINDOW_MS = 200;

/** Behind the first, which compiles: they fill caches. Where each takes longer, nothing warms up. */
const WARM_UP_STEPS = 4;
const SLOW_STEP_MS = 1000;

/** @type {import("../../../src/engine/engine.ts").EngineRun | null} */
let run = null;
let batchSize = 0;
let stepMs = 0;

const scope = /** @type {any} */ (self);
scope.onmessage = ({ data }) => void answer(data);

async function answer(question) {
  try {
    const work = "start" in question ? start(question.start) : measure(question.measureMs);
    scope.postMessage({ answer: await work });
  } catch (error) {
    scope.postMessage({ failure: String(error) });
  }
}

/** @param {import("./bench-page.mjs").TrainerSpec} spec */
async function start({ backend, members, isPlain, hyperparameters, images }) {
  const count = backend === "wasm" ? Math.min(members, thisMachine().mostMembers) : 1;
  const starting = Array.from({ length: count }, () => remoteEngine(newWorker(isPlain), backend));
  const [first, ...others] = await Promise.all(starting);
  if (!first) throw new Error("there is no engine");
  const engine = crewEngine([first, ...others], () => performance.now());
  const data = sampleData(images);
  const { network: text, members: networks, seed } = hyperparameters;
  const network = networkFor(text, data.side, data.classLabels.length, networks);
  const rows = Uint32Array.from({ length: data.count }, (_, row) => row);
  const plan = { network, data, rows, hyperparameters: { ...hyperparameters, epochs: EPOCHS } };
  // As the page before each training: of the workers, those take part who help.
  const subject = { network, hyperparameters, data };
  const { helpers } = count === 1 ? { helpers: 1 } : await engine.measure(subject);
  batchSize = hyperparameters.batchSize;
  run = await engine.startRun(plan, freshVectors(network, seed), 0, WHOLE_BATCH);
  await advance(1);
  if (stepMs < SLOW_STEP_MS) await advance(WARM_UP_STEPS);
  return helpers === 1 ? "one worker" : `${helpers} workers`;
}

/** Vite reads each word of it. @param {boolean} isPlain without relaxed SIMD */
function newWorker(isPlain) {
  return isPlain
    ? new Worker(new URL("./plain-engine.mjs", import.meta.url), { type: "module" })
    : new Worker(new URL("../../../src/worker/engine.worker.ts", import.meta.url), {
        type: "module",
      });
}

/** @param {number} atLeastMs @returns {Promise<import("./bench-page.mjs").Slice>} */
async function measure(atLeastMs) {
  let images = 0;
  const startedAt = performance.now();
  while (performance.now() - startedAt < atLeastMs) {
    images += batchSize * (await advance(Math.max(1, Math.floor(WINDOW_MS / stepMs))));
  }
  return { images, ms: performance.now() - startedAt };
}

/** @param {number} steps */
async function advance(steps) {
  const startedAt = performance.now();
  await run?.advance(steps);
  stepMs = (performance.now() - startedAt) / steps;
  return steps;
}
