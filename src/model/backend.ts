/**
 * Starts TF.js's backends, measures a real training step on each, and takes the fastest.
 *
 * WebGL is tried where a graphics card answers; a software imitation of one counts only for
 * somebody who asks for it by name, because TF.js's WASM backend is 20 to 50 times faster then.
 */

import plainUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simdUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threadedUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import type { BackendChoice, BackendName, BackendReport, BackendTrial } from "../domain/backend";
import { FailureError } from "../domain/failure";
import { whyNoGraphicsCard } from "./graphics-card";
import { measureTrainingStep } from "./measure-step";
import type { GradientCrew } from "./shared-gradient";
import * as tf from "./tf";
import { registerWasmKernels } from "./wasm-kernels/register";

/** Tried when nobody chose; plain JavaScript only where nothing else starts. */
const FAST_BACKENDS = ["webgl", "wasm"] as const satisfies readonly BackendName[];

/**
 * @param remembered the fastest on an earlier visit, taken without measuring the others
 * @param crew for a backend that computes on one processor core; see {@link crewFor}
 * @throws FailureError `backend-unavailable` where not even plain JavaScript works
 */
export async function startBackend(
  choice: BackendChoice,
  remembered: BackendName | null,
  crew: GradientCrew,
): Promise<BackendReport> {
  prepare(choice, 1 + crew.helpers);
  const wanted = choice === "auto" ? remembered : choice;
  if (wanted) {
    const trial = await tryBackend(wanted, crew);
    const isChosen = choice !== "auto";
    if (trial.started) return settleOn(trial, isChosen ? "chosen" : "remembered", [trial], crew);
    return startFastest(isChosen ? "fallback" : "measured", [trial], crew);
  }
  return startFastest("measured", [], crew);
}

/** The fastest backend but `lost`, whose device went away. */
export async function replaceLostBackend(
  lost: BackendName,
  crew: GradientCrew,
): Promise<BackendReport> {
  const start = tf.findBackendFactory(lost);
  tf.removeBackend(lost);
  // The card may come back: whoever chooses it later gets a new context.
  tf.registerBackend(lost, start);
  const trial: BackendTrial = { name: lost, started: false, detail: "its device was lost" };
  return startFastest("lost", [trial], crew);
}

/**
 * The WASM backend alone, unmeasured, for a helper that was told to use it.
 *
 * @param workers that share the machine with it, itself included
 */
export async function startWasm(workers: number): Promise<void> {
  prepare("wasm", workers);
  if (!(await tf.setBackend("wasm"))) throw new Error(whyNot("wasm"));
  await tf.ready();
}

function prepare(choice: BackendChoice, workers: number): void {
  registerWasmKernels();
  // Used where the page is cross-origin isolated. Workers come first: they share less.
  tf.setThreadsCount(Math.max(1, Math.floor(navigator.hardwareConcurrency / workers)));
  tf.env().set("SOFTWARE_WEBGL_ENABLED", choice === "webgl");
  tf.setWasmPaths({
    "tfjs-backend-wasm.wasm": plainUrl,
    "tfjs-backend-wasm-simd.wasm": simdUrl,
    "tfjs-backend-wasm-threaded-simd.wasm": threadedUrl,
  });
}

async function startFastest(
  reason: BackendReport["reason"],
  failed: readonly BackendTrial[],
  crew: GradientCrew,
): Promise<BackendReport> {
  const trials = [...failed];
  for (const name of FAST_BACKENDS) {
    if (!failed.some((trial) => trial.name === name)) trials.push(await tryBackend(name, crew));
  }
  if (!trials.some(({ started }) => started)) trials.push(await tryBackend("cpu", crew));
  const started = trials.filter((trial) => trial.started);
  const fastest = started.sort((one, other) => one.stepMs - other.stepMs)[0];
  if (fastest) return settleOn(fastest, reason, trials, crew);
  const last = trials.at(-1);
  const detail = last && !last.started ? last.detail : "";
  throw new FailureError({ code: "backend-unavailable", backend: "cpu", detail });
}

async function settleOn(
  trial: BackendTrial,
  reason: BackendReport["reason"],
  trials: readonly BackendTrial[],
  crew: GradientCrew,
): Promise<BackendReport> {
  await tf.setBackend(trial.name);
  return { name: trial.name, label: labelOf(trial.name, crew), reason, trials };
}

/** WASM computes on one core, so its batches are shared; a graphics card needs no help. */
export function crewFor(name: BackendName, crew: GradientCrew): GradientCrew | null {
  return name === "wasm" ? crew : null;
}

async function tryBackend(name: BackendName, crew: GradientCrew): Promise<BackendTrial> {
  try {
    const isAsked = tf.env().getBool("SOFTWARE_WEBGL_ENABLED");
    const reason = name === "webgl" && !isAsked ? whyNoGraphicsCard() : null;
    if (reason) return { name, started: false, detail: reason };
    if (!(await tf.setBackend(name))) return { name, started: false, detail: whyNot(name) };
    await tf.ready();
    // Phones that calculate in 16 bits train to NaN (tfjs #3267). Not asked of the backend's
    // `floatPrecision`, which has the two cases the wrong way round in TF.js 4.22.
    if (name === "webgl" && !tf.env().getBool("WEBGL_RENDER_FLOAT32_ENABLED")) {
      return { name, started: false, detail: "its numbers have 16 bits only" };
    }
    return { name, started: true, ...(await measureTrainingStep(crewFor(name, crew))) };
  } catch (thrown) {
    // Whatever a browser's graphics or WASM engine throws, another backend may still do.
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { name, started: false, detail };
  }
}

function whyNot(name: BackendName): string {
  if (name === "webgl") return "no graphics card answers";
  return "the browser cannot start it";
}

function labelOf(name: BackendName, crew: GradientCrew): string {
  if (name === "webgl") return "WebGL";
  if (name === "cpu") return "CPU";
  const threads = tf.getThreadsCount() * (1 + crew.helpers);
  return `WASM (${threads === 1 ? "1 thread" : `${threads} threads`})`;
}
