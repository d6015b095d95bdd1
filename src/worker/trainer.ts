/** Which request calls which function. What is alive between requests is in the two desks. */
import type { Request, Requests, TrainerEvent } from "../protocol/messages";
import { DataDesk } from "./data-desk";
import { ModelDesk } from "./model-desk";

export type Post = (event: TrainerEvent) => void;

type Reply = Requests[Request["kind"]]["reply"];

export class Trainer {
  readonly #data: DataDesk;
  readonly #model: ModelDesk;

  constructor(post: Post) {
    this.#data = new DataDesk(post);
    this.#model = new ModelDesk(post);
  }

  /** @throws FailureError for everything that was foreseen */
  async handle(request: Request): Promise<Reply> {
    switch (request.kind) {
      case "start-backend":
        return this.#model.startBackend(request.choice, request.remembered);
      case "load-files":
        return this.#data.load(request.files, request.slot);
      case "make-sample-digits":
        return this.#data.makeSampleDigits(request.seed);
      case "cancel-loading":
        return this.#data.cancel();
      case "pick-examples":
        return this.#data.pickExamples(request.of, request.seed);
      case "write-csv":
        return this.#data.writeCsv(request.of);
      case "train":
        return this.#model.train(this.#data.training, request.hyperparameters);
      case "pause":
        return this.#model.pause();
      case "resume":
        return this.#model.resume();
      case "stop":
        return this.#model.stop();
      case "classify":
        return this.#model.classify(request.ink);
      case "predict-test":
        return this.#model.predictTest(this.#data.test);
      default:
        return request satisfies never;
    }
  }
}
