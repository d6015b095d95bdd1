/**
 * `npm run measure:samples`: how well a network reads real digits that has seen nothing but
 * sample digits.
 *
 * It makes the page's own sample digits, trains on them with the page's own code, in Node on our own
 * engine, and reads Kaggle's training images. Only the seed of the training changes between
 * runs: everybody gets the same sample digits.
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { withSource } from "./load-source.mjs";
import { confusions } from "./measuring/confusions.mjs";
import { meanAndSpread, percent, seconds } from "./measuring/numbers.mjs";
import {
  firstSeeds,
  listed,
  RECIPES,
  readOptions,
  settingsFragment,
  wholeNumber,
} from "./measuring/options.mjs";
import { FIRST_ROWS, findRealData, KAGGLE_ZIP } from "./measuring/real-data.mjs";
import { loadTrainer } from "./measuring/train-in-node.mjs";
import { runScript, SetupError } from "./script.mjs";

/** The one of the page's "Use sample digits". */
const SAMPLE_SEED = 1;
const FLOOR = 0.95;
const AIM = 0.98;

const HELP = `npm run measure:samples -- [options]
  --recipe NAME     quick, standard or best (standard)
  --seeds N         runs, with the seeds 1 to N (1)
  --settings WORDS  what differs from the recipe, as in the page's address: "epochs=1&batchSize=64"`;

await runScript(async () => {
  const options = readOptions({ recipe: "standard", seeds: "1", settings: "" }, HELP);
  const [recipe = ""] = listed(options.recipe, RECIPES, "recipe");
  const seeds = firstSeeds(wholeNumber(options.seeds, "seeds"));
  const paths = [FIRST_ROWS, KAGGLE_ZIP].map(findRealData).filter((path) => path !== null);
  if (paths.length === 0) throw new SetupError("There are no real digits to read.");

  await withSource(async (load) => {
    const trainer = await loadTrainer(load);
    const { makeSampleSets } = await load("/src/dataset/sample-sets.ts");
    const startedAt = performance.now();
    const ignored = new AbortController().signal;
    const { training: samples } = await makeSampleSets(SAMPLE_SEED, () => {}, ignored);
    const took = seconds((performance.now() - startedAt) / 1000);
    console.log(`${samples.count} sample digits, written in ${took}.`);
    const tests = await Promise.all(paths.map((path) => readDigits(load, path)));

    /** @type {Map<string, number[]>} */
    const accuracies = new Map(tests.map(({ name }) => [name, []]));
    for (const seed of seeds) {
      const fragment = settingsFragment(recipe, seed, options.settings);
      console.log(`\nTraining with ${fragment}`);
      const trained = await trainer.train(samples, fragment);
      for (const { name, images } of tests) {
        const result = await trainer.evaluate(trained, images);
        accuracies.get(name)?.push(result.accuracy);
        console.log(`${name}, ${result.images} digits: ${percent(result.accuracy)} right`);
        console.log(confusions(result));
      }
    }
    console.log("");
    for (const [name, values] of accuracies) console.log(summary(recipe, name, values));
  });
});

/** The labelled images of one file, as the page reads it. */
async function readDigits(load, path) {
  const { loadFiles } = await load("/src/dataset/load-files.ts");
  const file = new File([readFileSync(path)], basename(path));
  const ignored = new AbortController().signal;
  const { training, failures } = await loadFiles([file], "anywhere", () => {}, ignored);
  if (training === null) throw new SetupError(`${path}: ${JSON.stringify(failures)}`);
  return { name: basename(path), images: training };
}

function summary(recipe, name, accuracies) {
  const verdict = Math.min(...accuracies) >= FLOOR ? "holds" : "is missed";
  return (
    `${name}: ${meanAndSpread(accuracies, percent)} with ${recipe}, ` +
    `${accuracies.length} seed(s); the floor of ${percent(FLOOR)} ${verdict}, the aim is ${percent(AIM)}.`
  );
}
