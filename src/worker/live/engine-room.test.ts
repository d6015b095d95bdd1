import { describe, expect, test } from "vitest";
import type { BackendName } from "../../domain/backend";
import { FailureError } from "../../domain/failure";
import { WHOLE_BATCH } from "../../engine/batch-share";
import { type Engine, EngineLostError } from "../../engine/engine";
import { fakePlan } from "../../engine/fake-plan";
import { freshVectors } from "../../engine/fresh-vectors";
import type { TrainerEvent } from "../../protocol/messages";
import { EngineRoom } from "./engine-room";
import { countSent, type FakeMachine, fakeMachine, isEnded } from "./fake-machine";

const PLAN = fakePlan(64, 32);
const SUBJECT = { network: PLAN.network, hyperparameters: PLAN.hyperparameters, data: null };
const VECTORS = freshVectors(PLAN.network, 1);
/** As the page's estimates take it: no trial is left out as too slow. */
const FAST = 1e12;

describe("an engine starts", () => {
  test("without any trial where it was chosen", async () => {
    const { room, machine } = roomOf(fakeMachine());

    expect(await room.start("wasm", null, SUBJECT)).toEqual({
      name: "wasm",
      label: "WASM (2 threads)",
      reason: "chosen",
      flopsPerSecond: null,
      trials: [],
    });
    expect(startedOn(machine)).toEqual(["wasm of 2"]);
    expect(machine.started.map((one) => countSent(one, "start-run"))).toEqual([0]);
  });

  test("without any trial where it is remembered, with the speed that it had", async () => {
    const { room, machine } = roomOf(fakeMachine({ hasGraphicsCard: true }));

    const report = await room.start("auto", { name: "webgl", flopsPerSecond: 3e10 }, SUBJECT);

    expect(report).toMatchObject({ name: "webgl", reason: "remembered", flopsPerSecond: 3e10 });
    expect(startedOn(machine)).toEqual(["webgl of 1"]);
    expect(machine.started.map((one) => countSent(one, "start-run"))).toEqual([0]);
  });

  test("of unknown speed where another one is remembered than was chosen", async () => {
    const { room } = roomOf(fakeMachine());

    const report = await room.start("cpu", { name: "wasm", flopsPerSecond: 3e10 }, SUBJECT);

    expect(report).toMatchObject({ name: "cpu", reason: "chosen", flopsPerSecond: null });
  });

  test("in the place of a chosen one that does not, and says so", async () => {
    const { room } = roomOf(fakeMachine({ missing: ["webgl"] }));

    expect(await room.start("webgl", null, SUBJECT)).toMatchObject({
      name: "wasm",
      reason: "fallback",
      trials: [{ name: "webgl", started: false, detail: "missing" }],
    });
  });

  test("or, where none does, the failure names the last that was tried", async () => {
    const { room } = roomOf(fakeMachine({ missing: ["webgl", "wasm", "cpu"] }));

    await expect(room.start("webgl", null, SUBJECT)).rejects.toEqual(
      new FailureError({ code: "backend-unavailable", backend: "cpu", detail: "missing" }),
    );
  });

  test("as the fastest of the trials where nothing is known, and the slower one is ended", async () => {
    const stepMs = { wasm: 40, webgl: 20 };
    const { room, machine } = roomOf(fakeMachine({ hasGraphicsCard: true, stepMs }));

    const report = await room.start("auto", null, SUBJECT);

    // 32 images a step: 32 / 0.04 s and 32 / 0.02 s.
    expect(report).toMatchObject({
      name: "webgl",
      reason: "measured",
      trials: [
        { name: "wasm", imagesPerSecond: 800 },
        { name: "webgl", imagesPerSecond: 1600 },
      ],
    });
    expect(startedOn(machine)).toEqual(["wasm of 2", "webgl of 1"]);
    expect(machine.started.map(isEnded)).toEqual([true, false]);
  });

  test("in plain JavaScript where nothing else does, and says what was tried", async () => {
    const { room } = roomOf(fakeMachine({ missing: ["wasm"] }));

    expect(await room.start("auto", null, SUBJECT)).toMatchObject({
      name: "cpu",
      reason: "measured",
      trials: [
        { name: "wasm", started: false, detail: "missing" },
        { name: "webgl", started: false },
      ],
    });
  });

  test("and ends the one before, for which nobody need wait twice", async () => {
    const { room, machine } = roomOf(fakeMachine());
    await room.start("wasm", null, SUBJECT);

    const starting = room.start("cpu", null, SUBJECT);
    const used = await room.withEngine(async ({ backend }) => backend);
    await starting;

    expect(used).toBe("cpu");
    expect(startedOn(machine)).toEqual(["wasm of 2", "cpu of 1"]);
    expect(machine.started.map(isEnded)).toEqual([true, false]);
  });
});

