/**
 * `npm run test:browsers`: the main journey on the built site in Firefox and WebKitGTK, which
 * Playwright cannot drive as Debian ships them.
 *
 * What is missing is installed on Debian as root; elsewhere the browser is skipped, and a message
 * says what it takes. With `--all` a browser that is missing counts as failed.
 */

import { runScript } from "./script.mjs";
import { setUp } from "./setup.mjs";
import { add, closingLine, FAILED, NOTHING, SKIPPED } from "./test-counts.mjs";

const isMissingFailure = process.argv.includes("--all");

await runScript(async () => {
  setUp();
  const { buildSiteIfNeeded } = await import("./build-site.mjs");
  const { BROWSERS, findOrInstall } = await import("./browsers/known-browsers.mjs");
  const { recordedPage } = await import("./browsers/recorded-page.mjs");
  const { takeJourney } = await import("./browsers/take-journey.mjs");
  const { withServer } = await import("./serve-site.mjs");
  buildSiteIfNeeded();
  const counts = await withServer({ plugins: [recordedPage()] }, async (url) => {
    let total = NOTHING;
    for (const browser of BROWSERS) {
      console.log(`\n──── ${browser.name} ────`);
      const isHere = findOrInstall(browser);
      const missing = isMissingFailure ? FAILED : SKIPPED;
      total = add(total, isHere ? await takeJourney(browser, url) : missing);
    }
    return total;
  });
  process.exitCode = counts.failed === 0 ? 0 : 1;
  console.log(`\n${closingLine(counts)}`);
});
