/**
 * `npm run e2e`: the end-to-end tests alone, on a fresh build. What follows `--` goes to
 * Playwright: `npm run e2e -- draw.spec.ts --headed`.
 */

import { runScript } from "./script.mjs";
import { setUp } from "./setup.mjs";

await runScript(async () => {
  setUp();
  const { findBrowser } = await import("./find-browser.mjs");
  const { buildSiteIfNeeded } = await import("./build-site.mjs");
  const { runEndToEndTests } = await import("./run-end-to-end-tests.mjs");
  const browserPath = await findBrowser();
  buildSiteIfNeeded();
  process.exitCode = (await runEndToEndTests(browserPath, process.argv.slice(2))).exitCode ?? 1;
});
