import { describe, expect, test, vi } from "vitest";
import type { WorkerMessage } from "../protocol/messages";
import { connectTrainer, type TrainerWorker } from "./trainer-client";

interface Posted {
  readonly message: { readonly kind: string; readonly id: number };
  readonly transfer: Transferable[];
}

function standInWorker() {
  const posted: Posted[] = [];
  const worker: TrainerWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message, transfer) => {
      posted.push({ message: message as Posted["message"], transfer });
    },
    terminate: vi.fn(),
  };
  return {
    worker,
    posted,
    say: (data: WorkerMessage) => worker.onmessage?.({ data } as MessageEvent<WorkerMessage>),
    die: (message: string) => worker.onerror?.({ message } as ErrorEvent),
  };
}

function connect() {
  const workers = [standInWorker(), standInWorker()] as const;
  let started = 0;
  const listener = { onEvent: vi.fn(), onCrash: vi.fn() };
  const send = connectTrainer(() => (workers[started++] ?? workers[1]).worker, listener);
  return { send, listener, first: workers[0], second: workers[1] };
}

describe("connectTrainer", () => {
  test("gives each answer to the request of its id", async () => {
    const { send, first } = connect();
    const pause = send("pause", {});
    const csv = send("write-csv", { of: "test" });
    const blob = new Blob(["pixel0"]);

    first.say({ kind: "reply", id: 2, reply: blob });
    first.say({ kind: "reply", id: 1, reply: null });

    expect(await csv).toBe(blob);
    expect(await pause).toBeNull();
  });

  test("rejects with the failure that was answered", async () => {
    const { send, first } = connect();
    const train = send("predict-test", {});

    first.say({ kind: "failure", id: 1, failure: { code: "no-model" } });

    await expect(train).rejects.toMatchObject({ failure: { code: "no-model" } });
  });

  test("hands events on, and ignores an answer that nobody waits for", () => {
    const { send, first, listener } = connect();
    void send("stop", {});

    first.say({ kind: "sample-progress", done: 1, total: 2 });
    first.say({ kind: "reply", id: 77, reply: null });

    expect(listener.onEvent.mock.calls).toEqual([[{ kind: "sample-progress", done: 1, total: 2 }]]);
  });

  test("gives ink away instead of copying it", () => {
    const { send, first } = connect();
    const ink = new Float32Array(784);
    void send("classify", { ink });

    expect(first.posted[0]?.transfer).toEqual([ink.buffer]);
  });

  test("fails what was asked of a worker that dies, and asks a new one afterwards", async () => {
    const { send, first, second, listener } = connect();
    const train = send("pause", {});
    first.say({ kind: "sample-progress", done: 0, total: 1 });
    first.die("out of memory");

    const failure = {
      code: "worker-crashed",
      cause: { kind: "error", detail: "out of memory" },
    };
    await expect(train).rejects.toMatchObject({ failure });
    expect(listener.onCrash).toHaveBeenCalledExactlyOnceWith(failure, true);
    expect(first.worker.terminate).toHaveBeenCalledOnce();

    void send("stop", {});
    expect(second.posted.map(({ message }) => message.kind)).toEqual(["stop"]);
  });

  test("says when a worker died before its first word", async () => {
    const { send, first, listener } = connect();
    const asked = send("stop", {});
    first.die("");

    await expect(asked).rejects.toThrow();
    const failure = { code: "worker-crashed", cause: { kind: "not-loaded" } };
    expect(listener.onCrash).toHaveBeenCalledWith(failure, false);
  });
});
