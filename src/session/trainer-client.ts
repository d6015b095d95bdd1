/**
 * The page's end of the boundary: asks, matches answers by id, hands events on.
 *
 * When the worker dies, everything that was asked fails with `worker-crashed`, and the next
 * request starts a new worker. That one knows nothing of the data and the model of the old one;
 * whoever listens to `onCrash` has to say so.
 */
import { type CrashCause, type Failure, FailureError } from "../domain/failure";
import type {
  Answer,
  RequestKind,
  Requests,
  TrainerEvent,
  WorkerMessage,
} from "../protocol/messages";

/** What is used of a `Worker`. */
export interface TrainerWorker {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

export interface TrainerListener {
  readonly onEvent: (event: TrainerEvent) => void;
  /** @param hadSpoken false where the worker never said anything: it could not even start. */
  readonly onCrash: (failure: Failure, hadSpoken: boolean) => void;
}

/** Asks the trainer; rejects with a `FailureError`. */
export type Send = <K extends RequestKind>(
  kind: K,
  args: Requests[K]["args"],
) => Promise<Requests[K]["reply"]>;

interface Pending {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: FailureError) => void;
}

export function connectTrainer(startWorker: () => TrainerWorker, listener: TrainerListener): Send {
  const pending = new Map<number, Pending>();
  let worker: TrainerWorker | null = null;
  let nextId = 1;

  function running(): TrainerWorker {
    if (worker !== null) return worker;
    const started = startWorker();
    let hasSpoken = false;
    started.onmessage = ({ data }) => {
      hasSpoken = true;
      if (data.kind === "reply" || data.kind === "failure") settle(data);
      else listener.onEvent(data);
    };
    started.onerror = (event) => {
      event.preventDefault?.();
      // What a worker that was given up still complains of.
      if (worker !== started) return;
      const detail = event.message;
      crash(detail ? { kind: "error", detail } : { kind: "not-loaded" }, hasSpoken);
    };
    started.onmessageerror = () => crash({ kind: "unreadable-message" }, hasSpoken);
    worker = started;
    return started;
  }

  function settle(answer: Answer): void {
    const asked = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.kind === "reply") asked?.resolve(answer.reply);
    else asked?.reject(new FailureError(answer.failure));
  }

  function crash(cause: CrashCause, hadSpoken: boolean): void {
    worker?.terminate();
    worker = null;
    const failure: Failure = { code: "worker-crashed", cause };
    const failed = [...pending.values()];
    pending.clear();
    for (const { reject } of failed) reject(new FailureError(failure));
    listener.onCrash(failure, hadSpoken);
  }

  return <K extends RequestKind>(kind: K, args: Requests[K]["args"]) =>
    new Promise<Requests[K]["reply"]>((resolve, reject) => {
      const id = nextId++;
      const target = running();
      // The worker answers a request with the reply of its own kind: protocol/messages.ts.
      pending.set(id, { resolve: (reply) => resolve(reply as Requests[K]["reply"]), reject });
      target.postMessage({ kind, id, ...args }, buffersOf(args));
    });
}

/** Typed arrays move instead of being copied; whoever sends them has given them away. */
function buffersOf(args: object): ArrayBuffer[] {
  return Object.values(args).flatMap((value: unknown) =>
    value instanceof Float32Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
