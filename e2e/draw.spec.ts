/** Drawing: with mouse, finger and keys; anywhere, at any size; on images of any side. */
import type { Locator } from "@playwright/test";
import { trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, SMALL_RUN, TRAINING_MS, test, watchedDojo } from "./fixtures/dojo";
import {
  drawByMouse,
  drawByTouch,
  handOn,
  line,
  ONE,
  type Point,
  placed,
  ZERO,
} from "./fixtures/pen";
import { settledText } from "./fixtures/settled-text";
import { sharedDojo } from "./fixtures/shared-dojo";
import { expectQuiet, type PageWatch } from "./fixtures/watch-page";

const READING = /^\d \(\d+\.\d%\)$/;

test("says before the first stroke that nothing has been learned", async ({ dojo }) => {
  await dojo.open({ backend: "wasm" });

  await expect(dojo.prediction).toHaveText("It has learned nothing yet. It learns while you draw.");
});

test("shows a dot where the pen only touched the paper, and keeps a drawing in the ink of the colours in use", async ({
  dojo,
  page,
}) => {
  await dojo.open({ backend: "wasm" });
  await drawByMouse(dojo.canvas, [[[0.3, 0.3]]]);
  await drawByMouse(dojo.canvas, [line([0.5, 0.7], [0.7, 0.7])]);

  await expectInk(dojo.canvas, [0.3, 0.3], [0.32, 0.3], [0.3, 0.28], [0.6, 0.7]);
  await expectPaper(dojo.canvas, [0.36, 0.3], [0.45, 0.5]);

  await dojo.button("Clear drawing").click();
  await drawByMouse(dojo.canvas, [line([0.2, 0.5], [0.8, 0.5])]);
  await expectInkOf(dojo.canvas, "light");

  await page.emulateMedia({ colorScheme: "dark" });
  await expectInkOf(dojo.canvas, "dark");
  await dojo.button("Colours: as the system").click();
  await expectInkOf(dojo.canvas, "light");
  await dojo.button("Colours: light").click();
  await expectInkOf(dojo.canvas, "dark");
});

