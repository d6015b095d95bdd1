import { expect, test } from "vitest";
import { MNIST_STYLE } from "../../domain/drawing/drawing-style";
import { drawnAlikeText } from "./drawing-style-text";

test("drawnAlikeText tells how Kaggle's images are made", () => {
  expect(drawnAlikeText(MNIST_STYLE, 28)).toBe(
    "How they are made, and your drawings with them: White on black, upright, digits fill 20 of 28 pixels, centred by mass, pen 2 pixels.",
  );
});

test("drawnAlikeText names what is not as usual", () => {
  const stretched = { ...MNIST_STYLE, boxWidth: 4.9 / 8, boxHeight: 8 / 8, isStretched: true };
  const style = { ...stretched, centering: "box", penShare: 1.04 / 8, slant: 0.03 } as const;

  expect(drawnAlikeText({ ...style, paper: 1, ink: 0, turn: "transpose" }, 8)).toBe(
    "How they are made, and your drawings with them: Black on white, rows and columns exchanged, straightened, digits are stretched to 4.9×8 of 8×8 pixels, centred by box, pen 1 pixel.",
  );
});

test("drawnAlikeText calls grey what is grey", () => {
  expect(drawnAlikeText({ ...MNIST_STYLE, ink: 0.5 }, 28)).toMatch(/ Light on dark,/);
  expect(drawnAlikeText({ ...MNIST_STYLE, paper: 0.9, ink: 0.3 }, 28)).toMatch(/ Dark on light,/);
});
