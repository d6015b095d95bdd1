/** Whole training runs in the product, on Kaggle's file: how accurate, and how long it takes. */

import { withBuiltSite } from "../built-site.mjs";
import { markdownTable, medianAndSpread, percent, seconds } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { watchedPage } from "./page-watch.mjs";

const GOAL_PERCENT = 99;
/** Seconds are those from the press of Train, on two cores without a graphics card. */
const FLOORS = {
  quick: { accuracy: 0.99, seconds: 5, goalSeconds: 2 },
  standard: { accuracy: 0.994, seconds: 60 },
  best: { accuracy: 0.996, seconds: 180 },
};

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureTrainingRuns({ recipes, seeds, settings, zip }) {
  if (zip === null) return null;
  const runs = [];
  for (const recipe of recipes) {
    for (const seed of seeds) {
      const run = await measureRun(zip, settingsFragment(recipe, seed, settings));
      console.error(`  ${recipe}, seed ${seed}: ${run.text}`);
      runs.push({ recipe, seed, ...run });
    }
  }
  return { settings, runs };
}

/** A browser of its own: nothing is remembered from an earlier visit. */
function measureRun(zip, fragment) {
  return withBuiltSite(async ({ url, browser }) => {
    const dojo = await watchedPage(browser);
    await dojo.open(url, fragment);
    await dojo.load(zip);
    await dojo.startTraining();
    const { text, accuracy } = await dojo.trained();
    // Chosen anew for the network when the training starts.
    const backend = (await dojo.backend.locator("strong").textContent()) ?? "";
    const { times, epochs } = await dojo.notes();
    const { ready = Number.NaN, train = Number.NaN, trained = Number.NaN } = times;
    const goal = epochs.find(({ validationPercent }) => validationPercent >= GOAL_PERCENT);
    return {
      text,
      backend,
      accuracy,
      startUpSeconds: ready / 1000,
      trainingSeconds: (trained - train) / 1000,
      /** Null where no epoch reached it. */
      goalSeconds: goal === undefined ? null : (goal.ms - train) / 1000,
    };
  });
}

/** @param {NonNullable<Awaited<ReturnType<typeof measureTrainingRuns>>>} measured */
export function reportTrainingRuns({ settings, runs }) {
  const table = markdownTable(
    [
      "Recipe, seed",
      "Backend",
      "Validation accuracy",
      `To ${GOAL_PERCENT}.0 %`,
      "Train to Trained",
      "Start-up",
      "Sum",
    ],
    runs.map((run) => [
      `${run.recipe}, ${run.seed}`,
      run.backend,
      percent(run.accuracy),
      run.goalSeconds === null ? "not reached" : seconds(run.goalSeconds),
      seconds(run.trainingSeconds),
      seconds(run.startUpSeconds),
      seconds(run.startUpSeconds + run.trainingSeconds),
    ]),
  );
  const recipes = [...new Set(runs.map(({ recipe }) => recipe))];
  const changed = settings === "" ? "" : ` The recipes were changed: ${settings}.`;
  return [
    "Held-out tenth of Kaggle's train.csv. Start-up: opening the page until the backend is chosen. " +
      `Train to Trained: from the press of the button, validation included; reading the CSV apart.${changed}`,
    table,
    ...recipes.map((recipe) =>
      summary(
        recipe,
        runs.filter((run) => run.recipe === recipe),
      ),
    ),
  ].join("\n\n");
}

function summary(recipe, runs) {
  const accuracies = runs.map(({ accuracy }) => accuracy);
  const times = runs.map(({ trainingSeconds }) => trainingSeconds);
  const goals = runs.map(({ goalSeconds }) => goalSeconds ?? Number.POSITIVE_INFINITY);
  const floor = FLOORS[recipe];
  const verdicts = [
    `${percent(floor.accuracy)} ${verdict(Math.min(...accuracies) >= floor.accuracy)}`,
    `${seconds(floor.seconds)} at most ${verdict(Math.max(...times) <= floor.seconds)}`,
    ...(floor.goalSeconds === undefined
      ? []
      : [
          `${GOAL_PERCENT}.0 % within ${seconds(floor.goalSeconds)} ` +
            verdict(Math.max(...goals) <= floor.goalSeconds),
        ]),
  ];
  return (
    `${recipe}: ${medianAndSpread(accuracies, percent)} in ${medianAndSpread(times, seconds)} from ` +
    `Train. Floors for every seed: ${verdicts.join("; ")}.`
  );
}

function verdict(holds) {
  return holds ? "holds" : "is missed";
}
