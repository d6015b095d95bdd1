/** Drawings made the way of the training data, and words where a drawing is no clear digit. */

import { makeSampleDigits, type SampleDigits } from "../src/domain/handwriting/make-sample-digits";
import { turnedPositions } from "../src/domain/turn";
import { csvOf, type FileToUpload, fileOf } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { drawByMouse, line, ONE, placed, type Stroke, ZERO } from "./fixtures/pen";
import { settledText } from "./fixtures/settled-text";

const SIDE = 28;
const SEVEN: readonly Stroke[] = [line([0.25, 0.15], [0.72, 0.15], [0.42, 0.85])];
const TWO_DIGITS: readonly Stroke[] = [
  ...placed(ONE, { size: 0.6, left: -0.1, top: 0.2 }),
  ...placed(ZERO, { size: 0.6, left: 0.4, top: 0.2 }),
];

test("reads digits of a network that learned from black on white, rows and columns exchanged", async ({
  dojo,
  page,
}) => {
  await dojo.open({ ...SMALL_RUN, epochs: 4 });
  await dojo.load(invertedAndTransposed(2000));
  await expect(
    page.getByText(
      "Black on white, rows and columns exchanged, digits fill 20 of 28 pixels, centred by mass, pen 2 pixels",
    ),
  ).toBeVisible();
  await dojo.train();

  for (const [digit, strokes] of [
    ["1", ONE],
    ["0", ZERO],
    ["7", SEVEN],
  ] as const) {
    await drawByMouse(dojo.canvas, strokes);
    await expect(dojo.prediction).toHaveText(new RegExp(`^${digit} \\(\\d+\\.\\d%\\)$`));
    await dojo.button("Clear drawing").click();
  }

  await drawByMouse(dojo.canvas, [line([0.5, 0.5])]);
  expect(await settledText(dojo.prediction)).toBe("Only a dot");
  await dojo.button("Clear drawing").click();
  await drawByMouse(dojo.canvas, TWO_DIGITS);
  expect(await settledText(dojo.prediction)).toBe("Looks like two digits");
  await dojo.button("Clear drawing").click();
  await drawByMouse(dojo.canvas, [line([0.1, 0.5], [0.9, 0.5])]);
  expect(await settledText(dojo.prediction)).toMatch(/^Hardly a digit: perhaps \d \(\d+\.\d%\)$/);
});

test("goes on drawing for the data that was learned from, whatever is loaded since", async ({
  dojo,
  page,
}) => {
  await dojo.open({ ...SMALL_RUN, epochs: 1 });
  await dojo.useSampleDigits();
  await dojo.train();
  await drawByMouse(dojo.canvas, SEVEN);
  const seen = page.getByRole("img", { name: "Your drawing in 28×28 pixels" });
  const before = await seen.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

  await dojo.load(invertedAndTransposed(300));
  await expect(page.getByText("Black on white, rows and columns exchanged")).toBeVisible();
  const after = await seen.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  expect(after).toBe(before);
});

function invertedAndTransposed(count: number): FileToUpload {
  const { images, labels } = samples(count);
  const from = turnedPositions("transpose", SIDE);
  const size = SIDE * SIDE;
  const rows = Array.from(labels, (label, image) => [
    String(label),
    ...Array.from(from, (position) => String(255 - (images[image * size + position] ?? 0))),
  ]);
  const names = Array.from({ length: size }, (_, pixel) => `pixel${pixel}`);
  return fileOf("train.csv", csvOf([["label", ...names], ...rows]));
}

function samples(count: number): SampleDigits {
  const making = makeSampleDigits({ count, seed: 11, side: SIDE });
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}
