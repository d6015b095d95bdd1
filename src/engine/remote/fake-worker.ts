/** For tests: an engine's worker whose other end is in this very thread, over a MessageChannel. */
import type { Engine } from "../engine";
import type { EngineWorker } from "./engine-line";
import { remoteEngine } from "./remote-engine";
import type { EngineAnswer, EngineNotice, EngineRequest } from "./requests";
import { serveEngine } from "./serve-engine";

type Sent = EngineRequest | EngineNotice;

export interface FakeWorker extends EngineWorker {
  /** All that it was sent, in order. */
  readonly sent: readonly Sent[];
  readonly isTerminated: boolean;
  crash(message: string): void;
}

export function fakeWorker(start: () => Promise<Engine>): FakeWorker {
  const { port1: near, port2: far } = new MessageChannel();
  const sent: Sent[] = [];
  let isTerminated = false;
  const worker: FakeWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    sent,
    get isTerminated() {
      return isTerminated;
    },
    postMessage(message: Sent, transfer) {
      sent.push(message);
      near.postMessage(message, transfer);
    },
    terminate() {
      isTerminated = true;
      near.close();
    },
    crash(message) {
      worker.onerror?.({ message } as ErrorEvent);
    },
  };
  near.onmessage = (event: MessageEvent<EngineAnswer>) => worker.onmessage?.(event);
  serveEngine(far, start);
  return worker;
}

/** An engine behind such a worker. */
export async function fakeRemote(engine: Engine) {
  const worker = fakeWorker(async () => engine);
  return { worker, engine: await remoteEngine(worker, "cpu") };
}
