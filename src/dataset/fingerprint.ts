/** What images a set holds, in a short text: the same tomorrow and in every browser. */
import { murmurHash } from "../numerics/murmur-hash";
import { type ImageSet, isLabelled } from "./image-set";

export interface Fingerprinted<Images extends ImageSet> {
  readonly images: Images;
  readonly fingerprint: string;
}

/**
 * Covers pixels, labels and their order, not where they came from: a file by another name is the
 * same data, one with a mended label is not.
 *
 * @returns 32 hexadecimal digits
 */
export function fingerprint(images: ImageSet): string {
  const { side, pixelMax, count, pixels } = images;
  const labels = isLabelled(images)
    ? { classLabels: images.classLabels, classes: murmurHash(images.classIndices) }
    : {};
  // The order of the keys counts: it is part of what a fingerprint says.
  const content = { side, pixelMax, count, pixels: murmurHash(pixels), ...labels };
  return murmurHash(new TextEncoder().encode(JSON.stringify(content)));
}

export function fingerprinted<Images extends ImageSet>(images: Images): Fingerprinted<Images> {
  return { images, fingerprint: fingerprint(images) };
}
