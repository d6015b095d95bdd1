import { expect, test } from "vitest";
import { congruential, fitToEnd, NEVER, quarters, READER_TOOLS, taskOf } from "../test-fits";
import { fitConvolutionalNetwork } from "./convolutional-network";
import { openNetwork } from "./open-network";
import { fakeEngine, fakeTraining } from "./test-networks";

const DATA = quarters(4, congruential(2));

async function readerOf(pixelMax: number) {
  const tools = { ...READER_TOOLS, trainNetwork: fakeTraining };
  const task = taskOf({ ...DATA, pixelMax });
  const { model } = await fitToEnd(fitConvolutionalNetwork({ recipe: "quick" })(task, tools));
  return openNetwork(model, { ...READER_TOOLS, engine: fakeEngine });
}

test("full ink is what it was in training, not what it is in the images read", async () => {
  const reader = await readerOf(32);
  const images = { ...DATA, pixels: DATA.pixels.with(0, 8), pixelMax: 8 };
  const [first] = await reader.readImages(images, Uint32Array.of(0), () => {}, NEVER);

  expect(first).toBe(8 / 32);
});

test("a drawing goes to the network as it is", async () => {
  const reader = await readerOf(16);
  const drawing = new Float32Array(64);
  drawing[0] = 0.7;

  expect((await reader.readInks(drawing, 1))[0]).toBeCloseTo(0.7, 6);
});
