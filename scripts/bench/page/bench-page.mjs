/**
 * The page that the bench drives: it trains networks in workers with the product's own code, and on
 * the main thread as TF.js's examples do, for as long as it is told.
 *
 * Each trainer stands still until it is asked for its next slice of time, so that those that are
 * compared can take turns.
 */

import { startFit } from "./fit-trainer.mjs";

/**
 * What to train: `hyperparameters` of the product; `backend` and how it may use the machine.
 *
 * @typedef {object} TrainerSpec
 * @property {"worker" | "fit"} kind with our own code in a worker, or `model.fit` on the main thread
 * @property {"webgl" | "wasm" | "cpu"} backend
 * @property {number} members workers at most, of an engine on the processor
 * @property {boolean} isPlain whether it does without relaxed SIMD
 * @property {any} hyperparameters
 * @property {number} images different images to train on
 */

/** @typedef {{ images: number, ms: number }} Slice */

/** Within this time the browser tells of a long task. */
const TOLD_MS = 300;

/** @type {{ measure(ms: number): Promise<Slice>, end(): void }[]} */
const trainers = [];

/** @type {Worker[]} */
const walled = [];

const bench = {
  /**
   * Starts a trainer and lets it make its first steps, which compile and warm up.
   *
   * @param {TrainerSpec} spec
   * @returns {Promise<{ id: number, label: string }>} `label`: what the product calls the backend
   */
  async start(spec) {
    const { label, trainer } = await (spec.kind === "fit" ? startFit(spec) : startWorker(spec));
    return { id: trainers.push(trainer) - 1, label };
  },

  /** Trains for about that long; at least one step. @param {number} id @param {number} ms */
  measure(id, ms) {
    return trainerAt(id).measure(ms);
  },

  /**
   * The same, and which tasks held up the main thread meanwhile, after the Long Tasks API.
   *
   * @param {number} id
   * @param {number} ms
   * @returns {Promise<{ ms: number, longTasks: { atMs: number, durationMs: number }[] }>}
   */
  async observe(id, ms) {
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: "longtask" });
    const startMs = performance.now();
    await trainerAt(id).measure(ms);
    const endMs = performance.now();
    // A task is told of after its end, and this is still the last of them.
    await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
    observer.disconnect();
    const longTasks = tasks
      .filter(({ startTime }) => startTime >= startMs && startTime < endMs)
      .map(({ startTime, duration }) => ({ atMs: startTime - startMs, durationMs: duration }));
    return { ms: endMs - startMs, longTasks };
  },

  /**
   * Starts an engine that trains with the wall or without it, as it is told.
   *
   * @param {{ hyperparameters: any, images: number }} spec
   */
  async startWalled(spec) {
    const worker = new Worker(new URL("./wall-worker.mjs", import.meta.url), { type: "module" });
    const label = await ask(worker, { start: spec });
    walled.push(worker);
    return { id: walled.length - 1, label };
  },

  /** @returns {Promise<{ images: number, ms: number, readings: number }>} */
  measureWalled(id, ms, hasWall) {
    return ask(walled[id], { measureMs: ms, hasWall });
  },

  /** @param {number} id */
  end(id) {
    trainerAt(id).end();
  },

  /** Who draws WebGL here: a graphics card, or software. */
  webglRenderer() {
    const gl = document.createElement("canvas").getContext("webgl2");
    const info = gl?.getExtension("WEBGL_debug_renderer_info");
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "none";
  },
};

/** @typedef {typeof bench} Bench */

Object.assign(globalThis, { bench });

function trainerAt(id) {
  const trainer = trainers[id];
  if (trainer === undefined) throw new RangeError(`there is no trainer ${id}`);
  return trainer;
}

async function startWorker(spec) {
  const worker = new Worker(new URL("./step-worker.mjs", import.meta.url), { type: "module" });
  const label = await ask(worker, { start: spec });
  const trainer = {
    measure: (ms) => ask(worker, { measureMs: ms }),
    end: () => worker.terminate(),
  };
  return { label, trainer };
}

/** One question at a time. */
function ask(worker, question) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if ("failure" in data) reject(new Error(data.failure));
      else resolve(data.answer);
    };
    worker.onerror = (event) => reject(new Error(event.message || "The worker did not start."));
    worker.postMessage(question);
  });
}
