/**
 * Memory while training: the product, against the same network under plain `model.fit` on the main
 * thread with WebGL and as many images in one tensor. Standard's network, since it is what most
 * people train. Of the product also what it holds itself, and whether that grows from epoch to epoch.
 */

import { withBuiltSite } from "../built-site.mjs";
import { markdownTable, mebibytes } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { withBenchBuild, withBenchPage } from "./bench-site.mjs";
import { heapUsage, wasmMemoryAfterCollection } from "./heap-usage.mjs";
import { watchedPage } from "./page-watch.mjs";
import { pageMemory } from "./process-memory.mjs";
import { hyperparametersOf, PLAIN_FIT } from "./trainer-specs.mjs";

/** Both reach the peak of all but garbage within their first steps. */
const TRAINING_MS = 15_000;

const EPOCHS = 6;
/** Between them nothing may grow: by the first, all that a run needs has been made once. */
const [EARLY, LATE] = [2, 5];
const LOOK_MS = 1000;

/** Of what the page and its workers hold themselves. */
const FLOOR_BYTES = 250 * 1024 ** 2;

/** Chance moves the heaps by less than this. */
const GROWTH_BYTES = 8 * 1024 ** 2;

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureTrainingMemory({ settings, zip }) {
  const fragment = settingsFragment("standard", 1, settings || `epochs=${EPOCHS}`);
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
    // Nothing that computes has been started.
    const loaded = { ...(await heapUsage(dojo.page)), wasm: 0 };
    memory.forgetPeak();
    await dojo.startTraining();
    await Promise.race([dojo.trained(), dojo.page.waitForTimeout(TRAINING_MS)]);
    const images = await dojo.imageCount();
    const first = { images, before, peak: memory.peak(), code: memory.code() };
    const usage = await heapUsage(dojo.page);
    const training = { ...usage, wasm: await wasmMemoryAfterCollection(dojo.page) };
    const early = await collectedAfter(EARLY, dojo);
    const late = await collectedAfter(LATE, dojo);
    return { ...first, heaps: { loaded, training, early, late } };
  });
}

async function collectedAfter(epoch, dojo) {
  const isOver = (count) => /** @type {any} */ (globalThis).dojoNotes.epochs.length >= count;
  const options = { polling: LOOK_MS, timeout: 0 };
  await Promise.race([dojo.trained(), dojo.page.waitForFunction(isOver, epoch, options)]);
  const wasm = await wasmMemoryAfterCollection(dojo.page);
  return { ...(await heapUsage(dojo.page)), wasm };
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
  return [reportHeaps(fragment, product), reportProcesses(product, fit)].join("\n\n");
}

function reportHeaps(fragment, { images, heaps }) {
  const row = (name, heap) => [
    name,
    mebibytes(heap.javascript),
    mebibytes(heap.dom),
    mebibytes(heap.buffers),
    mebibytes(heap.wasm),
    mebibytes(sumOfHeaps(heap)),
  ];
  const isSmall = sumOfHeaps(heaps.training) <= FLOOR_BYTES;
  const isSteady = sumOfHeaps(heaps.late) - sumOfHeaps(heaps.early) <= GROWTH_BYTES;
  return [
    `\`${fragment}\`, ${images} images: what the page and its workers hold themselves, as V8 counts it.`,
    markdownTable(
      ["When", "JavaScript heaps", "DOM", "Array buffers", "WebAssembly", "Sum"],
      [
        row("Files loaded", heaps.loaded),
        row(`After ${TRAINING_MS / 1000} s of training, garbage included`, heaps.training),
        row(`After epoch ${EARLY}, garbage collected`, heaps.early),
        row(`After epoch ${LATE}, garbage collected`, heaps.late),
      ],
    ),
    `Floor of ${mebibytes(FLOOR_BYTES)} ${isSmall ? "holds" : "is missed"}; that of no growth ` +
      `over epochs ${isSteady ? "holds" : "is missed"}.`,
  ].join("\n\n");
}

function reportProcesses(product, fit) {
  const row = (name, { before, peak, code }) => [
    name,
    mebibytes(peak.renderer),
    mebibytes(peak.gpu),
    mebibytes(sum(peak)),
    mebibytes(sum(peak) - sum(code)),
    mebibytes(sum(before)),
  ];
  return [
    `Peak resident sets (VmHWM) of the processes in the first ${TRAINING_MS / 1000} s of training; ` +
      "garbage, and all that the browser draws with, are part of them. The second row's images are " +
      "noise made in the page: it has read no file.",
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
  ].join("\n\n");
}

/** @param {import("./heap-usage.mjs").HeapUsage & { wasm: number }} usage */
function sumOfHeaps({ javascript, dom, buffers, wasm }) {
  return javascript + dom + buffers + wasm;
}

/** @param {import("./process-memory.mjs").Bytes} bytes */
function sum({ renderer, gpu }) {
  return renderer + gpu;
}
