/**
 * `npm run bench`: measures the product in a headless browser, prints Markdown for the README and
 * writes all numbers to `reports/bench.json`.
 *
 * Nothing is printed that was not measured in this run. The speed of every recipe is measured in
 * slices of seconds; trained to their end, Standard and Best take long on a machine without a
 * graphics card, and are only when they are asked for.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeMachine, reportMachine } from "./bench/machine.mjs";
import { PARTS } from "./bench/parts.mjs";
import { firstSeeds, listed, RECIPES, readOptions, wholeNumber } from "./measuring/options.mjs";
import { findRealData, KAGGLE_ZIP } from "./measuring/real-data.mjs";
import { ROOT, runScript } from "./script.mjs";

const NAMES = Object.keys(PARTS);

const HELP = `npm run bench -- [options]
  --only PARTS         some of ${NAMES.join(", ")} (all)
  --recipes NAMES      that are trained to their end: of quick, standard, best (quick)
  --seeds N            such runs of each recipe, with the seeds 1 to N (3)
  --throughput-recipes NAMES
                       whose speed is measured, beside nets M and L (quick,standard)
  --tfjs               measures the speed of TF.js as well: minutes, where there is no graphics card
  --slice-seconds N    how long each contender trains at a time for that, one step at least (5)
  --repetitions N      of that, and of everything else that is repeated (3)
  --settings WORDS     what differs from the recipes, as in the page's address: "epochs=1"
Progress goes to the error stream: npm run -s bench > bench.md keeps the tables alone.`;

await runScript(async () => {
  const given = readOptions(
    {
      only: NAMES.join(),
      recipes: "quick",
      seeds: "3",
      "throughput-recipes": "quick,standard",
      tfjs: false,
      repetitions: "3",
      "slice-seconds": "5",
      settings: "",
    },
    HELP,
  );
  const options = {
    recipes: listed(given.recipes, RECIPES, "recipes"),
    seeds: firstSeeds(wholeNumber(given.seeds, "seeds")),
    throughputRecipes: listed(given["throughput-recipes"], RECIPES, "throughput-recipes"),
    settings: given.settings,
    repetitions: wholeNumber(given.repetitions, "repetitions"),
    sliceSeconds: wholeNumber(given["slice-seconds"], "slice-seconds"),
    hasSlow: given.tfjs,
    zip: findRealData(KAGGLE_ZIP),
  };
  const machine = await describeMachine();
  /** @type {Record<string, unknown>} */
  const results = {};
  console.log(`## Measured by \`npm run bench\`\n\n${reportMachine(machine)}`);
  for (const name of listed(given.only, NAMES, "only")) {
    const part = PARTS[name];
    if (part === undefined) continue;
    console.error(`\n${part.title} …`);
    const measured = await part.measure(options);
    results[name] = measured;
    if (measured !== null) console.log(`\n### ${part.title}\n\n${part.report(measured)}`);
    // After each part: a run that is ended early keeps what it has.
    save({ machine, options, results });
  }
});

function save(report) {
  const folder = join(ROOT, "reports");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bench.json"), `${JSON.stringify(report, null, 2)}\n`);
}
