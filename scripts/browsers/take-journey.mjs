/** Takes the journey in one browser, and tells of each step. */

import { withTemporaryFolder } from "../measuring/temporary-files.mjs";
import { add, FAILED, NOTHING, PASSED, SKIPPED } from "../test-counts.mjs";
import { journey } from "./journey.mjs";
import { personAt } from "./person.mjs";

/**
 * @param {import("./known-browsers.mjs").KnownBrowser} browser
 * @param {string} url of the built site, with a slash at its end
 * @returns {Promise<import("../test-counts.mjs").Counts>} of its steps; those behind one that failed
 *   are skipped, and a browser that does not start is one failure
 */
export async function takeJourney(browser, url) {
  let counts = NOTHING;
  try {
    await withTemporaryFolder((home) =>
      browser.withDriver(home, async (driver) => {
        console.log(driver.version);
        for (const step of journey(url)) {
          const result = counts.failed > 0 ? SKIPPED : await take(step, personAt(driver));
          counts = add(counts, result);
        }
      }),
    );
  } catch (error) {
    console.error(`  ✗ ${browser.name} could not be driven:`, error);
    counts = add(counts, FAILED);
  }
  return counts;
}

async function take(step, person) {
  const startMs = performance.now();
  const seconds = () => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
  try {
    const seen = await step.take(person);
    console.log(`  ✓ ${step.name} (${seconds()}): ${seen}`);
    return PASSED;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`  ✗ ${step.name} (${seconds()}): ${reason}`);
    return FAILED;
  }
}
