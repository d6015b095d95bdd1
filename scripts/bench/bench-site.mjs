/** The bench's own page, built like the product's into a temporary folder, in a browser. */

import { join } from "node:path";
import { build } from "vite";
import { withBuiltSite } from "../built-site.mjs";
import { withTemporaryFolder } from "../measuring/temporary-files.mjs";
import { ROOT } from "../script.mjs";

/**
 * @template T
 * @param {(folder: string) => Promise<T>} work gets the folder of the built page
 */
export function withBenchBuild(work) {
  return withTemporaryFolder(async (folder) => {
    await build({
      configFile: join(ROOT, "vite.config.ts"),
      root: join(ROOT, "scripts", "bench", "page"),
      publicDir: false,
      logLevel: "warn",
      build: { outDir: folder, emptyOutDir: true },
    });
    return work(folder);
  });
}

/**
 * @template T
 * @param {string} folder of `withBenchBuild`
 * @param {(page: BenchPage) => Promise<T>} work
 */
export function withBenchPage(folder, work) {
  return withBuiltSite(
    async ({ url, browser }) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return work(benchPage(page));
    },
    { folder },
  );
}

/** @typedef {import("./page/bench-page.mjs").TrainerSpec} TrainerSpec */
/** @typedef {ReturnType<typeof benchPage>} BenchPage */

/** @param {import("playwright").Page} page */
function benchPage(page) {
  /** @param {(bench: import("./page/bench-page.mjs").Bench, argument: any) => any} act */
  const call = async (act, argument) => {
    const handle = await page.evaluateHandle(() => /** @type {any} */ (globalThis).bench);
    return handle.evaluate(act, argument);
  };
  return {
    page,
    /** @param {TrainerSpec} spec @returns {Promise<{ id: number, label: string }>} */
    start: (spec) => call((bench, spec) => bench.start(spec), spec),
    /** @param {number} id @param {number} ms @returns {Promise<{ images: number, ms: number }>} */
    measure: (id, ms) => call((bench, [id, ms]) => bench.measure(id, ms), [id, ms]),
    /**
     * @param {number} id
     * @param {number} ms
     * @returns {Promise<{ ms: number, longTasks: { atMs: number, durationMs: number }[] }>}
     */
    observe: (id, ms) => call((bench, [id, ms]) => bench.observe(id, ms), [id, ms]),
    /** @param {{ hyperparameters: any, images: number }} spec @returns {Promise<{ id: number, label: string }>} */
    startWalled: (spec) => call((bench, spec) => bench.startWalled(spec), spec),
    /**
     * @param {number} id
     * @param {number} ms
     * @param {boolean} hasWall
     * @returns {Promise<{ images: number, ms: number, readings: number }>}
     */
    measureWalled: (id, ms, hasWall) =>
      call((bench, [id, ms, hasWall]) => bench.measureWalled(id, ms, hasWall), [id, ms, hasWall]),
    /** @param {number} id @returns {Promise<void>} */
    end: (id) => call((bench, id) => bench.end(id), id),
    /** @returns {Promise<string>} */
    webglRenderer: () => call((bench) => bench.webglRenderer(), null),
  };
}
