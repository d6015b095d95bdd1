/**
 * The peak of memory while training: the product, against the same network under plain `model.fit`
 * on the main thread with WebGL and as many images in one tensor. Standard's network, since it is
 * what most people train.
 */

import { withBuiltSite } from "../built-site.mjs";
import { markdownTable, mebibytes } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { withBenchBuild, withBenchPage } from "./bench-site.mjs";
import { watchedPage } from "./page-watch.mjs";
import { pageMemory } from "./process-memory.mjs";
import { hyperparametersOf, PLAIN_FIT } from "./trainer-specs.mjs";

/** Both reach their peak within their first steps. */
const TRAINING_MS = 15_000;

/** Of the product's own, in all its processes. */
const FLOOR_BYTES = 250 * 1024 ** 2;

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureTrainingMemory({ settings, zip }) {
  const fragment = settingsFragment("standard", 1, settings);
  const product = await measureProduct(zip, fragment);
  if (product === null) {
    console.error("  Memory is measured on Linux only.");
    return null;
  }
  console.error("  the product is measured");
  return { fragment, product, fit: await measureFit(fragment, product.images) };
}

function measureProduct(zip, fragment) {
  return withBuiltSite(async ({ url, browser }) => {
    const dojo = await watchedPage(browser);
    await dojo.open(url, fragment);
    await dojo.load(zip);
    const memory = await pageMemory(dojo.page);
    if (memory === null) return null;
    const before = memory.now();
    memory.forgetPeak();
    await dojo.startTraining();
    await Promise.race([dojo.trained(), dojo.page.waitForTimeout(TRAINING_MS)]);
    const images = await dojo.imageCount();
    return { images, before, peak: memory.peak(), code: memory.code() };
  });
}

async function measureFit(fragment, images) {
  const hyperparameters = await hyperparametersOf(fragment);
  return withBenchBuild((folder) =>
    withBenchPage(folder, async (page) => {
      const memory = await pageMemory(page.page);
      const before = memory?.now() ?? null;
      const { id } = await page.start({ ...PLAIN_FIT, hyperparameters, images });
      await page.measure(id, TRAINING_MS);
      return { before, peak: memory?.peak() ?? null, code: memory?.code() ?? null };
    }),
  );
}

/** @param {NonNullable<Awaited<ReturnType<typeof measureTrainingMemory>>>} measured */
export function reportTrainingMemory({ fragment, product, fit }) {
  const row = (name, { before, peak, code }) => [
    name,
    mebibytes(peak.renderer),
    mebibytes(peak.gpu),
    mebibytes(sum(peak)),
    mebibytes(sum(peak) - sum(code)),
    mebibytes(sum(before)),
  ];
  const isSmall = sum(product.peak) - sum(product.code) <= FLOOR_BYTES;
  return [
    `\`${fragment}\`, ${product.images} images; peak resident sets (VmHWM) in the first ` +
      `${TRAINING_MS / 1000} s of training. The second row's images are noise made in the page: ` +
      "it has read no file.",
    markdownTable(
      [
        "Training",
        "Page and workers",
        "GPU process",
        "Sum",
        "Without the browser's code",
        "Sum before training",
      ],
      [
        row("The product", product),
        row("`model.fit`, main thread, WebGL, all images in a tensor", fit),
      ],
    ),
    `Floor of ${mebibytes(FLOOR_BYTES)} without the browser's code, which all its tabs share, ` +
      `${isSmall ? "holds" : "is missed"}.`,
  ].join("\n\n");
}

/** @param {import("./process-memory.mjs").Bytes} bytes */
function sum({ renderer, gpu }) {
  return renderer + gpu;
}