describe("a lost engine", () => {
  test("is replaced by half as many members, which do the work again", async () => {
    const { room, machine, posted } = roomOf(fakeMachine({ mostMembers: 4 }));
    await room.start("wasm", null, SUBJECT);
    const worked: string[] = [];

    const result = await room.withEngine(async (engine) => {
      worked.push("began");
      if (worked.length === 1) crash(machine, 0);
      await oneStep(engine);
      return "done";
    });

    expect(result).toBe("done");
    expect(worked).toEqual(["began", "began"]);
    expect(startedOn(machine)).toEqual(["wasm of 4", "wasm of 2"]);
    expect(machine.started.map(isEnded)).toEqual([true, false]);
    expect(posted).toMatchObject([
      { kind: "engine-lost", name: "wasm", detail: "killed" },
      {
        kind: "backend-changed",
        report: {
          label: "WASM (2 threads)",
          reason: "lost",
          trials: [{ name: "wasm", started: false, detail: "killed" }],
        },
      },
    ]);
  });

  test("is replaced once, however many used it", async () => {
    const { room, machine } = roomOf(fakeMachine({ mostMembers: 4 }));
    await room.start("wasm", null, SUBJECT);

    const works = ["one", "other"].map((name) =>
      room.withEngine(async (engine) => {
        crash(machine, 0);
        await oneStep(engine);
        return name;
      }),
    );

    expect(await Promise.all(works)).toEqual(["one", "other"]);
    expect(startedOn(machine)).toEqual(["wasm of 4", "wasm of 2"]);
  });

  test("of a graphics card is replaced by all cores", async () => {
    const { room, machine } = roomOf(fakeMachine({ mostMembers: 4 }));
    await room.start("webgl", null, SUBJECT);

    await room.withEngine(async (engine) => {
      crash(machine, 0);
      await oneStep(engine);
    });

    expect(startedOn(machine)).toEqual(["webgl of 1", "wasm of 4"]);
  });

  test("of a graphics card is the reason why the browser gives no other one", async () => {
    const missing: BackendName[] = [];
    const { room, machine } = roomOf(fakeMachine({ missing, missingDetail: "no-graphics-card" }));
    await room.start("webgl", null, SUBJECT);
    await room.withEngine(async (engine) => {
      if (machine.started.length === 1) crash(machine, 0);
      await oneStep(engine);
    });
    missing.push("webgl");

    expect(await room.start("webgl", null, SUBJECT)).toMatchObject({
      reason: "fallback",
      trials: [{ name: "webgl", started: false, detail: "blocked-after-reset" }],
    });
  });

  test("with a single member is the end of it", async () => {
    const { room, machine } = roomOf(fakeMachine({ mostMembers: 1 }));
    await room.start("wasm", null, SUBJECT);

    const work = room.withEngine(async (engine) => {
      crash(machine, 0);
      await oneStep(engine);
    });

    await expect(work).rejects.toEqual(new FailureError({ code: "engine-lost", detail: "killed" }));
    expect(machine.started.map(isEnded)).toEqual([true]);
  });

  test("is replaced before a run as well, while it is measured", async () => {
    const machine = fakeMachine({
      onStep: () => {
        if (machine.started.length === 1) crash(machine, 0);
      },
    });
    const { room } = roomOf(machine);
    await room.start("wasm", { name: "wasm", flopsPerSecond: FAST }, SUBJECT);

    await room.prepare(SUBJECT);

    expect(startedOn(machine)).toEqual(["wasm of 2", "wasm of 1"]);
    expect(await room.withEngine(oneStep)).toBe(1);
  });

  test("is not what work means that fails for another reason: it is not done again", async () => {
    const { room, machine } = roomOf(fakeMachine());
    await room.start("wasm", null, SUBJECT);
    let times = 0;

    const work = room.withEngine(() => {
      times++;
      throw new FailureError({ code: "no-model" });
    });

    await expect(work).rejects.toEqual(new FailureError({ code: "no-model" }));
    expect(times).toBe(1);
    expect(startedOn(machine)).toEqual(["wasm of 2"]);
  });
});