test.describe("with a trained network", () => {
  let dojo: Dojo;
  let watch: PageWatch;

  test.beforeAll(async ({ browser, baseURL }) => {
    ({ dojo, watch } = await watchedDojo(browser, baseURL));
    await dojo.open({ ...SMALL_RUN, epochs: 1 });
    await dojo.train();
  });

  test.afterEach(async () => {
    if (await dojo.button("Clear drawing").isEnabled()) await dojo.button("Clear drawing").click();
  });

  test.afterAll(async () => {
    await dojo.page.close();
    expectQuiet(watch, []);
  });

  test("reads a one and a zero drawn with the mouse", async () => {
    await drawByMouse(dojo.canvas, ONE);
    await expect(dojo.prediction).toHaveText(/^1 /);
    await dojo.button("Clear drawing").click();
    await drawByMouse(dojo.canvas, ZERO);
    await expect(dojo.prediction).toHaveText(/^0 /);
  });

  test("shows ten probabilities that sum to one", async () => {
    await drawByMouse(dojo.canvas, ZERO);
    await expect(dojo.prediction).toHaveText(READING);
    const bars = dojo.page.getByRole("list", { name: "Probabilities" }).getByRole("listitem");
    // "7" and "98.3%", without a space between.
    const texts = await bars.allTextContents();
    const shares = texts.map((text) => Number(/^\d([\d.]+)%$/.exec(text)?.[1]));
    expect(shares).toHaveLength(10);
    // Each is rounded to a tenth of a percent, so ten of them are off by half a percent at most.
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(1);
  });

  test("empties the canvas", async () => {
    await drawByMouse(dojo.canvas, ZERO);
    await expect(dojo.prediction).toHaveText(READING);
    await dojo.button("Clear drawing").click();

    await expect(dojo.prediction).toHaveText(/^Draw a digit/);
    await expect(dojo.button("Clear drawing")).toBeDisabled();
    await expect(dojo.button("Undo stroke")).toBeEnabled();
  });

  test("takes back one stroke at a time", async () => {
    await drawByMouse(dojo.canvas, ZERO);
    const zero = await settledText(dojo.prediction);
    await drawByMouse(dojo.canvas, [line([0.1, 0.1], [0.9, 0.9])]);
    await expect(dojo.prediction).not.toHaveText(zero);

    await dojo.button("Undo stroke").click();
    await expect(dojo.prediction).toHaveText(zero);

    await dojo.button("Undo stroke").click();
    await expect(dojo.prediction).toHaveText(/^Draw a digit/);
  });

  test("brings a cleared drawing back, by button and by keys", async () => {
    const { keyboard } = dojo.page;
    await drawByMouse(dojo.canvas, ZERO);
    const zero = await settledText(dojo.prediction);
    await dojo.button("Clear drawing").click();
    await expect(dojo.prediction).toHaveText(/^Draw a digit/);

    await dojo.button("Undo stroke").click();
    await expect(dojo.prediction).toHaveText(zero);
    await keyboard.press("Control+Shift+z");
    await expect(dojo.prediction).toHaveText(/^Draw a digit/);
    await dojo.canvas.focus();
    await keyboard.press("Control+z");
    await expect(dojo.prediction).toHaveText(zero);
  });

  test("reads a digit alike in a corner and all over the canvas", async () => {
    await drawByMouse(dojo.canvas, placed(ZERO, { size: 1.3, left: -0.15, top: -0.15 }));
    const large = shareOf(await settledText(dojo.prediction));
    await dojo.button("Clear drawing").click();
    await drawByMouse(dojo.canvas, placed(ZERO, { size: 0.25, left: 0.74, top: 0.74 }));
    const small = shareOf(await settledText(dojo.prediction));

    expect(small.label).toBe(large.label);
    // A mouse knows whole pixels only: a small drawing is the same but for half a pixel a point.
    expect(Math.abs(small.percent - large.percent)).toBeLessThan(5);
  });

  test("is drawn on with the arrow keys", async () => {
    const { keyboard } = dojo.page;
    await dojo.canvas.focus();
    for (let step = 0; step < 9; step++) await keyboard.press("ArrowUp");
    await keyboard.press("Space");
    for (let step = 0; step < 18; step++) await keyboard.press("ArrowDown");
    await keyboard.press("Space");
    await expect(dojo.prediction).toHaveText(/^1 /);

    const drawn = await settledText(dojo.prediction);
    for (let step = 0; step < 9; step++) await keyboard.press("ArrowLeft");
    expect(await settledText(dojo.prediction), "the pen is up").toBe(drawn);
    await keyboard.press("Backspace");
    await expect(dojo.prediction).toHaveText(/^Draw a digit/);
  });

  test("keeps a drawing when the window changes its size", async () => {
    await drawByMouse(dojo.canvas, ZERO);
    const before = await settledText(dojo.prediction);
    await dojo.page.setViewportSize({ width: 700, height: 900 });
    expect(await settledText(dojo.prediction)).toBe(before);
    await dojo.page.setViewportSize({ width: 1280, height: 900 });
  });

  test("ignores the right mouse button", async () => {
    await dojo.canvas.click({ button: "right" });
    await expect(dojo.prediction).toHaveText(/^Draw a digit/);
  });
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });
  const shared = sharedDojo(async (dojo) => dojo.open({ backend: "wasm" }));

  test.afterEach(async () => {
    const clear = shared.dojo.button("Clear drawing");
    if (await clear.isEnabled()) await clear.click();
  });

  test("draws without scrolling the page", async () => {
    const { dojo, page } = shared;
    // Its words stand above the canvas; when they come, the browser scrolls to keep what is seen.
    await expect(dojo.backend).toContainText("You chose it", { timeout: TRAINING_MS });
    await dojo.canvas.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await drawByTouch(dojo.canvas, [line([0.5, 0.9], [0.5, 0.1])]);

    await expect(dojo.button("Clear drawing")).toBeEnabled();
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  test("draws on while another finger comes, moves and goes", async () => {
    const { dojo } = shared;
    const hand = await handOn(dojo.canvas);
    await hand.fingers({ 0: [0.2, 0.3] });
    await hand.fingers({ 0: [0.4, 0.3] });
    await hand.fingers({ 0: [0.4, 0.3], 1: [0.4, 0.8] });
    await hand.fingers({ 0: [0.4, 0.3], 1: [0.6, 0.8] });
    await hand.fingers({ 0: [0.4, 0.3] });
    await hand.fingers({ 0: [0.8, 0.3] });
    await hand.fingers({});

    await expectInk(dojo.canvas, [0.3, 0.3], [0.6, 0.3], [0.75, 0.3]);
    await expectPaper(dojo.canvas, [0.4, 0.55], [0.4, 0.8], [0.5, 0.8], [0.6, 0.8]);
    await dojo.button("Undo stroke").click();
    await expect(dojo.button("Clear drawing"), "it was one stroke").toBeDisabled();
    await hand.away();
  });

  test("draws nothing more once the finger that drew is lifted", async () => {
    const { dojo } = shared;
    const hand = await handOn(dojo.canvas);
    await hand.fingers({ 0: [0.2, 0.3] });
    await hand.fingers({ 0: [0.2, 0.3], 1: [0.4, 0.8] });
    await hand.fingers({ 0: [0.6, 0.3], 1: [0.4, 0.8] });
    await hand.fingers({ 1: [0.4, 0.8] });
    await hand.fingers({ 1: [0.8, 0.8] });
    await hand.fingers({});

    await expectInk(dojo.canvas, [0.4, 0.3]);
    await expectPaper(dojo.canvas, [0.4, 0.8], [0.6, 0.8], [0.6, 0.55]);
    await hand.away();
  });

  test("gives the pen to a stylus that comes after it, as a palm", async () => {
    const { dojo } = shared;
    const hand = await handOn(dojo.canvas);
    await hand.fingers({ 0: [0.8, 0.9] });
    await hand.pen("mousePressed", [0.2, 0.3]);
    await hand.pen("mouseMoved", [0.6, 0.3]);
    await hand.pen("mouseReleased", [0.6, 0.3]);
    await hand.fingers({});

    await expectInk(dojo.canvas, [0.3, 0.3], [0.5, 0.3]);
    await expectPaper(dojo.canvas, [0.8, 0.9]);
    await hand.away();
  });

  test("is not in the way of a pen, as a palm", async () => {
    const { dojo } = shared;
    const hand = await handOn(dojo.canvas);
    await hand.pen("mousePressed", [0.2, 0.3]);
    await hand.pen("mouseMoved", [0.4, 0.3]);
    await hand.fingers({ 0: [0.6, 0.9] });
    await hand.fingers({ 0: [0.7, 0.9] });
    await hand.pen("mouseMoved", [0.6, 0.3]);
    await hand.fingers({});
    await hand.pen("mouseMoved", [0.8, 0.3]);
    await hand.pen("mouseReleased", [0.8, 0.3]);

    await expectInk(dojo.canvas, [0.3, 0.3], [0.5, 0.3], [0.7, 0.3]);
    await expectPaper(dojo.canvas, [0.6, 0.9], [0.65, 0.9], [0.6, 0.6]);
    await hand.away();
  });
});

