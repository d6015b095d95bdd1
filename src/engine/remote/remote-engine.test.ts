import { describe, expect, test } from "vitest";
import { packImages } from "../../dataset/packed-images";
import { FailureError } from "../../domain/failure";
import { WHOLE_BATCH } from "../batch-share";
import { EngineLostError } from "../engine";
import { fakeEngine } from "../fake-engine";
import { FAKE_NETWORK, fakeImages, fakePlan } from "../fake-plan";
import { freshVectors } from "../fresh-vectors";
import { fakeRemote, fakeWorker } from "./fake-worker";
import { ImageLedger } from "./image-ledger";
import { remoteEngine } from "./remote-engine";

const VECTORS = freshVectors(FAKE_NETWORK, 1);
const NUMBERS = { weights: VECTORS.weights, statistics: VECTORS.averageStatistics };

describe("an engine in a worker", () => {
  test("trains to the same bits as one that is here", async () => {
    const here = await fakeEngine().startRun(fakePlan(200, 64), VECTORS, 0, WHOLE_BATCH);
    const { engine } = await fakeRemote(fakeEngine());
    const there = await engine.startRun(fakePlan(200, 64), VECTORS, 0, WHOLE_BATCH);

    expect(await there.advance(5)).toEqual(await here.advance(5));
    expect(await there.readVectors()).toEqual(await here.readVectors());
    expect(await there.readAverage()).toEqual(await here.readAverage());
    engine.dispose();
  });

  test("leaves what it is given to its owner", async () => {
    const { engine } = await fakeRemote(fakeEngine());
    const plan = fakePlan(64, 32);
    await engine.startRun(plan, VECTORS, 0, WHOLE_BATCH);
    const network = await engine.openNetwork(FAKE_NETWORK, NUMBERS);
    const inks = new Float32Array(64);
    await network.readInks(inks, 1);

    const lengths = [plan.data.pixels, plan.rows, VECTORS.weights, inks].map((a) => a.length);
    // 64 images of 8×8; 64 rows; 8×8×3 + 3 weights.
    expect(lengths).toEqual([4096, 64, 195, 64]);
    engine.dispose();
  });

  test("does what a run is asked in that order", async () => {
    const here = await fakeEngine().startRun(fakePlan(200, 64), VECTORS, 0, WHOLE_BATCH);
    const { engine } = await fakeRemote(fakeEngine());
    const run = await engine.startRun(fakePlan(200, 64), VECTORS, 0, WHOLE_BATCH);

    const first = run.advance(3);
    const between = run.readVectors();
    const last = run.advance(2);
    await Promise.all([first, last]);

    await here.advance(3);
    expect(await between).toEqual(await here.readVectors());
    await here.advance(2);
    expect(await run.readVectors()).toEqual(await here.readVectors());
    engine.dispose();
  });

  test("reads images as one that is here does, by the rows asked for", async () => {
    const images = fakeImages(50);
    const rows = Uint32Array.from([40, 3, 3]);
    const here = await fakeEngine().openNetwork(FAKE_NETWORK, NUMBERS);
    const { engine, worker } = await fakeRemote(fakeEngine());
    const there = await engine.openNetwork(FAKE_NETWORK, NUMBERS);
    const heard: number[] = [];

    const read = await there.readImages(images, rows, 2, (done) => heard.push(done), null);

    expect(read).toEqual(await here.readImages(images, rows, 2, () => {}, null));
    expect(heard).toEqual([1, 2, 3]);
    expect(worker.sent.filter(({ kind }) => kind === "read-images")).toMatchObject([
      { args: { images: { count: 3 } } },
    ]);
    engine.dispose();
  });

  test("ends a reading that is aborted", async () => {
    const reading = new AbortController();
    let images = 0;
    const { engine } = await fakeRemote(fakeEngine({ onImage: () => images++ }));
    const network = await engine.openNetwork(FAKE_NETWORK, NUMBERS);
    const rows = new Uint32Array(100_000);

    const read = network.readImages(fakeImages(1), rows, 1, () => reading.abort(), reading.signal);

    await expect(read).rejects.toEqual(new FailureError({ code: "cancelled" }));
    expect(images).toBeLessThan(rows.length);
    engine.dispose();
  });

  test("sends images once for all runs on them, and has them dropped behind others", async () => {
    const { engine, worker } = await fakeRemote(fakeEngine());
    const plan = fakePlan(64, 32);
    const other = fakePlan(32, 32);

    for (const next of [plan, plan, other]) {
      const run = await engine.startRun(next, VECTORS, 0, WHOLE_BATCH);
      run.dispose();
    }
    await engine.startRun(plan, VECTORS, 0, WHOLE_BATCH);

    const told = worker.sent.flatMap((sent) => {
      if (sent.kind === "start-run") return [sent.args.data.images ? "sent" : "known"];
      return sent.kind === "forget-images" ? ["forget"] : [];
    });
    expect(told).toEqual(["sent", "known", "forget", "sent", "forget", "sent"]);
    engine.dispose();
  });

  test("gives packed images away, to each worker some of its own", () => {
    const { data } = fakePlan(64, 32);

    const [one, other] = [1, 2].map(() => new ImageLedger(() => {}).take(data).images);

    expect(one).toEqual(packImages(data));
    expect(other).toEqual(one);
    expect(other?.ink.buffer).not.toBe(one?.ink.buffer);
  });

  test("keeps the images of a run that goes on", async () => {
    const { engine, worker } = await fakeRemote(fakeEngine());
    const run = await engine.startRun(fakePlan(64, 32), VECTORS, 0, WHOLE_BATCH);
    await engine.startRun(fakePlan(32, 32), VECTORS, 0, WHOLE_BATCH);

    await run.advance(3);

    expect(worker.sent.filter(({ kind }) => kind === "forget-images")).toEqual([]);
    engine.dispose();
  });

  test("hands on failures as data", async () => {
    const failure = { code: "loss-not-finite", step: 2, learningRate: 1 } as const;
    const onStep = () => {
      throw new FailureError(failure);
    };
    const { engine } = await fakeRemote(fakeEngine({ onStep }));
    const run = await engine.startRun(fakePlan(64, 32), VECTORS, 0, WHOLE_BATCH);

    await expect(run.advance(1)).rejects.toEqual(new FailureError(failure));
    engine.dispose();
  });

  test("says where the engine cannot start, and ends the worker", async () => {
    const failure = { code: "backend-unavailable", backend: "webgl", detail: "none" } as const;
    const worker = fakeWorker(async () => {
      throw new FailureError(failure);
    });

    await expect(remoteEngine(worker, "webgl")).rejects.toEqual(new FailureError(failure));
    expect(worker.isTerminated).toBe(true);
  });

  test("disposes a run behind what it was asked before", async () => {
    const done: string[] = [];
    const { engine } = await fakeRemote(
      fakeEngine({
        onStep: (step) => void done.push(`step ${step}`),
        onDispose: () => done.push("disposed"),
      }),
    );
    const run = await engine.startRun(fakePlan(64, 32), VECTORS, 0, WHOLE_BATCH);

    const advancing = run.advance(2);
    run.dispose();
    await advancing;
    const gone = run.advance(1);

    await expect(gone).rejects.toThrow("there is no such run");
    expect(done).toEqual(["step 0", "step 1", "disposed"]);
    engine.dispose();
  });
});

