/**
 * The trainer's entry: receives a request, posts its answer.
 *
 * Requests are handled as they come, several at once where they wait for something: a drawing is
 * read while training runs.
 */
import { toFailure } from "../domain/failure";
import type { Matrices } from "../engine/matrices/matrices";
import type { Answer, Request, RequestKind, Requests } from "../protocol/messages";
import { transferables } from "../protocol/transferables";
import { handlersFor } from "./handlers/all-handlers";
import type { Handlers } from "./handlers/handlers";

declare const self: DedicatedWorkerGlobalScope;

let matrices: Promise<Matrices> | null = null;

/** Fetched and compiled when somebody reads; where that fails, whoever comes next tries again. */
function onceStarted(): Promise<Matrices> {
  matrices ??= startMatrices().catch((error: unknown) => {
    matrices = null;
    throw error;
  });
  return matrices;
}

async function startMatrices(): Promise<Matrices> {
  const { startSimdMatrices } = await import("../engine/matrices/simd-matrices");
  return startSimdMatrices();
}

const handlers = handlersFor((event) => {
  self.postMessage(event, transferables(event));
}, onceStarted);

self.addEventListener("message", (message: MessageEvent<Request>) => {
  const { kind, id, ...args } = message.data;
  void answer(kind, id, args);
});

/** @param args those of the kind: `Request` says so, but not across its own taking apart */
async function answer(kind: RequestKind, id: number, args: object): Promise<void> {
  try {
    post({ kind: "reply", id, reply: await handle(handlers, kind, args as never) });
  } catch (thrown) {
    post({ kind: "failure", id, failure: toFailure(thrown) });
  }
}

async function handle<Kind extends RequestKind>(
  table: Handlers,
  kind: Kind,
  args: Requests[Kind]["args"],
): Promise<Requests[Kind]["reply"]> {
  return table[kind](args);
}

function post(message: Answer): void {
  self.postMessage(message, transferables(message));
}