async function expectInk(canvas: Locator, ...points: readonly Point[]): Promise<void> {
  await expect.poll(() => inkAt(canvas, points), "ink").toEqual(points.map(() => true));
}

async function expectPaper(canvas: Locator, ...points: readonly Point[]): Promise<void> {
  expect(await inkAt(canvas, points), "ink").toEqual(points.map(() => false));
}

/** Where something is drawn, of these points. */
function inkAt(canvas: Locator, points: readonly Point[]): Promise<readonly boolean[]> {
  return canvas.evaluate((element, at) => {
    if (!(element instanceof HTMLCanvasElement)) throw new TypeError("not a canvas");
    const { width, height } = element;
    const context = element.getContext("2d");
    return at.map(([x, y]) => {
      const pixel = context?.getImageData(Math.round(x * width), Math.round(y * height), 1, 1);
      return (pixel?.data[3] ?? 0) > 0;
    });
  }, points);
}

test("reads drawings on images of another side", async ({ dojo, page }) => {
  await dojo.open(SMALL_RUN);
  await dojo.load(trainCsv({ rows: 200, side: 16, pixelMax: 16 }));
  await dojo.train();
  await drawByMouse(dojo.canvas, ONE);

  await expect(page.getByRole("img", { name: "Your drawing in 16×16 pixels" })).toBeVisible();
  await expect(dojo.prediction).toHaveText(READING);
});

