/** For tests: small data, and a trainer that answers when it is told to. */
import type { TrainingSummary } from "../domain/dataset-summary";
import { MNIST_STYLE } from "../domain/drawing/drawing-style";
import type { Failure } from "../domain/failure";
import type { TrainingOutcome } from "../domain/training/progress";
import type { LoadedData, Request, Requests, TrainerEvent } from "../protocol/messages";
import type { TrainerWorker } from "./trainer-client";

const GRID = { side: 28, count: 0, pixels: new Uint8Array(0), labels: [] };

export const TRAINING: TrainingSummary = {
  fingerprint: "training",
  fileName: "train.csv",
  origin: "file",
  imageCount: 100,
  side: 28,
  pixelMax: 255,
  examples: GRID,
  warnings: [],
  mends: [],
  layout: [],
  firstRow: 2,
  classLabels: [0, 1],
  classCounts: [50, 50],
  meanImages: GRID,
  drawingStyle: MNIST_STYLE,
  uprightBy: null,
  loneLabels: [],
};

export const LOADED: LoadedData = {
  training: TRAINING,
  test: {
    ...TRAINING,
    fingerprint: "test",
    fileName: "test.csv",
    imageCount: 3,
    hasAnswers: false,
    likeness: null,
    form: { idColumn: "ImageId", labelColumn: "Label", firstId: "1", lastId: "3" },
  },
  notes: [],
  failures: [],
  replacements: [],
  earlier: null,
};

export const OUTCOME: TrainingOutcome = {
  reason: "finished",
  failure: null,
  epochs: 4,
  seconds: 31,
  members: 1,
  copies: 0,
  onBothSides: 0,
  different: 40,
  isKept: true,
  validation: {
    images: 40,
    accuracy: 0.9,
    loss: 0.1,
    classLabels: [0, 1],
    confusion: Uint32Array.of(18, 2, 2, 18),
    readings: {
      images: Uint32Array.of(2, 5),
      classLabels: [0, 1],
      truth: Uint8Array.of(0, 1),
      predicted: Uint8Array.of(0, 0),
      probabilities: Float32Array.of(0.9, 0.1, 0.6, 0.4),
    },
  },
};

/** A worker that keeps what it is asked until the test answers. */
export class FakeTrainer implements TrainerWorker {
  onmessage: TrainerWorker["onmessage"] = null;
  onerror: TrainerWorker["onerror"] = null;
  onmessageerror: TrainerWorker["onmessageerror"] = null;
  readonly asked: Request[] = [];
  isTerminated = false;

  terminate(): void {
    this.isTerminated = true;
  }

  postMessage(message: unknown): void {
    this.asked.push(message as Request);
  }

  /** Answers the newest request of a kind, and waits until the session has heard it. */
  async reply<K extends keyof Requests>(kind: K, reply: Requests[K]["reply"]): Promise<void> {
    this.#say({ kind: "reply", id: this.#idOf(kind), reply });
    await settled();
  }

  async refuse(kind: keyof Requests, failure: Failure): Promise<void> {
    this.#say({ kind: "failure", id: this.#idOf(kind), failure });
    await settled();
  }

  async tell(event: TrainerEvent): Promise<void> {
    this.#say(event);
    await settled();
  }

  #idOf(kind: keyof Requests): number {
    return this.asked.findLast((request) => request.kind === kind)?.id ?? -1;
  }

  #say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent);
  }
}

/** Promise chains between an answer and the state are short; a macrotask is behind them all. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
