import { describe, expect, test } from "vitest";
import { FailureError } from "../domain/failure";
import { WHOLE_BATCH } from "./batch-share";
import { crewEngine } from "./crew";
import { crewMember } from "./crew-member";
import type { Members } from "./crew-run";
import { EngineLostError } from "./engine";
import { type FakeHooks, fakeEngine } from "./fake-engine";
import { FAKE_NETWORK, fakeImages, fakePlan } from "./fake-plan";
import { freshVectors } from "./fresh-vectors";
import { type FakeWorker, fakeRemote } from "./remote/fake-worker";
import type { Clock } from "./trial";

const VECTORS = freshVectors(FAKE_NETWORK, 1);
const NUMBERS = { weights: VECTORS.weights, statistics: VECTORS.averageStatistics };

// 256 images are eight shares of 32; 300 are eight uneven ones; 96 are two.
describe.each([256, 300, 96])("a crew that trains by batches of %i", (batchSize) => {
  test.each([2, 4, 8])("gives the same bits with %i members as one alone", async (members) => {
    const plan = fakePlan(600, batchSize);
    const alone = await fakeEngine().startRun(plan, VECTORS, 0, WHOLE_BATCH);
    const { crew } = await remoteCrew(members);
    const run = await crew.startRun(plan, VECTORS, 0, WHOLE_BATCH);

    expect(await run.advance(4)).toEqual(await alone.advance(4));
    expect(await run.readVectors()).toEqual(await alone.readVectors());
    expect(await run.readAverage()).toEqual(await alone.readAverage());
    crew.dispose();
  });
});

describe("a crew", () => {
  test("goes on at any step with any number of members", async () => {
    const plan = fakePlan(600, 256);
    const alone = await fakeEngine().startRun(plan, VECTORS, 0, WHOLE_BATCH);
    await alone.advance(7);
    const { crew: two } = await remoteCrew(2);
    const first = await two.startRun(plan, VECTORS, 0, WHOLE_BATCH);
    await first.advance(3);

    const { crew: four } = await remoteCrew(4);
    const second = await four.startRun(plan, await first.readVectors(), 3, WHOLE_BATCH);
    await second.advance(4);

    expect(await second.readVectors()).toEqual(await alone.readVectors());
    two.dispose();
    four.dispose();
  });

  test("reads the average behind the steps asked for before", async () => {
    const plan = fakePlan(600, 256);
    const alone = await fakeEngine().startRun(plan, VECTORS, 0, WHOLE_BATCH);
    await alone.advance(3);
    const { crew } = await remoteCrew(4);
    const run = await crew.startRun(plan, VECTORS, 0, WHOLE_BATCH);

    const early = run.advance(3);
    const average = run.readAverage();
    const late = run.advance(2);

    expect(await average).toEqual(await alone.readAverage());
    await Promise.all([early, late]);
    crew.dispose();
  });

  test("is no more than a power of two, and no more than the batch has shares", async () => {
    const taken = async (members: number, batchSize: number) => {
      const { crew, workers } = await remoteCrew(members);
      await crew.startRun(fakePlan(600, batchSize), VECTORS, 0, WHOLE_BATCH);
      crew.dispose();
      return workers.filter(({ sent }) => sent.some(({ kind }) => kind === "start-run")).length;
    };

    expect(await taken(3, 256)).toBe(2);
    expect(await taken(6, 256)).toBe(4);
    expect(await taken(6, 64)).toBe(2);
    expect(await taken(6, 8)).toBe(1);
  });

  test("trains in one thread as well", async () => {
    const plan = fakePlan(600, 256);
    const alone = await fakeEngine().startRun(plan, VECTORS, 0, WHOLE_BATCH);
    const crew = crewEngine([crewMember(fakeEngine()), crewMember(fakeEngine())], () => 0);
    const run = await crew.startRun(plan, VECTORS, 0, WHOLE_BATCH);

    expect(await run.advance(3)).toEqual(await alone.advance(3));
    run.dispose();
  });
});