describe("before a run", () => {
  test("the engine is measured, and what was found is told", async () => {
    const { room, posted } = roomOf(fakeMachine({ stepMs: { wasm: 20 } }));
    await room.start("wasm", null, SUBJECT);

    await room.prepare(SUBJECT);

    // Two that help are no faster than one here: 32 images / 0.02 s.
    expect(posted).toMatchObject([
      {
        kind: "backend-changed",
        report: {
          label: "WASM (1 thread)",
          reason: "chosen",
          trials: [{ name: "wasm", started: true, imagesPerSecond: 1600 }],
        },
      },
    ]);
  });

  test("a graphics card is tried once for each network, where nobody chose", async () => {
    const stepMs = { wasm: 20, webgl: 40 };
    const { room, machine } = roomOf(fakeMachine({ hasGraphicsCard: true, stepMs }));
    await room.start("auto", { name: "wasm", flopsPerSecond: FAST }, SUBJECT);

    await room.prepare(SUBJECT);
    await room.prepare(SUBJECT);

    expect(startedOn(machine)).toEqual(["wasm of 2", "wasm of 2", "webgl of 1"]);
    expect(machine.started.map(isEnded)).toEqual([true, false, true]);
  });

  test("nothing is tried where a single step would take longer than anybody waits", async () => {
    const { room, machine, posted } = roomOf(fakeMachine());
    await room.start("auto", { name: "wasm", flopsPerSecond: 1 }, SUBJECT);

    await room.prepare(SUBJECT);

    expect(machine.started.map((one) => countSent(one, "start-run"))).toEqual([0]);
    expect(posted).toEqual([]);
  });
});

describe("restarting", () => {
  test("ends an engine that is stuck in a run and starts the same anew", async () => {
    const machine: FakeMachine = fakeMachine({ onStep: () => stuckIn(machine, 1) });
    const { room } = roomOf(machine);
    await room.start("wasm", null, SUBJECT);
    const work = room.withEngine(oneStep);
    await whenAsked(machine, 0, "advance");

    room.restart();

    expect(await work).toBe(1);
    expect(startedOn(machine)).toEqual(["wasm of 2", "wasm of 2"]);
    expect(machine.started.map(isEnded)).toEqual([true, false]);
  });

  test("ends an engine that is stuck while it is measured, and nothing is told of it", async () => {
    const machine: FakeMachine = fakeMachine({ onStep: () => stuckIn(machine, 1) });
    const { room, posted } = roomOf(machine);
    await room.start("wasm", null, SUBJECT);
    const preparing = room.prepare(SUBJECT);
    await whenAsked(machine, 0, "advance");

    room.restart();
    await preparing;

    expect(await room.withEngine(oneStep)).toBe(1);
    expect(startedOn(machine)).toEqual(["wasm of 2", "wasm of 2"]);
    expect(posted).toEqual([]);
  });

  test("gives up a trial of several engines that is stuck in the first", async () => {
    const machine: FakeMachine = fakeMachine({
      hasGraphicsCard: true,
      onStep: () => stuckIn(machine, 2),
    });
    const { room, posted } = roomOf(machine);
    await room.start("auto", { name: "wasm", flopsPerSecond: FAST }, SUBJECT);
    const preparing = room.prepare(SUBJECT);
    await whenAsked(machine, 1, "advance");

    room.restart();

    await expect(preparing).rejects.toThrow(EngineLostError);
    expect(await room.withEngine(oneStep)).toBe(1);
    expect(startedOn(machine)).toEqual(["wasm of 2", "wasm of 2", "wasm of 2"]);
    expect(machine.started.map(isEnded)).toEqual([true, true, false]);
    expect(posted).toEqual([]);
  });

  test("gives up a trial of several engines that is stuck in the last", async () => {
    const machine: FakeMachine = fakeMachine({
      hasGraphicsCard: true,
      onStep: (name) => (name === "webgl" ? new Promise(() => {}) : undefined),
    });
    const { room } = roomOf(machine);
    await room.start("auto", { name: "wasm", flopsPerSecond: FAST }, SUBJECT);
    const preparing = room.prepare(SUBJECT);
    await whenAsked(machine, 2, "advance");

    room.restart();

    await expect(preparing).rejects.toThrow(EngineLostError);
    expect(await room.withEngine(oneStep)).toBe(1);
    expect(startedOn(machine)).toEqual(["wasm of 2", "wasm of 2", "webgl of 1", "wasm of 2"]);
    expect(machine.started.map(isEnded)).toEqual([true, true, true, false]);
  });

  test("gives up a trial of an engine that has not even started", async () => {
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const machine = fakeMachine({
      hasGraphicsCard: true,
      onStart: (name) => (name === "webgl" ? started : undefined),
      onStep: (name) => (name === "webgl" ? new Promise(() => {}) : undefined),
    });
    const { room } = roomOf(machine);
    await room.start("auto", { name: "wasm", flopsPerSecond: FAST }, SUBJECT);
    const preparing = room.prepare(SUBJECT);
    await whenAsked(machine, 1, "advance");

    room.restart();
    start();

    await expect(preparing).rejects.toThrow(EngineLostError);
    expect(await room.withEngine(oneStep)).toBe(1);
    await expect.poll(() => machine.started.map(isEnded)).toEqual([true, true, false, true]);
  });

  test("lets work that waits for a trial go on with the engine that starts anew", async () => {
    const machine: FakeMachine = fakeMachine({
      hasGraphicsCard: true,
      onStep: () => stuckIn(machine, 2),
    });
    const { room } = roomOf(machine);
    await room.start("auto", { name: "wasm", flopsPerSecond: FAST }, SUBJECT);
    const preparing = room.prepare(SUBJECT);
    await whenAsked(machine, 1, "advance");
    const work = room.withEngine(oneStep);

    room.restart();

    await expect(preparing).rejects.toThrow(EngineLostError);
    expect(await work).toBe(1);
  });
});

