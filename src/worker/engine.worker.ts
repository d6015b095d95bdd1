/**
 * An engine's entry: one engine in a worker of its own, which the trainer may end at any time.
 *
 * Nothing of TF.js is fetched where our own engine computes.
 */
import type { BackendName } from "../domain/backend";
import type { Engine } from "../engine/engine";
import { serveEngine } from "../engine/remote/serve-engine";
import { startSimdEngine } from "../engine/simd/simd-engine";

declare const self: DedicatedWorkerGlobalScope;

serveEngine(self, start);

async function start(backend: BackendName): Promise<Engine> {
  if (backend === "wasm") return startSimdEngine();
  const { startTfjs } = await import("../engine/tfjs/start-tfjs");
  // Software that imitates a graphics card is for somebody who asks by name: the trainer tries no
  // other card by itself than a real one.
  return startTfjs(backend, true);
}
