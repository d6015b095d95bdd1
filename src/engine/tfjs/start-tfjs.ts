/**
 * Starts TF.js on a backend. To be reached by `import()` only, so that nothing of TF.js is
 * transferred where another engine computes.
 */
import { FailureError } from "../../domain/failure";
import type { GraphicsProblem } from "../../domain/graphics-problem";
import type { Engine } from "../engine";
import {
  isAlive,
  openContext,
  releaseContext,
  whyNoGraphicsCard,
  whyNoWebgl,
} from "../graphics-card";
import { CARD_RESET, Device, type TfjsBackend } from "./device";
import * as tf from "./tf";
import { TfjsEngine } from "./tfjs-engine";

/** Software needs a few tenths of a second for its first program; nobody waits longer for a card. */
const PATIENCE_MS = 5000;

/** Engines that live, all on one backend: TF.js computes on one at a time. */
let users = 0;

/**
 * @param allowSoftware whether WebGL may be an imitation of a graphics card, for somebody who asks
 *   for WebGL by name: plain processors compute far faster by themselves
 * @throws FailureError `backend-unavailable`, whose detail is a {@link GraphicsProblem} or what the
 *   browser said
 */
export async function startTfjs(backend: TfjsBackend, allowSoftware: boolean): Promise<Engine> {
  if (users > 0 && tf.getBackend() !== backend) {
    throw new RangeError(`TF.js computes on ${tf.getBackend()} here; end that engine first`);
  }
  if (backend === "webgl") refuseWithout(allowSoftware ? whyNoWebgl() : whyNoGraphicsCard());
  const device = await startWatched(backend, allowSoftware);
  users++;
  return new TfjsEngine(device, () => {
    users--;
    if (users === 0) endBackend(backend);
  });
}

/** A card that goes away meanwhile looks like many other problems: a context beside tells. */
async function startWatched(backend: TfjsBackend, allowSoftware: boolean): Promise<Device> {
  tf.env().set("SOFTWARE_WEBGL_ENABLED", allowSoftware);
  const witness = backend === "webgl" ? openContext({}) : null;
  try {
    return await startDevice(backend);
  } catch (thrown) {
    if (witness && !isAlive(witness)) throw unavailable(backend, CARD_RESET);
    throw thrown;
  } finally {
    if (witness) releaseContext(witness);
  }
}

async function startDevice(backend: TfjsBackend): Promise<Device> {
  // Whatever a browser's graphics throw is a reason to compute elsewhere.
  const started = await tf.setBackend(backend).catch((thrown: unknown) => {
    throw unavailable(backend, thrown instanceof Error ? thrown.message : String(thrown));
  });
  if (!started) throw unavailable(backend, "not-started" satisfies GraphicsProblem);
  await tf.ready();
  const device = new Device(backend);
  const problem = backend === "webgl" ? await whyUseless(device) : null;
  if (!problem) return device;
  endBackend(backend);
  throw unavailable(backend, problem);
}

async function whyUseless(device: Device): Promise<GraphicsProblem | null> {
  // Phones that calculate in 16 bits train to NaN (tfjs #3267). Not asked of the backend's
  // `floatPrecision`, which has the two cases the wrong way round in TF.js 4.22.
  if (!tf.env().getBool("WEBGL_RENDER_FLOAT32_ENABLED")) return "half-precision";
  return (await answers(device)) ? null : "silent-in-workers";
}

/**
 * Whether a result arrives. TF.js knows Safari by a name that workers do not have.
 *
 * @throws EngineLostError where the card goes away meanwhile
 */
async function answers(device: Device): Promise<boolean> {
  const sum = tf.tidy(() => tf.add(tf.zeros([256]), 1));
  const arrived = device.run(() => sum.data()).then(() => true);
  arrived.catch(() => {});
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([arrived, late]);
  } finally {
    clearTimeout(timer);
    sum.dispose();
  }
}

/** Frees its memory; a lost card may come back, so the next start gets a new context. */
function endBackend(backend: TfjsBackend): void {
  const start = tf.findBackendFactory(backend);
  tf.removeBackend(backend);
  tf.registerBackend(backend, start);
}

function refuseWithout(problem: GraphicsProblem | null): void {
  if (problem) throw unavailable("webgl", problem);
}

function unavailable(backend: TfjsBackend, detail: string): FailureError {
  return new FailureError({ code: "backend-unavailable", backend, detail });
}
