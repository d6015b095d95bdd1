/**
 * `npm run measure:recipes`: how accurate the recipes are, by cross-validation on all 42,000 images
 * of Kaggle's train.csv.
 *
 * A single split of 4,200 images has a standard error of 0.1 points and cannot tell 99.5 from
 * 99.6 %. So the images are dealt into five folds; for each, a network learns from the other four
 * and reads it, by one view and by all views of the recipe; the 42,000 answers are pooled. Nothing
 * is chosen by the fold that is read: the last weights are taken, not the best epoch's.
 *
 * Folds run side by side in processes of their own, in Node on the SIMD engine.
 */

import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { markdownTable, percent, seconds } from "./measuring/numbers.mjs";
import {
  listed,
  RECIPES,
  readOptions,
  settingsFragment,
  wholeNumber,
} from "./measuring/options.mjs";
import { findRealData, KAGGLE_ZIP } from "./measuring/real-data.mjs";
import { runScript, SetupError } from "./script.mjs";

const FOLD_SCRIPT = fileURLToPath(new URL("./measuring/read-fold.mjs", import.meta.url));

const HELP = `npm run measure:recipes -- [options]
  --recipes NAMES   quick, standard, best (all three)
  --folds N         (5)
  --seed N          of the folds and of the training (1)
  --settings WORDS  what differs from the recipe, as in the page's address: "epochs=4&optimizer=muon"
  --processes N     folds at a time (as many as there are processors)`;

await runScript(async () => {
  const options = readOptions(
    {
      recipes: RECIPES.join(","),
      folds: "5",
      seed: "1",
      settings: "",
      processes: String(availableParallelism()),
    },
    HELP,
  );
  const recipes = listed(options.recipes, RECIPES, "recipes");
  const folds = wholeNumber(options.folds, "folds");
  const seed = wholeNumber(options.seed, "seed");
  const processes = wholeNumber(options.processes, "processes");
  if (findRealData(KAGGLE_ZIP) === null) throw new SetupError("There is nothing to measure with.");

  const rows = [];
  for (const recipe of recipes) {
    const fragment = settingsFragment(recipe, seed, options.settings);
    const tasks = Array.from({ length: folds }, (_, fold) => ({ fragment, fold, folds, seed }));
    const results = await inProcesses(tasks, processes);
    rows.push(...summary(fragment, results));
    console.log(
      rows
        .slice(-2)
        .map((row) => row.join(" | "))
        .join("\n"),
    );
  }
  console.log("");
  console.log(
    markdownTable(["Settings", "Views", "Errors", "Accuracy", "95 % interval", "A fold"], rows),
  );
});

/** @typedef {{ fragment: string, fold: number, folds: number, seed: number }} Task */
/** @typedef {{ images: number, views: number, wrongByOne: number, wrongByAll: number, seconds: number }} Result */

/** @param {readonly Task[]} tasks @param {number} processes @returns {Promise<Result[]>} */
async function inProcesses(tasks, processes) {
  const waiting = [...tasks];
  const results = /** @type {Result[]} */ ([]);
  const take = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      results.push(await readFold(task));
    }
  };
  await Promise.all(Array.from({ length: processes }, take));
  return results;
}

/** @param {Task} task @returns {Promise<Result>} */
function readFold(task) {
  return new Promise((resolve, reject) => {
    const child = fork(FOLD_SCRIPT, [JSON.stringify(task)], { execArgv: relaxedSimd() });
    child.once("message", (message) => resolve(/** @type {Result} */ (message)));
    child.once("exit", (code) => {
      if (code !== 0) reject(new SetupError(`Fold ${task.fold} ended with code ${code}.`));
    });
  });
}

/** Node 20 has it behind a flag that later ones no longer know. */
function relaxedSimd() {
  const major = Number(process.versions.node.split(".")[0]);
  return major < 22 ? ["--experimental-wasm-relaxed-simd"] : [];
}

/** @param {string} fragment @param {readonly Result[]} results */
function summary(fragment, results) {
  const images = results.reduce((sum, result) => sum + result.images, 0);
  const times = results.map((result) => result.seconds);
  const time = `${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}`;
  const row = (views, wrong) => [
    `\`${fragment}\``,
    String(views),
    `${wrong} of ${images}`,
    percent(1 - wrong / images),
    interval(images - wrong, images),
    time,
  ];
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const views = results[0]?.views ?? 1;
  return [row(1, sum("wrongByOne")), row(views, sum("wrongByAll"))];
}

/** Wilson (1927), J. Am. Stat. Assoc. 22: 209. */
function interval(right, images) {
  const z = 1.96;
  const share = right / images;
  const middle = (share + (z * z) / (2 * images)) / (1 + (z * z) / images);
  const half =
    (z / (1 + (z * z) / images)) *
    Math.sqrt((share * (1 - share)) / images + (z * z) / (4 * images * images));
  return `${percent(middle - half)} to ${percent(middle + half)}`;
}
