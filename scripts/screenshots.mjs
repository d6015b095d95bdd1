/**
 * `npm run screenshots`: the README's pictures of the real page, on Kaggle's file where it is here,
 * else on sample digits: trained and with a drawing recognised, light and dark; the inside of one
 * misread digit; and all algorithms compared, which takes some minutes.
 *
 * The seed, the drawing and the window are always the same; what differs from run to run is what
 * the page itself measures, such as images per second.
 */

import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { withBuiltSite } from "./built-site.mjs";
import { dojoPage } from "./measuring/dojo-page.mjs";
import { drawStrokes } from "./measuring/hand.mjs";
import { readOptions, settingsFragment } from "./measuring/options.mjs";
import { findRealData, KAGGLE_ZIP } from "./measuring/real-data.mjs";
import { ROOT, runScript, SetupError } from "./script.mjs";

const SCHEMES = /** @type {const} */ (["light", "dark"]);
const WINDOW = { width: 1440, height: 1000 };
const MAX_BYTES = 400_000;
/** Charts, bars and colours have come to rest. */
const SETTLE_MS = 1500;

const HELP = `npm run screenshots -- [options]
  --settings WORDS  what differs from Quick, as in the page's address: "epochs=1"
  --folder PATH     where the pictures go (docs/screenshots)`;

await runScript(async () => {
  const options = readOptions({ settings: "", folder: join(ROOT, "docs", "screenshots") }, HELP);
  const data = findRealData(KAGGLE_ZIP);
  mkdirSync(options.folder, { recursive: true });
  await withBuiltSite(async ({ url, browser }) => {
    const page = await browser.newPage({ viewport: WINDOW, reducedMotion: "reduce" });
    const dojo = dojoPage(page);
    await dojo.open(url, settingsFragment("quick", 1, options.settings));
    await dojo.load(data);
    await dojo.startTraining();
    console.log((await dojo.trained()).text);
    await drawStrokes(dojo.canvas, three(), { box: 1, size: 0.9 });
    await dojo.prediction.filter({ hasText: /\d+ \(\d/ }).waitFor();
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await takePicture(page, join(options.folder, `${colorScheme}.png`));
    }
    await page.emulateMedia({ colorScheme: "light" });
    await lookInside(page);
    await takePictureOf(page, "Understand", join(options.folder, "understand.png"));
    await compareAll(page, dojo);
    await takePictureOf(page, "Compare algorithms", join(options.folder, "compare.png"));
  });
});

/** The mistake that the network was surest of. @param {import("playwright").Page} page */
async function lookInside(page) {
  await page.getByRole("tab", { name: "Mistakes" }).click();
  await page
    .getByRole("button", { name: /^Look inside (row|digit)/ })
    .first()
    .click();
  await page.getByRole("img", { name: /^Occlusion/ }).waitFor();
  await page.getByRole("tab", { name: "Confusion" }).click();
}

async function compareAll(page, dojo) {
  await page.getByRole("heading", { name: "Compare algorithms" }).click();
  await dojo.button("Compare").click();
  await dojo.button("Stop comparing").waitFor();
  await dojo.button("Compare").waitFor({ timeout: 0 });
  await page.getByText("Is the difference real?").click();
}

/** One step of the page, whole, in a window as high as it is: nothing lies over it. */
async function takePictureOf(page, name, path) {
  await page.setViewportSize({ ...WINDOW, height: 4000 });
  await settle(page);
  // Steps have their number in front of their name.
  const step = page.getByRole("region", { name: new RegExp(`${name}$`) });
  await step.screenshot({ path, animations: "disabled", caret: "hide" });
  await page.setViewportSize(WINDOW);
  tellSize(path);
}

/** Of the top of the page, without pointer, focus and caret. */
async function takePicture(page, path) {
  await settle(page);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  tellSize(path);
}

async function settle(page) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.waitForTimeout(SETTLE_MS);
}

function tellSize(path) {
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > MAX_BYTES) throw new SetupError(`That is more than ${MAX_BYTES / 1000} kB.`);
}

/** A three in one stroke, two bows, in a square of the side 1. */
function three() {
  const bow = (middleY, radius, from, to) =>
    Array.from({ length: 25 }, (_, index) => {
      const angle = Math.PI * (from + ((to - from) * index) / 24);
      return /** @type {const} */ ([
        0.48 + radius * Math.cos(angle),
        middleY + radius * Math.sin(angle),
      ]);
    });
  return [[...bow(0.3, 0.2, -0.85, 0.45), ...bow(0.71, 0.23, -0.45, 0.85)]];
}
