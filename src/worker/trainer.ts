/** Which request calls which function. What is alive between requests is in the desks. */
import { pickImages } from "../dataset/example-images";
import type { LabelledImageSet } from "../dataset/image-set";
import { FailureError } from "../domain/failure";
import type { TrainingOutcome } from "../domain/training/progress";
import type { ImageSource } from "../domain/understand/image-source";
import type { Request, Requests } from "../protocol/messages";
import { ArenaDesk } from "./arena-desk";
import { DataDesk } from "./data-desk";
import { Device } from "./device";
import { ModelDesk } from "./model-desk";
import type { Post } from "./post";
import { ReaderDesk } from "./reader-desk";
import { StudyDesk } from "./study-desk";

type Reply = Requests[Request["kind"]]["reply"];

export class Trainer {
  readonly #device: Device;
  readonly #data: DataDesk;
  readonly #model: ModelDesk;
  readonly #arena: ArenaDesk;
  readonly #readers: ReaderDesk;
  readonly #study: StudyDesk;
  /** Of the arena, the map or the search for label errors that goes on. */
  #studying: AbortController | null = null;

  constructor(post: Post) {
    this.#device = new Device(post);
    this.#data = new DataDesk(post);
    this.#model = new ModelDesk(this.#device, post);
    this.#arena = new ArenaDesk(this.#device, post, () => this.#readers.choose([]));
    this.#readers = new ReaderDesk(this.#device, this.#model, this.#arena, post);
    const images = (source: ImageSource) => this.#images(source);
    this.#study = new StudyDesk(this.#device, this.#model, images, post);
  }

  /** @throws FailureError for everything that was foreseen */
  async handle(request: Request): Promise<Reply> {
    switch (request.kind) {
      case "start-backend":
        return this.#device.start(request.choice, request.remembered);
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
        return this.#train(request);
      case "pause":
        return this.#model.pause();
      case "resume":
        return this.#model.resume();
      case "stop":
        return this.#model.stop();
      case "classify":
        return this.#readers.classify(request.ink);
      case "predict-test":
        return this.#readers.predictTest(this.#data.test);
      case "choose-readers":
        return this.#readers.choose(request.ids);
      case "pick-images":
        return pickImages(this.#images(request.source), request.images);
      case "inspect":
        return this.#study.inspect(request.subject);
      case "map-validation":
        return this.#cancellable((signal) => this.#study.map(signal));
      case "find-label-errors":
        return this.#cancellable((signal) =>
          this.#study.findLabelErrors(this.#data.training, request, signal),
        );
      case "run-arena":
        return this.#cancellable((signal) => this.#arena.run(this.#data.training, request, signal));
      case "cancel-study":
        this.#studying?.abort();
        return null;
      default:
        return request satisfies never;
    }
  }

  /** Whoever trains a network wants to see that one read. */
  async #train({ hyperparameters, excluded }: Requests["train"]["args"]): Promise<TrainingOutcome> {
    const outcome = await this.#model.train(this.#data.training, hyperparameters, excluded);
    this.#readers.choose([]);
    return outcome;
  }

  /** One study at a time. @throws FailureError `busy` */
  async #cancellable<Result>(study: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (this.#studying) throw new FailureError({ code: "busy" });
    const studying = new AbortController();
    this.#studying = studying;
    try {
      return await study(studying.signal);
    } finally {
      this.#studying = null;
    }
  }

  /** @throws FailureError `no-training-data`, `no-model` */
  #images(source: ImageSource): LabelledImageSet {
    switch (source) {
      case "data":
        return this.#data.labelled;
      case "network":
        return this.#model.trained.data;
      case "arena":
        return this.#arena.data;
      default:
        return source satisfies never;
    }
  }
}
