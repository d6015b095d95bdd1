/**
 * Who reads drawings and test images: the trained network, or contestants of the arena, whose
 * class scores are averaged where there are several.
 */
import type { ImageSet } from "../dataset/image-set";
import { inkAsImages } from "../dataset/ink-as-images";
import type { ContestantId } from "../domain/arena/contestants";
import { meanOfScores } from "../domain/arena/vote";
import { FailureError } from "../domain/failure";
import type { Fitted } from "../learners/learner";
import { mostProbable } from "../model/predict";
import type { Requests } from "../protocol/messages";
import type { ArenaDesk } from "./arena-desk";
import type { Device } from "./device";
import type { ModelDesk, Reading } from "./model-desk";
import type { Post } from "./post";

export class ReaderDesk {
  readonly #device: Device;
  readonly #model: ModelDesk;
  readonly #arena: ArenaDesk;
  readonly #post: Post;
  /** Empty: the trained network reads. */
  #readers: readonly Fitted[] = [];

  constructor(device: Device, model: ModelDesk, arena: ArenaDesk, post: Post) {
    this.#device = device;
    this.#model = model;
    this.#arena = arena;
    this.#post = post;
  }

  /** @throws FailureError `no-model` for a contestant that has not been fitted */
  choose(ids: readonly ContestantId[]): Requests["choose-readers"]["reply"] {
    this.#readers = ids.map((id) => this.#arena.fitted(id));
    return ids.length === 0 ? null : this.#arena.accuracyOf(ids);
  }

  /** A network in training comes first: people want to see it learn. */
  async classify(ink: Float32Array<ArrayBuffer>): Promise<Reading> {
    const readers = this.#readers;
    const [first] = readers;
    if (!first || this.#model.isTraining) return this.#model.classify(ink);
    if (first.side ** 2 !== ink.length) throw new FailureError({ code: "no-model" });
    const image = inkAsImages(ink, first);
    const probabilities = await this.#device.shortWork(() => vote(readers, image, () => {}));
    return { probabilities, classLabels: first.classLabels };
  }

  async predictTest(data: ImageSet | null): Promise<Requests["predict-test"]["reply"]> {
    if (!data) throw new FailureError({ code: "no-test-data" });
    if (this.#model.isTraining) throw new FailureError({ code: "busy" });
    const { side, classLabels } = this.#readers[0] ?? this.#model.trained.network;
    if (data.side !== side) {
      const { fileName: file } = data;
      throw new FailureError({ code: "network-side", file, side: data.side, networkSide: side });
    }
    const probabilities = await this.#probabilities(data);
    const classes = mostProbable(probabilities, classLabels.length);
    return { labels: Int32Array.from(classes, (index) => classLabels[index] ?? 0), classLabels };
  }

  #probabilities(data: ImageSet): Promise<Float32Array<ArrayBuffer>> {
    const readers = this.#readers;
    if (readers.length === 0) return this.#model.probabilities(data);
    const total = data.count * readers.length;
    return this.#device.longWork(() =>
      this.#device.withDevice(() =>
        vote(readers, data, (done) => this.#post({ kind: "prediction-progress", done, total })),
      ),
    );
  }
}

async function vote(
  readers: readonly Fitted[],
  images: ImageSet,
  onProgress: (done: number) => void,
): Promise<Float32Array<ArrayBuffer>> {
  const rows = Uint32Array.from({ length: images.count }, (_, row) => row);
  const never = new AbortController().signal;
  const scores: Float32Array[] = [];
  for (const [place, reader] of readers.entries()) {
    const before = place * images.count;
    scores.push(await reader.classScores(images, rows, (done) => onProgress(before + done), never));
  }
  return meanOfScores(scores);
}
