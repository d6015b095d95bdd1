/** What engines are started on, each in a worker of its own. */
import type { BackendName } from "../../domain/backend";
import type { GraphicsProblem } from "../../domain/graphics-problem";
import { MAX_SHARES, powerOfTwoUpTo } from "../../domain/training/shares";
import { allOrNone } from "../../engine/all-or-none";
import { type Crew, crewEngine } from "../../engine/crew";
import { whyNoGraphicsCard } from "../../engine/graphics-card";
import { remoteEngine } from "../../engine/remote/remote-engine";
import { watchCard } from "./card-watch";

export interface Machine {
  /** Members worth starting, of an engine that computes on processor cores: a power of two. */
  readonly mostMembers: number;
  /**
   * One engine, or as many as may help, as one.
   *
   * @param members to start, of an engine that computes on processor cores
   * @throws FailureError `backend-unavailable` where it does not start
   * @throws EngineLostError where a worker does not
   */
  startEngine(backend: BackendName, members: number): Promise<Crew>;
  /** @returns null where there is one to use */
  whyNoGraphicsCard(): GraphicsProblem | null;
}

export function thisMachine(): Machine {
  // Browsers may report more processors than there are; how many help is found out by trying.
  const mostMembers = Math.min(MAX_SHARES, powerOfTwoUpTo(navigator.hardwareConcurrency));
  return { mostMembers, startEngine, whyNoGraphicsCard };
}

async function startEngine(backend: BackendName, most: number): Promise<Crew> {
  const others = backend === "wasm" ? most - 1 : 0;
  const start = () => {
    const worker = newWorker();
    if (backend === "webgl") watchCard(worker);
    return remoteEngine(worker, backend);
  };
  const members = await allOrNone([start(), ...Array.from({ length: others }, start)]);
  return crewEngine(members, () => performance.now());
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
