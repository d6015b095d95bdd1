/** When a page first shows something, by the browser's own performance entries. */

import { chromium } from "playwright";
import { BROWSER_ARGS } from "../browser-args.mjs";

/**
 * Each time in a fresh context: nothing is in the cache.
 *
 * @param {{ url: string, runs: number, browser: string }} measuring `browser`: its path
 * @returns {Promise<number[]>} milliseconds from the start of navigation to the first contentful paint
 */
export async function firstPaints({ url, runs, browser: executablePath }) {
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const paints = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(url);
      await page.getByRole("heading", { name: "Digit Dojo" }).waitFor();
      paints.push(await page.evaluate(paintMs));
      await page.close();
    }
    return paints;
  } finally {
    await browser.close();
  }
}

/** Runs in the page. @returns {Promise<number>} */
function paintMs() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName("first-contentful-paint")[0];
      if (entry) resolve(entry.startTime);
    }).observe({ type: "paint", buffered: true });
  });
}
