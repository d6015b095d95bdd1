/** Test images that whoever reads them has had before its eyes while it learned. */
import type { KnownImages } from "../../domain/likeness";
import { ImageIndex } from "../image-index";
import { type ImageSet, imageAt, rowOfImage } from "../image-set";

/**
 * @param learnedFrom what the reader has learned from, be other data in use by now
 * @returns null where there are none
 */
export function knownImages(test: ImageSet, learnedFrom: ImageSet): KnownImages | null {
  if (test.side !== learnedFrom.side) return null;
  const index = new ImageIndex(learnedFrom);
  for (let image = 0; image < learnedFrom.count; image++) index.add(image);
  let count = 0;
  let first: { readonly test: number; readonly learned: number } | null = null;
  for (let image = 0; image < test.count; image++) {
    const pixels = imageAt(test, image);
    const learned = index.find(pixels);
    // Blank ones are all equal, and nobody's secret.
    if (learned === null || !pixels.some((pixel) => pixel !== pixels[0])) continue;
    first ??= { test: image, learned };
    count++;
  }
  if (first === null) return null;
  return {
    count,
    ofTest: test.count,
    learnedFrom: learnedFrom.count,
    firstTestRow: rowOfImage(test, first.test),
    firstLearnedRow: rowOfImage(learnedFrom, first.learned),
  };
}
