/** What was in use before other data took its place: one state a place, held and not copied. */
import type { Fingerprinted } from "../../dataset/fingerprint";
import type { ImageSet, LabelledImageSet } from "../../dataset/image-set";
import type { Place, Replacement } from "../../domain/placing-note";

export interface Sides {
  readonly training: Fingerprinted<LabelledImageSet> | null;
  readonly test: Fingerprinted<ImageSet> | null;
}

interface Entry {
  readonly replacement: Replacement;
  /** What to bring back; null where that place was not touched. */
  readonly before: Sides;
}

export class Replaced {
  #training: Entry | null = null;
  #test: Entry | null = null;

  get list(): readonly Replacement[] {
    return [this.#training, this.#test].flatMap((entry) => entry?.replacement ?? []);
  }

  note(before: Sides, after: Sides): void {
    const training = replacement("training", before.training, after.training);
    const test = replacement("test", before.test, after.test);
    // Test images that do not fit new training images go with the old ones, and come back with them.
    const putAway = after.test === null ? before.test : null;
    if (training !== null) {
      this.#training = {
        replacement: training,
        before: { training: before.training, test: putAway },
      };
    }
    if (test !== null) {
      this.#test = { replacement: test, before: { training: null, test: before.test } };
    }
  }

  /** Only once: what it brings back is then in use. */
  take(of: Place): Sides | null {
    const entry = of === "training" ? this.#training : this.#test;
    if (of === "training") this.#training = null;
    else this.#test = null;
    return entry?.before ?? null;
  }
}

/** Null where nothing was there, or nothing else came: labels for the same images are no loss. */
function replacement(
  of: Place,
  before: Fingerprinted<ImageSet> | null,
  after: Fingerprinted<ImageSet> | null,
): Replacement | null {
  if (before === null || after === null || after === before) return null;
  if (after.images.pixels === before.images.pixels) return null;
  const { fileName: file, count: images } = after.images;
  const { fileName: formerFile, count: formerImages } = before.images;
  return { of, file, images, formerFile, formerImages };
}