describe("a run of a crew", () => {
  test("fails as a whole when one member does, and keeps the crew", async () => {
    const failure = { code: "unexpected", detail: "member 1" } as const;
    let isFailing = true;
    const { crew } = await remoteCrew(4, {
      onStep: (step, member) => {
        if (isFailing && step === 2 && member === 1) throw new FailureError(failure);
      },
    });
    const plan = fakePlan(600, 256);
    const run = await crew.startRun(plan, VECTORS, 0, WHOLE_BATCH);

    await expect(run.advance(5)).rejects.toEqual(new FailureError(failure));
    await expect(run.readVectors()).rejects.toEqual(new FailureError(failure));

    isFailing = false;
    const again = await crew.startRun(plan, VECTORS, 0, WHOLE_BATCH);
    expect((await again.advance(5)).loss).toHaveLength(5);
    crew.dispose();
  });

  test("frees all members when one fails", async () => {
    let disposed = 0;
    const { crew } = await remoteCrew(4, {
      onStep: (step, member) => {
        if (step === 1 && member === 3) throw new FailureError({ code: "busy" });
      },
      onDispose: () => disposed++,
    });
    const run = await crew.startRun(fakePlan(600, 256), VECTORS, 0, WHOLE_BATCH);

    await expect(run.advance(5)).rejects.toThrow();
    await expect.poll(() => disposed).toBe(4);
    crew.dispose();
  });

  test("rejects when a member's worker dies", async () => {
    const { crew, workers } = await remoteCrew(2, {
      onStep: (step, member) => {
        if (step === 3 && member === 1) workers[1]?.crash("killed");
      },
    });
    const run = await crew.startRun(fakePlan(600, 256), VECTORS, 0, WHOLE_BATCH);

    await expect(run.advance(100)).rejects.toEqual(new EngineLostError("killed"));
    crew.dispose();
  });

  test("can be ended while its members are stuck", async () => {
    const { crew, workers } = await remoteCrew(2, { onStep: () => new Promise<void>(() => {}) });
    const run = await crew.startRun(fakePlan(600, 256), VECTORS, 0, WHOLE_BATCH);
    const advancing = run.advance(1);

    crew.dispose();

    await expect(advancing).rejects.toBeInstanceOf(EngineLostError);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  test("starts on all members or on none", async () => {
    let disposed = 0;
    const member = crewMember(fakeEngine({ onDispose: () => disposed++ }));
    const startLinkedRun = () => Promise.reject(new FailureError({ code: "busy" }));
    const crew = crewEngine([member, { ...member, startLinkedRun }], () => 0);

    const starting = crew.startRun(fakePlan(600, 256), VECTORS, 0, WHOLE_BATCH);

    await expect(starting).rejects.toEqual(new FailureError({ code: "busy" }));
    await expect.poll(() => disposed).toBe(1);
  });
});

describe("a reading of a crew", () => {
  const images = fakeImages(2000);
  const rows = Uint32Array.from({ length: 1500 }, (_, index) => 1999 - index);

  test.each([1, 2, 3])("gives %i readers' answers in order", async (members) => {
    const here = await fakeEngine().openNetwork(FAKE_NETWORK, NUMBERS);
    const { crew, workers } = await remoteCrew(members);
    const network = await crew.openNetwork(FAKE_NETWORK, NUMBERS);
    const heard: number[] = [];

    const read = await network.readImages(images, rows, 1, (done) => heard.push(done), null);

    expect(read).toEqual(await here.readImages(images, rows, 1, () => {}, null));
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    expect(heard.at(-1)).toBe(1500);
    const readers = workers.filter(({ sent }) => sent.some(({ kind }) => kind === "read-images"));
    expect(readers).toHaveLength(members);
    crew.dispose();
  });

  test("asks a reader that is alone once, and hands on its progress", async () => {
    const { crew, workers } = await remoteCrew(1);
    const network = await crew.openNetwork(FAKE_NETWORK, NUMBERS);
    const heard: number[] = [];

    await network.readImages(images, rows, 1, (done) => heard.push(done), null);

    expect(workers[0]?.sent.filter(({ kind }) => kind === "read-images")).toHaveLength(1);
    expect(heard.length).toBeGreaterThan(1);
    crew.dispose();
  });

  test("splits many drawings and leaves few together", async () => {
    const here = await fakeEngine().openNetwork(FAKE_NETWORK, NUMBERS);
    const { crew, workers } = await remoteCrew(3);
    const network = await crew.openNetwork(FAKE_NETWORK, NUMBERS);
    const inks = Float32Array.from({ length: 100 * 64 }, (_, index) => (index % 10) / 10);
    const asked = () => workers.map(({ sent }) => sent.filter(isReadingOfInks).length);

    expect(await network.readInks(inks, 100)).toEqual(await here.readInks(inks, 100));
    expect(asked()).toEqual([1, 1, 1]);
    await network.readInks(inks.slice(0, 64), 1);
    expect(asked()).toEqual([1, 1, 2]);
    crew.dispose();
  });

  test("ends when it is aborted, with nobody reading on", async () => {
    const reading = new AbortController();
    let count = 0;
    const { crew } = await remoteCrew(2, { onImage: () => count++ });
    const network = await crew.openNetwork(FAKE_NETWORK, NUMBERS);

    const read = network.readImages(images, rows, 1, () => reading.abort(), reading.signal);

    await expect(read).rejects.toEqual(new FailureError({ code: "cancelled" }));
    const countAtEnd = count;
    await network.readInks(new Float32Array(64), 1);
    expect(count).toBe(countAtEnd);
    expect(count).toBeLessThan(1500);
    crew.dispose();
  });

  test("rejects when a reader dies, and the others stop", async () => {
    let count = 0;
    const { crew, workers } = await remoteCrew(2, {
      onImage: () => {
        count++;
        if (count === 300) workers[1]?.crash("killed");
      },
    });
    const network = await crew.openNetwork(FAKE_NETWORK, NUMBERS);

    const read = network.readImages(images, rows, 1, () => {}, null);

    await expect(read).rejects.toEqual(new EngineLostError("killed"));
    expect(count).toBeLessThan(1500);
    crew.dispose();
  });
});

describe("a measured crew", () => {
  const { network, hyperparameters } = fakePlan(600, 256);
  const subject = { network, hyperparameters, data: null };

  test("shares its runs by as many as help", async () => {
    // A step takes 40 ms by the clock; the fourth member costs another 40.
    let at = 0;
    const onStep = (_: number, member: number) => {
      at += member === 0 ? 40 : 0;
      at -= member === 1 ? 20 : 0;
      at += member === 3 ? 40 : 0;
    };
    const { crew, workers } = await remoteCrew(4, { onStep }, () => at);

    expect(await crew.measure(subject)).toEqual({
      helpers: 2,
      pace: { stepMs: 20, imagesPerSecond: 12_800 },
    });
    const before = startedRuns(workers);
    await crew.startRun(fakePlan(600, 256), VECTORS, 0, WHOLE_BATCH);

    expect(startedRuns(workers).map((runs, worker) => runs - (before[worker] ?? 0))).toEqual([
      1, 1, 0, 0,
    ]);
    crew.dispose();
  });

  test("does not measure again what it knows", async () => {
    let at = 0;
    const onStep = () => {
      at += 20;
    };
    const { crew, workers } = await remoteCrew(2, { onStep }, () => at);
    const first = await crew.measure(subject);
    const before = startedRuns(workers);

    expect(await crew.measure(subject)).toEqual(first);
    expect(startedRuns(workers)).toEqual(before);
    crew.dispose();
  });
});

function startedRuns(workers: readonly FakeWorker[]): readonly number[] {
  return workers.map(({ sent }) => sent.filter(({ kind }) => kind === "start-run").length);
}

async function remoteCrew(members: number, hooks: FakeHooks = {}, now: Clock = () => 0) {
  const remotes = await Promise.all(
    Array.from({ length: members }, () => fakeRemote(fakeEngine(hooks))),
  );
  const [first, ...others] = remotes.map(({ engine }) => engine);
  if (!first) throw new RangeError("a crew has at least one member");
  const all: Members = [first, ...others];
  const workers: readonly FakeWorker[] = remotes.map(({ worker }) => worker);
  return { crew: crewEngine(all, now), workers };
}

function isReadingOfInks({ kind }: { readonly kind: string }): boolean {
  return kind === "read-inks";
}
