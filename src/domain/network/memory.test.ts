import { expect, test } from "vitest";
import { networkFor } from "./fit-to-side";
import { trainingBytes } from "./memory";

test("trainingBytes counts what is kept of a share, weights and data, for every worker", () => {
  const network = networkFor("conv3x4 pool", 8, 2, 1);
  // Kept of an image: 8·8 pixels; the pooled 4·4·4, and the same behind batch norm; 2 logits, and
  // 2 behind their bias. The unpooled 8·8·4 are not.
  const kept = 64 + 64 + 64 + 2 + 2;
  // 3·3·1·4 + 8; 64·2 + 2.
  const weights = 44 + 130;
  const perWorker = 4 * 2 * kept * 32 + 4 * 8 * weights + 1000;
  const size = { shareImages: 32, workers: 2, dataBytes: 1000 };
  expect(trainingBytes(network, size)).toBe(2 * perWorker + 1000);
});

test("a network of wide layers at full size needs gigabytes for a batch of 1,024", () => {
  const network = networkFor("conv9x256+bias conv5x256", 28, 10, 1);
  // Sixteen shares of 64 images, in two workers: some 800,000 numbers an image.
  const bytes = trainingBytes(network, { shareImages: 64, workers: 2, dataBytes: 2000 * 784 });
  expect(bytes / 2 ** 30).toBeGreaterThan(0.7);
});
