/**
 * The trainer's end of the line to an engine's worker: asks, matches answers by id.
 *
 * When the worker dies, is ended or loses its device, all that was and will be asked rejects with
 * `EngineLostError`.
 */
import { FailureError } from "../../domain/failure";
import { EngineLostError } from "../engine";
import type { EngineAnswer, EngineNotice, EngineRequestKind, EngineRequests } from "./requests";

/** What is used of a `Worker`. */
export interface EngineWorker {
  onmessage: ((event: MessageEvent<EngineAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

interface Pending {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number) => void;
}

interface Asked<Kind extends EngineRequestKind> {
  readonly id: number;
  readonly reply: Promise<EngineRequests[Kind]["reply"]>;
}

export class EngineLine {
  readonly #worker: EngineWorker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #lost: EngineLostError | null = null;

  constructor(worker: EngineWorker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onmessageerror = () => this.end("a message could not be read");
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.end(event.message || "the worker could not be loaded");
    };
  }

  /** @param transfer of what is in `args`: given away */
  ask<Kind extends EngineRequestKind>(
    kind: Kind,
    args: EngineRequests[Kind]["args"],
    transfer: readonly Transferable[] = [],
  ): Promise<EngineRequests[Kind]["reply"]> {
    return this.follow(kind, args, transfer, () => {}).reply;
  }

  /** As `ask`, for what takes long: its progress is heard, and by its id it can be aborted. */
  follow<Kind extends EngineRequestKind>(
    kind: Kind,
    args: EngineRequests[Kind]["args"],
    transfer: readonly Transferable[],
    onProgress: (done: number) => void,
  ): Asked<Kind> {
    const id = this.#nextId++;
    const reply = new Promise<EngineRequests[Kind]["reply"]>((resolve, reject) => {
      if (this.#lost) throw this.#lost;
      this.#worker.postMessage({ kind, id, args }, [...transfer]);
      // The worker answers a request with the reply of its own kind: requests.ts.
      const settle = (answer: unknown) => resolve(answer as EngineRequests[Kind]["reply"]);
      this.#pending.set(id, { resolve: settle, reject, onProgress });
    });
    return { id, reply };
  }

  tell(notice: EngineNotice): void {
    if (!this.#lost) this.#worker.postMessage(notice, []);
  }

  /** Ends the worker, whatever it does. */
  end(detail: string): void {
    if (this.#lost) return;
    const lost = new EngineLostError(detail);
    this.#lost = lost;
    this.#worker.terminate();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(lost);
  }

  #hear(answer: EngineAnswer): void {
    const asked = this.#pending.get(answer.id);
    if (answer.kind === "progress") {
      asked?.onProgress(answer.done);
      return;
    }
    if (answer.kind === "failure" && answer.isLost) {
      this.end("detail" in answer.failure ? answer.failure.detail : answer.failure.code);
      return;
    }
    this.#pending.delete(answer.id);
    if (answer.kind === "reply") asked?.resolve(answer.reply);
    else asked?.reject(new FailureError(answer.failure));
  }
}
