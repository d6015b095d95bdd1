/** Kaggle's 28,000 test images in the product: from `Download submission.csv` to the checked file. */

import { withBuiltSite } from "../built-site.mjs";
import { markdownTable, median, medianAndSpread, seconds } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { watchedPage } from "./page-watch.mjs";

const FLOORS = [
  { recipe: "quick", floorSeconds: 1.5 },
  { recipe: "best", floorSeconds: 15 },
];

/** Reading takes as long after one epoch as after all. */
const ONE_EPOCH = "epochs=1";

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureTestReading({ repetitions, zip }) {
  if (zip === null) return null;
  const results = [];
  for (const { recipe, floorSeconds } of FLOORS) {
    const fragment = settingsFragment(recipe, 1, ONE_EPOCH);
    const times = [];
    for (let repetition = 0; repetition < repetitions; repetition++) {
      times.push(await measureVisit(zip, fragment));
      console.error(`  ${recipe}: ${seconds(times.at(-1) ?? Number.NaN)}`);
    }
    results.push({ recipe, fragment, floorSeconds, times });
  }
  return results;
}

/** In a visit of its own: a page reads the same images only once. */
function measureVisit(zip, fragment) {
  return withBuiltSite(async ({ url, browser }) => {
    const dojo = await watchedPage(browser);
    await dojo.open(url, fragment);
    await dojo.load(zip);
    await dojo.startTraining();
    await dojo.trained();
    await dojo.makeSubmission();
    const { submit = Number.NaN, submitted = Number.NaN } = (await dojo.notes()).times;
    return (submitted - submit) / 1000;
  });
}

/** @param {NonNullable<Awaited<ReturnType<typeof measureTestReading>>>} results */
export function reportTestReading(results) {
  return [
    "28,000 images, from the press of `Download submission.csv` until the file is written and " +
      "checked; by all the views and networks of the recipe, after one epoch.",
    markdownTable(
      ["Recipe", "Settings", "Seconds", "Floor"],
      results.map(({ recipe, fragment, floorSeconds, times }) => [
        recipe,
        `\`${fragment}\``,
        medianAndSpread(times, seconds),
        `${seconds(floorSeconds)} ${median(times) <= floorSeconds ? "holds" : "is missed"}`,
      ]),
    ),
  ].join("\n\n");
}
