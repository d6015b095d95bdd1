/**
 * For tests: a machine that starts fake engines, each member behind a worker's line, and that
 * keeps them to be looked at. Its time stands still but for what steps take.
 */
import type { BackendName } from "../../domain/backend";
import { FailureError } from "../../domain/failure";
import { crewEngine } from "../../engine/crew";
import { type FakeHooks, fakeEngine } from "../../engine/fake-engine";
import { type FakeWorker, fakeWorker } from "../../engine/remote/fake-worker";
import { remoteEngine } from "../../engine/remote/remote-engine";
import type { Machine } from "./machine";

interface Started {
  readonly name: BackendName;
  readonly workers: readonly FakeWorker[];
}

export interface FakeMachine extends Machine {
  /** In the order in which they were. */
  readonly started: readonly Started[];
}

interface MachineHooks {
  readonly mostMembers?: number;
  readonly hasGraphicsCard?: boolean;
  readonly missing?: readonly BackendName[];
  readonly missingDetail?: string;
  /** By the machine's clock, however many help. */
  readonly stepMs?: Partial<Record<BackendName, number>>;
  /** May wait, or throw. */
  readonly onStep?: (name: BackendName) => Promise<void> | void;
  readonly onImage?: () => void;
  /** An engine starts when this ends. */
  readonly onStart?: (name: BackendName) => Promise<void> | void;
}

export function fakeMachine(hooks: MachineHooks = {}): FakeMachine {
  const { mostMembers = 2, hasGraphicsCard = false, missing = [], stepMs = {} } = hooks;
  const started: Started[] = [];
  let now = 0;

  function engineHooks(name: BackendName): FakeHooks {
    return {
      onStep: (_, member) => {
        if (member === 0) now += stepMs[name] ?? 20;
        return hooks.onStep?.(name);
      },
      ...(hooks.onImage && { onImage: hooks.onImage }),
    };
  }

  return {
    started,
    mostMembers,
    whyNoGraphicsCard: () => (hasGraphicsCard ? null : "no-graphics-card"),
    async startEngine(name, members) {
      if (missing.includes(name)) {
        const detail = hooks.missingDetail ?? "missing";
        throw new FailureError({ code: "backend-unavailable", backend: name, detail });
      }
      await hooks.onStart?.(name);
      const count = name === "wasm" ? members : 1;
      const workers = Array.from({ length: count }, () =>
        fakeWorker(async () => fakeEngine(engineHooks(name))),
      );
      started.push({ name, workers });
      const [first, ...others] = await Promise.all(
        workers.map((worker) => remoteEngine(worker, name)),
      );
      if (!first) throw new RangeError("a crew has at least one member");
      return crewEngine([first, ...others], () => now);
    },
  };
}

/** How often an engine's members were asked for something, or told. */
export function countSent({ workers }: Started, kind: string): number {
  return workers.flatMap(({ sent }) => sent).filter((one) => one.kind === kind).length;
}

export function isEnded({ workers }: Started): boolean {
  return workers.every(({ isTerminated }) => isTerminated);
}
