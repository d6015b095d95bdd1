/** From nothing to a first drawing read: opening the page, sample digits, Train, all at once. */

import { withBuiltSite } from "../built-site.mjs";
import { drawStrokes } from "../measuring/hand.mjs";
import { markdownTable, median, medianAndSpread, seconds } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { watchedPage } from "./page-watch.mjs";

/** From the first click to the first prediction. */
const FLOOR_SECONDS = 1.5;

/** A one, in a square of the side 1. */
const ONE = /** @type {const} */ ([
  [
    [0.35, 0.35],
    [0.52, 0.15],
    [0.52, 0.5],
    [0.52, 0.85],
  ],
]);

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureFirstPrediction({ repetitions }) {
  const visits = [];
  for (let repetition = 0; repetition < repetitions; repetition++)
    visits.push(await measureVisit());
  return visits;
}

function measureVisit() {
  return withBuiltSite(async ({ url, browser }) => {
    const dojo = await watchedPage(browser);
    await dojo.open(url, settingsFragment("quick", 1, ""));
    await drawStrokes(dojo.canvas, ONE, { box: 1, size: 0.8 });
    await dojo.load(null);
    await dojo.startTraining();
    await dojo.prediction.filter({ hasText: /\d+ \(\d/ }).waitFor();
    const { times } = await dojo.notes();
    const between = (from, to) => ((times[to] ?? Number.NaN) - (times[from] ?? Number.NaN)) / 1000;
    return {
      startUp: (times["ready"] ?? Number.NaN) / 1000,
      samples: between("samples", "loaded"),
      training: between("train", "predicted"),
    };
  });
}

/** @param {Awaited<ReturnType<typeof measureFirstPrediction>>} visits */
export function reportFirstPrediction(visits) {
  const row = (name, of) => [name, medianAndSpread(visits.map(of), seconds)];
  const sinceClick = ({ samples, training }) => samples + training;
  const isFast = median(visits.map(sinceClick)) <= FLOOR_SECONDS;
  return [
    "Quick on sample digits, with a digit already drawn; a person's own pauses do not count.",
    markdownTable(
      ["Step", "Seconds"],
      [
        row("Opening the page until the backend is chosen", ({ startUp }) => startUp),
        row("`Use sample digits` until they are shown", ({ samples }) => samples),
        row("`Train` until the first prediction", ({ training }) => training),
        row("From the first click to the first prediction", sinceClick),
      ],
    ),
    `Floor of ${seconds(FLOOR_SECONDS)} from the first click ${isFast ? "holds" : "is missed"}.`,
  ].join("\n\n");
}
