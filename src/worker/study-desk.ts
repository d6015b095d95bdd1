/** Looks into the trained network and its data: single images, a map, suspicious labels. */
import { imageAt, type LabelledImageSet } from "../dataset/image-set";
import { nearestImages } from "../dataset/nearest-images";
import { FailureError } from "../domain/failure";
import { suspectedLabelErrors } from "../domain/understand/confident-learning";
import type { Inspection, ValidationMap } from "../domain/understand/inspection";
import { hiddenFeatures } from "../model/insight/hidden-features";
import { inspectImage } from "../model/insight/inspect-image";
import { readByAllViews } from "../model/insight/read-by-all-views";
import { layOut } from "../numerics/umap/lay-out";
import type { Requests } from "../protocol/messages";
import type { InspectedImage } from "../protocol/understand";
import type { Device } from "./device";
import type { ModelDesk } from "./model-desk";
import { outOfFold } from "./out-of-fold";
import type { Post } from "./post";

const NEIGHBOURS = 8;

/** The images that positions in messages count. */
type Images = (source: "data" | "network" | "arena") => LabelledImageSet;

export class StudyDesk {
  readonly #device: Device;
  readonly #model: ModelDesk;
  readonly #images: Images;
  readonly #post: Post;

  constructor(device: Device, model: ModelDesk, images: Images, post: Post) {
    this.#device = device;
    this.#model = model;
    this.#images = images;
    this.#post = post;
  }

  /** @throws FailureError `no-model` where there is none for images of this size */
  async inspect(subject: InspectedImage): Promise<Inspection> {
    const { network, data: learned } = this.#model.trained;
    const data = subject.kind === "labelled" ? this.#images(subject.source) : learned;
    const image = subject.kind === "labelled" ? subject.image : null;
    const ink = subject.kind === "labelled" ? inkOf(data, subject.image) : subject.ink;
    if (ink.length !== network.side ** 2) throw new FailureError({ code: "no-model" });
    const seen = await this.#model.withPredictor(async (predictor) => {
      // A drawing is read as it stands; an image as it was for the page's other numbers.
      const known = image === null ? null : await readByAllViews(predictor, data, image);
      return inspectImage(predictor, network.text, ink, known);
    });
    return {
      ...seen,
      label: image === null ? null : labelOf(data, image),
      classLabels: network.classLabels,
      neighbours: nearestImages(data, ink, NEIGHBOURS, image),
    };
  }

  /** @throws FailureError `cancelled`, `no-model` */
  async map(signal: AbortSignal): Promise<ValidationMap> {
    const { data, validation } = this.#model.trained;
    const tell = this.#teller("map");
    const features = await this.#model.withPredictor((predictor) =>
      hiddenFeatures(predictor, data, validation, signal),
    );
    const steps = layOut(features, validation.length, 1, signal);
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return { ...value, images: Uint32Array.from(validation) };
      tell(value);
    }
  }

  /** @throws FailureError `cancelled`, `no-training-data`, `loss-not-finite` */
  async findLabelErrors(
    data: LabelledImageSet | null,
    { hyperparameters, folds }: Requests["find-label-errors"]["args"],
    signal: AbortSignal,
  ): Promise<Requests["find-label-errors"]["reply"]> {
    if (!data) throw new FailureError({ code: "no-training-data" });
    const onProgress = this.#teller("label-errors");
    const probabilities = await this.#device.longWork(() =>
      this.#device.withDevice((_, attempt) => {
        const { crew } = this.#device;
        const ended = AbortSignal.any([signal, attempt]);
        return outOfFold({ data, hyperparameters, folds, crew, onProgress, signal: ended });
      }),
    );
    const suspects = suspectedLabelErrors(data.classIndices, probabilities, data.classLabels);
    return { suspects, images: data.count };
  }

  #teller(of: "map" | "label-errors"): (share: number) => void {
    return (share) => this.#post({ kind: "study-progress", of, share });
  }
}

function inkOf(data: LabelledImageSet, image: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(imageAt(data, image), (pixel) => pixel / data.pixelMax);
}

function labelOf(data: LabelledImageSet, image: number): number {
  return data.classLabels[data.classIndices[image] ?? 0] ?? 0;
}
