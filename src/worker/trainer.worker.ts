/**
 * The trainer's entry: receives a request, posts its answer.
 *
 * Requests are handled as they come, several at once where they wait for something: a drawing is
 * read while training runs. The same script is also the entry of the trainer's helpers.
 */
import { toFailure } from "../domain/failure";
import type { Answer, Request } from "../protocol/messages";
import { transferables } from "../protocol/transferables";
import { HELPER_NAME } from "./gradient-crew";
import { helpOn } from "./gradient-helper";
import { Trainer } from "./trainer";

declare const self: DedicatedWorkerGlobalScope;

if (self.name === HELPER_NAME) helpOn(self);
else serve();

function serve(): void {
  const trainer = new Trainer((event) => {
    self.postMessage(event, transferables(event));
  });
  self.addEventListener("message", (message: MessageEvent<Request>) => {
    void answer(trainer, message.data);
  });
}

async function answer(trainer: Trainer, request: Request): Promise<void> {
  const { id } = request;
  try {
    const reply = await trainer.handle(request);
    post({ kind: "reply", id, reply });
  } catch (thrown) {
    post({ kind: "failure", id, failure: toFailure(thrown) });
  }
}

function post(message: Answer): void {
  self.postMessage(message, transferables(message));
}