function shareOf(text: string): { readonly label: number; readonly percent: number } {
  const [, label, percent] = /^(\d+) \(([\d.]+)%\)$/.exec(text) ?? [];
  return { label: Number(label), percent: Number(percent) };
}

/** Every kind of layer; convolutions with and without padding, stride and batch norm. */
const MANY_LAYERS = "conv5x8v pool conv3x12/2 conv3x12+bias drop0.2 gap dense16";

test("reads a drawing the same with every backend, to a thousandth", async ({ dojo, page }) => {
  await dojo.open({ ...SMALL_RUN, backend: "wasm", network: MANY_LAYERS, epochs: 3 });
  await dojo.load(trainCsv({ rows: 400, side: 16 }));
  await dojo.train();

  const read = async () => {
    await drawByMouse(dojo.canvas, ZERO);
    await expect(dojo.prediction).toHaveText(READING);
    const bars = page.getByRole("list", { name: "Probabilities" });
    await settledText(bars);
    // What is shown is rounded; what stands behind it is not.
    const probabilities = await bars
      .locator("data")
      .evaluateAll((values) => values.map((data) => Number((data as HTMLDataElement).value)));
    const drawing = await page
      .getByRole("img", { name: "Your drawing in 16×16 pixels" })
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await dojo.button("Clear drawing").click();
    return { probabilities, drawing };
  };
  const expected = await read();
  expect(expected.probabilities).toHaveLength(10);
  const sum = expected.probabilities.reduce((total, probability) => total + probability, 0);
  // Ten numbers of float32.
  expect(sum).toBeCloseTo(1, 5);
  // Where the network is certain, all backends would agree on 0 and 1.
  expect(Math.max(...expected.probabilities)).toBeLessThan(0.99);

  for (const [backend, label] of [
    ["webgl", /^WebGL/],
    ["cpu", /^CPU/],
  ] as const) {
    await page.getByLabel("Compute with").selectOption(backend);
    await expect(dojo.backend).toHaveText(label, { timeout: TRAINING_MS });
    const actual = await read();
    expect(actual.drawing, "the same image").toBe(expected.drawing);
    for (const [index, probability] of expected.probabilities.entries()) {
      const difference = Math.abs((actual.probabilities[index] ?? Number.NaN) - probability);
      expect(difference, `class ${index} by ${backend}`).toBeLessThan(1e-3);
    }
  }
});

/** The middle of the canvas, which is inked, has the colour that text there has in that scheme. */
async function expectInkOf(canvas: Locator, scheme: "light" | "dark"): Promise<void> {
  const look = () =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = (element as HTMLCanvasElement).getContext("2d");
      const [red, green, blue] = context?.getImageData(width / 2, height / 2, 1, 1).data ?? [];
      const isFresh = `rgb(${red}, ${green}, ${blue})` === getComputedStyle(element).color;
      return { isFresh, scheme: document.documentElement.dataset["mantineColorScheme"] };
    });
  await expect.poll(look).toEqual({ isFresh: true, scheme });
}
