/**
 * The built site in a headless browser, for scripts that look at the product as it is
 * delivered: screenshots, benchmarks.
 */

import { chromium } from "playwright";
import { BROWSER_ARGS } from "./browser-args.mjs";
import { buildSiteIfNeeded } from "./build-site.mjs";
import { findBrowser } from "./find-browser.mjs";
import { withServer } from "./serve-site.mjs";
import { setUp } from "./setup.mjs";

/**
 * Builds the site if needed, serves it on a free port, starts a browser, and closes both
 * when the work is done or has failed.
 *
 * @template T
 * @param {(site: { url: string, browser: import("playwright").Browser }) => Promise<T>} work
 *   `url` ends in a slash
 * @param {{
 *   folder?: string | null,
 *   launch?: import("playwright").LaunchOptions,
 * }} [options] `folder`: of another site that is built already; `launch.args` are added
 * @returns {Promise<T>}
 */
export async function withBuiltSite(work, { folder = null, launch = {} } = {}) {
  setUp();
  const executablePath = await findBrowser();
  if (folder === null) buildSiteIfNeeded();
  return withServer({ folder }, async (url) => {
    const browser = await chromium.launch({
      executablePath,
      ...launch,
      args: [...BROWSER_ARGS, ...(launch.args ?? [])],
    });
    try {
      return await work({ url, browser });
    } finally {
      await browser.close();
    }
  });
}