describe("an engine's worker that is lost", () => {
  const stuck = { onStep: () => new Promise<void>(() => {}) };

  test("rejects all that it was asked when it crashes", async () => {
    const { engine, worker } = await fakeRemote(fakeEngine(stuck));
    const run = await engine.startRun(fakePlan(64, 32), VECTORS, 0, WHOLE_BATCH);
    const asked = [run.advance(1), run.readVectors()];

    worker.crash("out of memory");

    for (const reply of asked) await expect(reply).rejects.toEqual(lost("out of memory"));
    await expect(run.readVectors()).rejects.toEqual(lost("out of memory"));
    expect(worker.isTerminated).toBe(true);
  });

  test("can be ended while it is stuck in a step", async () => {
    const { engine, worker } = await fakeRemote(fakeEngine(stuck));
    const run = await engine.startRun(fakePlan(64, 32), VECTORS, 0, WHOLE_BATCH);
    const advancing = run.advance(1);

    engine.dispose();

    await expect(advancing).rejects.toBeInstanceOf(EngineLostError);
    expect(worker.isTerminated).toBe(true);
  });

  test("is lost when its device is", async () => {
    const onStep = () => {
      throw new EngineLostError("the graphics device was lost");
    };
    const { engine, worker } = await fakeRemote(fakeEngine({ onStep }));
    const run = await engine.startRun(fakePlan(64, 32), VECTORS, 0, WHOLE_BATCH);

    await expect(run.advance(1)).rejects.toBeInstanceOf(EngineLostError);
    await expect(run.readAverage()).rejects.toBeInstanceOf(EngineLostError);
    expect(worker.isTerminated).toBe(true);
  });

  function lost(detail: string): EngineLostError {
    return new EngineLostError(detail);
  }
});
