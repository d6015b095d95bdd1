/** Drawings made the way of the training data, and words where a drawing is no clear digit. */

import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { drawByMouse, line, ONE, placed, type Stroke, ZERO } from "./fixtures/pen";
import { sampleCsv } from "./fixtures/sample-csv";
import { settledText } from "./fixtures/settled-text";

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
  const options = { rows: 1500, seed: 11, isInverted: true, turn: "transpose" } as const;
  await dojo.load(sampleCsv("train.csv", options).file);
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

  await test.step("goes on drawing for the data that was learned from, whatever is loaded since", async () => {
    const seen = page.getByRole("img", { name: "Your drawing in 28×28 pixels" });
    const before = await seen.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await dojo.load(sampleCsv("upright.csv", { rows: 300, seed: 12 }).file);
    await expect(dojo.trainingDataStatus).toHaveText("300 images, 10 classes");
    await expect(page.getByText("Black on white, rows and columns exchanged")).toHaveCount(0);
    const after = await seen.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    expect(after).toBe(before);
  });
});