describe("work that is told to end", () => {
  test("is left behind where it does not, and its engine started anew", async () => {
    const machine: FakeMachine = fakeMachine({ onStep: () => stuckIn(machine, 1) });
    const { room } = roomOf(machine);
    await room.start("wasm", null, SUBJECT);
    const told = new AbortController();
    const work = room.withEngine(oneStep, told.signal);
    await whenAsked(machine, 0, "advance");

    told.abort();

    await expect(work).rejects.toEqual(new FailureError({ code: "cancelled" }));
    expect(await room.withEngine(oneStep)).toBe(1);
    expect(machine.started.map(isEnded)).toEqual([true, false]);
  });

  test("keeps its engine where it does in time", async () => {
    const { room, machine } = roomOf(fakeMachine());
    await room.start("wasm", null, SUBJECT);
    const told = new AbortController();
    const work = room.withEngine(async (engine) => {
      told.abort();
      return oneStep(engine);
    }, told.signal);

    expect(await work).toBe(1);
    // Longer than whoever does not end is waited for.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(machine.started.map(isEnded)).toEqual([false]);
  });
});

function roomOf(machine: FakeMachine) {
  const posted: TrainerEvent[] = [];
  return { room: new EngineRoom((event) => posted.push(event), machine), machine, posted };
}

function startedOn({ started }: FakeMachine): readonly string[] {
  return started.map(({ name, workers }) => `${name} of ${workers.length}`);
}

/** The first member of the engine that was started at this place. */
function crash({ started }: FakeMachine, place: number): void {
  started[place]?.workers[0]?.crash("killed");
}

/** Never ends as long as no more engines than this were started. */
function stuckIn({ started }: FakeMachine, engines: number): Promise<void> | void {
  if (started.length <= engines) return new Promise(() => {});
}

async function whenAsked({ started }: FakeMachine, place: number, kind: string): Promise<void> {
  await expect.poll(() => started[place] && countSent(started[place], kind)).toBeGreaterThan(0);
}

/** @returns how many steps were made */
async function oneStep(engine: Engine): Promise<number> {
  const run = await engine.startRun(PLAN, VECTORS, 0, WHOLE_BATCH);
  const { loss } = await run.advance(1);
  run.dispose();
  return loss.length;
}
