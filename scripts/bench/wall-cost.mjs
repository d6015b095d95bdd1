/**
 * What reading the wall again and again takes from training: the same run with it and without it,
 * in turns of a slice of time, so that what disturbs the machine disturbs both.
 */

import { markdownTable, median, medianAndSpread, short, whole } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { withBenchBuild, withBenchPage } from "./bench-site.mjs";
import { hyperparametersOf } from "./trainer-specs.mjs";

/** Of the images learned from in the same time without the wall. */
const MOST = 0.03;
/** As many as the sample digits, of which a tenth is held out. */
const IMAGES = 12_000;

/** @param {import("./parts.mjs").BenchOptions} options */
export function measureWallCost({ throughputRecipes, settings, repetitions, sliceSeconds }) {
  return withBenchBuild((folder) =>
    withBenchPage(folder, async (page) => {
      const results = [];
      for (const recipe of throughputRecipes) {
        const hyperparameters = await hyperparametersOf(settingsFragment(recipe, 1, settings));
        const { id, label } = await page.startWalled({ hyperparameters, images: IMAGES });
        const slice = (hasWall) => page.measureWalled(id, 1000 * sliceSeconds, hasWall);
        results.push({ recipe, label, ...(await inTurns(slice, repetitions)) });
      }
      return { sliceSeconds, results };
    }),
  );
}

/**
 * @param {(hasWall: boolean) => Promise<{ images: number, ms: number, readings: number }>} slice
 * @param {number} repetitions
 */
async function inTurns(slice, repetitions) {
  /** @type {{ without: number[], walled: number[], readings: number[] }} */
  const rates = { without: [], walled: [], readings: [] };
  for (let repetition = 0; repetition < repetitions; repetition++) {
    // Once this one first, once the other: a machine that grows warm slows the second.
    for (const hasWall of repetition % 2 === 0 ? [false, true] : [true, false]) {
      const { images, ms, readings } = await slice(hasWall);
      rates[hasWall ? "walled" : "without"].push((1000 * images) / ms);
      if (hasWall) rates.readings.push((1000 * readings) / ms);
    }
  }
  return rates;
}

/** @param {Awaited<ReturnType<typeof measureWallCost>>} measured */
export function reportWallCost({ sliceSeconds, results }) {
  const rows = results.map(({ recipe, label, without, walled, readings }) => {
    const costs = walled.map((rate, index) => 100 * (1 - rate / (without[index] ?? Number.NaN)));
    return [
      `${recipe} (${label})`,
      medianAndSpread(without, whole),
      medianAndSpread(walled, whole),
      medianAndSpread(readings, short),
      medianAndSpread(costs, short),
      `${100 * MOST} %: ${median(costs) <= 100 * MOST ? "holds" : "is missed"}`,
    ];
  });
  return [
    `The same run with the wall's hundred digits read again and again and without, in turns of ${sliceSeconds} s.`,
    markdownTable(["Recipe", "Images/s without", "With", "Readings/s", "Costs %", "At most"], rows),
  ].join("\n\n");
}
