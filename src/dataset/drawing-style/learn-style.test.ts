import { describe, expect, test } from "vitest";
import { strokesToImage } from "../../domain/drawing/draw-digit-image";
import { type DrawingStyle, MNIST_STYLE } from "../../domain/drawing/drawing-style";
import { makeSampleDigits } from "../../domain/handwriting/make-sample-digits";
import { sampleStrokes } from "../../domain/handwriting/sample-digit";
import { seededRandom } from "../../domain/random";
import { TURNS, type Turn, turnedPositions } from "../../domain/turn";
import type { LabelledImageSet } from "../image-set";
import { uprightTurn } from "../likeness/upright";
import { learnStyle } from "./learn-style";

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const COUNT = 300;
const SAMPLES = samples();

describe("learnStyle", () => {
  test("finds MNIST's own style in sample digits, to the last number", () => {
    expect(learnStyle(SAMPLES, null)).toEqual(MNIST_STYLE);
  });

  test.each(TURNS)("finds how digits lie: %s", (turn) => {
    const images = turned(SAMPLES, turn);
    expect(learnStyle(images, uprightTurn(images)).turn).toBe(turn);
  });

  test("draws as digits lie that a quarter back makes stand", () => {
    expect(learnStyle(SAMPLES, "three-quarters").turn).toBe("quarter");
    expect(learnStyle(SAMPLES, "none").turn).toBe("none");
  });

  test("finds ink and paper", () => {
    const inverted = { ...SAMPLES, pixels: SAMPLES.pixels.map((pixel) => 255 - pixel) };
    expect(learnStyle(inverted, null)).toEqual({ ...MNIST_STYLE, paper: 1, ink: 0 });

    // 60 + (180 - 60) × ink: 0.235 and 0.706 of 255.
    const grey = { ...SAMPLES, pixels: SAMPLES.pixels.map((pixel) => 60 + (pixel * 120) / 255) };
    const { paper, ink } = learnStyle(grey, null);
    expect(paper).toBeCloseTo(60 / 255, 2);
    expect(ink).toBeCloseTo(180 / 255, 2);
  });

  test("finds what drawings are made with, within what it takes to draw alike", () => {
    const style: DrawingStyle = {
      ...MNIST_STYLE,
      ...{ boxWidth: 24 / 28, boxHeight: 24 / 28, penShare: 3.5 / 28, edge: 2 },
      ...{ centering: "box", centerX: 0.5, centerY: 0.5 },
    };
    const found = learnStyle(drawn(style, 28), null);

    expect(found).toMatchObject({ centering: "box", isStretched: false, slant: null });
    // A fifth of a pixel of 28.
    expect(Math.abs(found.boxWidth * 28 - 24)).toBeLessThan(0.2);
    expect(Math.abs(found.centerX * 28 - 14)).toBeLessThan(0.2);
    expect(Math.abs(found.penShare * 28 - 3.5)).toBeLessThan(0.4);
    expect(Math.abs(found.edge - 2)).toBeLessThan(0.5);
  });

  test("notices digits that were stretched to one size and straightened", () => {
    const style: DrawingStyle = {
      ...MNIST_STYLE,
      ...{ boxWidth: 5 / 8, boxHeight: 1, isStretched: true, slant: 0, penShare: 1.2 / 8, edge: 1 },
      ...{ centering: "box", centerX: 0.5, centerY: 0.5 },
    };
    const found = learnStyle(drawn(style, 8), null);

    expect(found).toMatchObject({ centering: "box", isStretched: true, turn: "none" });
    expect(Math.abs(found.boxWidth * 8 - 5)).toBeLessThan(0.2);
    expect(Math.abs(found.slant ?? 1)).toBeLessThan(0.05);
    expect(Math.abs(found.penShare * 8 - 1.2)).toBeLessThan(0.2);
  });

  test("draws as ever for few images and for those without ink", () => {
    const few = { ...SAMPLES, count: 5 };
    expect(learnStyle(few, null)).toEqual(MNIST_STYLE);
    const blank = { ...SAMPLES, pixels: new Uint8Array(SAMPLES.pixels.length) };
    expect(learnStyle(blank, null)).toEqual(MNIST_STYLE);
  });
});

function samples(): LabelledImageSet {
  const making = makeSampleDigits({ count: COUNT, seed: 5, side: 28 });
  for (;;) {
    const { done, value } = making.next();
    if (done) return labelled(value.images, value.labels, 28);
  }
}

function drawn(style: DrawingStyle, side: number): LabelledImageSet {
  const random = seededRandom(7);
  const pixels = new Uint8Array(COUNT * side * side);
  const labels = Uint8Array.from({ length: COUNT }, (_, index) => index % 10);
  for (const [index, label] of labels.entries()) {
    const ink = strokesToImage(sampleStrokes(label, random), side, style);
    pixels.set(
      ink.map((value) => Math.round(255 * value)),
      index * side * side,
    );
  }
  return labelled(pixels, labels, side);
}

function labelled(
  pixels: Uint8Array<ArrayBuffer>,
  classIndices: Uint8Array<ArrayBuffer>,
  side: number,
): LabelledImageSet {
  const count = classIndices.length;
  const rest = { fileName: "train.csv", origin: "file", pixelMax: 255, firstRow: 2 } as const;
  return { ...rest, side, count, pixels, classIndices, classLabels: DIGITS };
}

function turned(images: LabelledImageSet, turn: Turn): LabelledImageSet {
  const { side, count } = images;
  const size = side * side;
  const from = turnedPositions(turn, side);
  const pixels = Uint8Array.from(
    { length: count * size },
    (_, at) => images.pixels[at - (at % size) + (from[at % size] ?? 0)] ?? 0,
  );
  return { ...images, pixels };
}
