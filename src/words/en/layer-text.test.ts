import { expect, test } from "vitest";
import { readNetwork } from "../../domain/network/text";
import { classesText, layerText, membersText, rowText, shapeText } from "./layer-text";

test.each([
  ["conv5x8v", "Convolution 5×5, 8 filters"],
  ["conv3x1/2", "Convolution 3×3, stride 2, 1 filter"],
  ["crop2", "Crop 2 on each side"],
  ["gap", "Global average"],
  ["pool", "Max pooling 2×2"],
  ["dense64", "Dense, 64 units"],
  ["drop0.3", "Dropout 30 %"],
])("%s is a %s", (word, text) => {
  const [layer = null] = readNetwork(word);
  expect(layer && layerText(layer)).toBe(text);
});

test("says what nobody understands as it was written", () => {
  expect(rowText({ layer: null, word: "rocket" })).toBe("“rocket”");
});

test("writes shapes with what they have", () => {
  expect(shapeText({ side: 12, channels: 8, isImage: true })).toBe("12×12×8");
  expect(shapeText({ side: 1, channels: 64, isImage: false })).toBe("64");
});

test("counts classes and networks in words as far as people do", () => {
  expect(classesText(10)).toBe("Ten classes");
  expect(classesText(26)).toBe("26 classes");
  expect(membersText(3)).toMatch(/^Three networks of these layers/);
});
