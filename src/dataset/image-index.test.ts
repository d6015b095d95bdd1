import fc from "fast-check";
import { expect, test } from "vitest";
import { ImageIndex } from "./image-index";
import { labelledImages } from "./test-files";

// Few values, so that many images are equal and many slots collide.
const images = fc.array(fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 100,
});

test("finds the first of equal images, as a search from the start does", () => {
  fc.assert(
    fc.property(images, (pixels) => {
      const index = new ImageIndex(labelledImages(pixels, new Array(pixels.length).fill(0)));
      const texts = pixels.map(String);
      const expected = texts.map((text, image) => {
        const first = texts.indexOf(text);
        return first < image ? first : null;
      });
      expect(pixels.map((_, image) => index.add(image))).toEqual(expected);
    }),
  );
});

test("does not find what was not added", () => {
  const index = new ImageIndex(labelledImages([[1, 2, 3, 4]], [0]));
  expect(index.find(Uint8Array.of(1, 2, 3, 4))).toBeNull();
});
