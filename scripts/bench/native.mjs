/**
 * `npm run bench:native`: how fast native PyTorch trains our networks on this machine's processor,
 * in turns: one slice of time each, over and over. `npm run bench` measures the product.
 */

import { availableParallelism, cpus, loadavg } from "node:os";
import { withSource } from "../load-source.mjs";
import { markdownTable, medianAndSpread, whole } from "../measuring/numbers.mjs";
import { readOptions, wholeNumber } from "../measuring/options.mjs";
import { runScript } from "../script.mjs";
import { installTorch, pythonWithTorch } from "../torch-environment.mjs";
import { startNative } from "./native/start-native.mjs";
import { NETWORK_L, NETWORK_M } from "./networks.mjs";

const HELP = `npm run bench:native -- [options]
  --install          first makes a Python environment with PyTorch, where there is none
  --threads N        that PyTorch uses (as many as there are cores)
  --slice-seconds N  how long each network trains at a time, one step at least (3)
  --repetitions N    of that (3)`;

await runScript(async () => {
  const given = readOptions(
    {
      install: false,
      threads: String(availableParallelism()),
      "slice-seconds": "3",
      repetitions: "3",
    },
    HELP,
  );
  const seconds = wholeNumber(given["slice-seconds"], "slice-seconds");
  const repetitions = wholeNumber(given.repetitions, "repetitions");
  if (given.install && pythonWithTorch() === null) installTorch();
  const native = await startNative(wholeNumber(given.threads, "threads"));
  if (native === null) return;
  try {
    const load = loadavg()[0] ?? 0;
    const rates = (await namedNetworks()).map((named) => ({
      ...named,
      imagesPerSecond: /** @type {number[]} */ ([]),
    }));
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const { hyperparameters, imagesPerSecond } of rates)
        imagesPerSecond.push(await native.imagesPerSecond(hyperparameters, seconds));
    }
    console.log(
      `${native.label}; ${cpus()[0]?.model.trim()}; load before the start ${load.toFixed(2)}.`,
    );
    console.log(
      `Slices of ${seconds} s, in which the fastest way to use threads counts; medians; in brackets the least and the greatest.\n`,
    );
    console.log(report(rates));
  } finally {
    await native.end();
  }
});

/** @returns {Promise<readonly { name: string, hyperparameters: { network: string, members: number, batchSize: number } }[]>} */
function namedNetworks() {
  return withSource(async (load) => {
    const { RECIPES } = await load("/src/domain/training/recipes.ts");
    const { RECIPE_TEXT } = await load("/src/words/en/recipe-text.ts");
    return [
      { name: "net M", hyperparameters: NETWORK_M },
      ...["quick", "standard"].map((recipe) => ({
        name: RECIPE_TEXT[recipe].name,
        hyperparameters: RECIPES[recipe],
      })),
      { name: "net L", hyperparameters: NETWORK_L },
    ];
  });
}

function report(rates) {
  const rows = rates.map(({ name, hyperparameters, imagesPerSecond }) => [
    `${name}, batch ${hyperparameters.batchSize}`,
    `\`${hyperparameters.network}\``,
    medianAndSpread(imagesPerSecond, whole),
  ]);
  return markdownTable(["Network", "Layers", "Images/s"], rows);
}
