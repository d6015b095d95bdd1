/**
 * The built site in a headless browser, for scripts that look at the product as it is
 * delivered: screenshots, benchmarks.
 */

import { chromium } from "playwright";
import { preview } from "vite";
import { BROWSER_ARGS } from "./browser-args.mjs";
import { buildSiteIfNeeded } from "./build-site.mjs";
import { findBrowser } from "./find-browser.mjs";
import { ROOT } from "./script.mjs";
import { setUp } from "./setup.mjs";

/** What makes a page cross-origin isolated, and so gives it threads. */
const ISOLATION_HEADERS = {
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/**
 * Builds the site if needed, serves it on a free port, starts a browser, and closes both
 * when the work is done or has failed.
 *
 * @template T
 * @param {(site: { url: string, browser: import("playwright").Browser }) => Promise<T>} work
 *   `url` ends in a slash
 * @param {{
 *   isIsolated?: boolean,
 *   folder?: string | null,
 *   launch?: import("playwright").LaunchOptions,
 * }} [options] `isIsolated`: serve with cross-origin isolation (WASM threads); `folder`: of another
 *   site that is built already; `launch.args` are added
 * @returns {Promise<T>}
 */
export async function withBuiltSite(work, { isIsolated = false, folder = null, launch = {} } = {}) {
  setUp();
  const executablePath = await findBrowser();
  if (folder === null) buildSiteIfNeeded();
  const server = await preview({
    root: ROOT,
    logLevel: "warn",
    ...(folder === null ? {} : { build: { outDir: folder } }),
    // Port 0: any free one. The headers join the policy that vite.config.ts sets.
    preview: { host: "127.0.0.1", port: 0, headers: isIsolated ? ISOLATION_HEADERS : {} },
  });
  try {
    const browser = await chromium.launch({
      executablePath,
      ...launch,
      args: [...BROWSER_ARGS, ...(launch.args ?? [])],
    });
    try {
      return await work({ url: addressOf(server), browser });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** @param {import("vite").PreviewServer} server */
function addressOf(server) {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The preview server started, but has no address.");
  return url;
}
