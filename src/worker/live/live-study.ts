/** Looks into the trained network and its data: single images, a map, suspicious labels. */

import { imageAt, type LabelledImageSet } from "../../dataset/image-set";
import { nearestImages } from "../../dataset/nearest-images";
import type { ClassLabel } from "../../domain/class-label";
import { FailureError } from "../../domain/failure";
import type { Judgement } from "../../domain/score-ground";
import type { ImageSource } from "../../domain/understand/image-source";
import type { Inspection, ValidationMap } from "../../domain/understand/inspection";
import { hiddenFeatures } from "../../insight/hidden-features";
import { inspectImage } from "../../insight/inspect-image";
import type { Requests } from "../../protocol/messages";
import type { InspectedImage } from "../../protocol/understand";
import type { Post } from "../post";
import type { EngineRoom } from "./engine-room";
import type { LiveNetwork } from "./live-network";

const NEIGHBOURS = 8;

export class LiveStudy {
  readonly #engines: EngineRoom;
  readonly #network: LiveNetwork;
  /** The images that positions in messages count. */
  readonly #images: (source: ImageSource) => LabelledImageSet;
  readonly #post: Post;

  constructor(
    engines: EngineRoom,
    network: LiveNetwork,
    images: (source: ImageSource) => LabelledImageSet,
    post: Post,
  ) {
    this.#engines = engines;
    this.#network = network;
    this.#images = images;
    this.#post = post;
  }

  /** @throws FailureError `no-model`; `image-side` where the network reads other images */
  async inspect(subject: InspectedImage): Promise<Inspection> {
    // A drawing is looked into as it was read; an image, where it was held out.
    const reading = subject.kind === "drawing" ? this.#network.reading : null;
    const { network, data: learned } = reading ?? this.#network.trained;
    const { side, pixelMax, views, classLabels } = network;
    const data = subject.kind === "labelled" ? this.#images(subject.source) : learned;
    const image = subject.kind === "labelled" ? subject.image : null;
    const ink = subject.kind === "labelled" ? inkOf(data, subject.image) : subject.ink;
    if (ink.length !== side ** 2) {
      const given = Math.sqrt(ink.length);
      throw new FailureError({ code: "image-side", side: given, networkSide: side });
    }
    const seen = await this.#network.withOpen(network, async (open, resolved) => {
      // A drawing is read as it stands; an image as it was for the page's other numbers.
      const row = Uint32Array.of(image ?? 0);
      const asRead = { ...data, pixelMax };
      const known =
        image === null ? null : await open.readImages(asRead, row, views, () => {}, null);
      return inspectImage(open, resolved, ink, known);
    });
    return {
      ...seen,
      label: image === null ? null : labelOf(data, image),
      classLabels,
      neighbours: nearestImages(data, ink, NEIGHBOURS, image),
    };
  }

  /** @throws FailureError `cancelled`, `no-model` */
  async map(signal: AbortSignal): Promise<ValidationMap> {
    const { data, network, validation } = this.#network.trained;
    const { pixelMax } = network;
    const tell = this.#teller("map");
    const features = await this.#network.withOpen(
      network,
      (open, resolved) => hiddenFeatures(open, resolved, { ...data, pixelMax }, validation, signal),
      signal,
    );
    const { layOut } = await import("../../numerics/umap/lay-out");
    const steps = layOut(features, validation.length, 1, signal);
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return { ...value, images: Uint32Array.from(validation) };
      tell(value);
    }
  }

  /** @throws FailureError `cancelled`, `loss-not-finite` */
  async findLabelErrors(
    data: LabelledImageSet,
    { hyperparameters, folds }: Requests["find-label-errors"]["args"],
    signal: AbortSignal,
  ): Promise<Requests["find-label-errors"]["reply"]> {
    const onProgress = this.#teller("label-errors");
    const { outOfFold } = await import("./out-of-fold");
    const { suspectedLabelErrors } = await import("../../domain/understand/confident-learning");
    const probabilities = await this.#engines.withEngine(
      (engine) => outOfFold({ data, hyperparameters, folds, engine, onProgress, signal }),
      signal,
    );
    const suspects = suspectedLabelErrors(data.classIndices, probabilities, data.classLabels);
    return { suspects, images: data.count };
  }

  /** @throws FailureError `cancelled`, `loss-not-finite`, `too-few-images` */
  async crossValidate(
    data: LabelledImageSet,
    args: Requests["cross-validate"]["args"],
    signal: AbortSignal,
  ): Promise<Judgement> {
    const onProgress = this.#teller("cross-validation");
    const { crossValidate } = await import("./cross-validation");
    return this.#engines.withEngine(
      (engine) => crossValidate({ ...args, data, engine, onProgress, signal }),
      signal,
    );
  }

  #teller(of: "map" | "label-errors" | "cross-validation"): (share: number) => void {
    return (share) => this.#post({ kind: "study-progress", of, share });
  }
}

function inkOf(data: LabelledImageSet, image: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(imageAt(data, image), (pixel) => pixel / data.pixelMax);
}

function labelOf(data: LabelledImageSet, image: number): ClassLabel {
  return data.classLabels[data.classIndices[image] ?? 0] ?? 0;
}
