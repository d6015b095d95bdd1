/** Starts engines in workers of their own, and says why one does not start. */
import type { BackendName } from "../../domain/backend";
import { MAX_SHARES, powerOfTwoUpTo } from "../../domain/training/shares";
import { type Crew, crewEngine } from "../../engine/crew";
import type { CrewMember } from "../../engine/crew-member";
import { remoteEngine } from "../../engine/remote/remote-engine";

/**
 * One engine, or as many as may help, as one.
 *
 * @param most members to start, for an engine that computes on processor cores
 * @throws FailureError `backend-unavailable` where it does not start
 * @throws EngineLostError where a worker does not
 */
export async function startEngine(backend: BackendName, most: number): Promise<Crew> {
  const count = backend === "wasm" ? Math.min(most, usefulWorkers()) : 1;
  const starting = Array.from({ length: count }, () => remoteEngine(newWorker(), backend));
  const started = await Promise.allSettled(starting);
  const members = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failed = started.find((one) => one.status === "rejected");
  if (failed) {
    for (const member of members) member.dispose();
    throw failed.reason;
  }
  const [first, ...others] = members as [CrewMember, ...CrewMember[]];
  return crewEngine([first, ...others], () => performance.now());
}

/** Browsers may report more processors than there are; how many help is found out by trying. */
export function usefulWorkers(): number {
  return Math.min(MAX_SHARES, powerOfTwoUpTo(navigator.hardwareConcurrency));
}

/**
 * Engines' workers that have not been ended. Firefox collects a worker that nothing but a pending
 * promise knows of, and what it was asked is never answered.
 */
const HELD = new Set<Worker>();

function newWorker(): Worker {
  const worker = new Worker(new URL("../engine.worker.ts", import.meta.url), {
    type: "module",
    name: "engine",
  });
  HELD.add(worker);
  const terminate = worker.terminate.bind(worker);
  worker.terminate = () => {
    HELD.delete(worker);
    terminate();
  };
  return worker;
}
