/** How much stands between opening the page and three first things: clicks, strokes and seconds. */

import { withBuiltSite } from "../built-site.mjs";
import { drawStrokes } from "../measuring/hand.mjs";
import { markdownTable, median, medianAndSpread, seconds } from "../measuring/numbers.mjs";
import { watchedPage } from "./page-watch.mjs";

/** A one, in a square of the side 1. */
const ONE = /** @type {const} */ ([
  [
    [0.35, 0.35],
    [0.52, 0.15],
    [0.52, 0.5],
    [0.52, 0.85],
  ],
]);

/** The seconds are from the first press, as a person's own pauses do not count. */
const FIRSTS = /** @type {const} */ ([
  { name: "First trained network", until: "trained", presses: "1 click", floor: 2 },
  { name: "First digit read", until: "predicted", presses: "1 stroke", floor: 2 },
  { name: "First submission", until: "submitted", presses: "2 clicks", floor: 3 },
]);

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureFirstPrediction({ repetitions }) {
  const visits = [];
  for (let repetition = 0; repetition < repetitions; repetition++)
    visits.push(await measureVisits());
  return visits;
}

/** Each on a visit of its own, as each is the first thing that somebody does. */
function measureVisits() {
  return withBuiltSite(async ({ url, browser }) => {
    const trained = await measureVisit(browser, url, async (dojo) => {
      await dojo.startTraining();
      await dojo.trained();
    });
    const predicted = await measureVisit(browser, url, async (dojo) => {
      await drawStrokes(dojo.canvas, ONE, { box: 1, size: 0.8 });
      await dojo.prediction.filter({ hasText: /\d+ \(\d/ }).waitFor();
    });
    const submitted = await measureVisit(browser, url, async (dojo) => {
      await dojo.startTraining();
      await dojo.trained();
      await dojo.makeSubmission();
    });
    return { trained, predicted, submitted };
  });
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {(dojo: Awaited<ReturnType<typeof watchedPage>>) => Promise<void>} act
 */
async function measureVisit(browser, url, act) {
  const dojo = await watchedPage(browser);
  await dojo.open(url);
  await dojo.load(null);
  await act(dojo);
  const { times, presses } = await dojo.notes();
  await dojo.page.close();
  return { times, presses };
}

/** @param {Awaited<ReturnType<typeof measureFirstPrediction>>} visits */
export function reportFirstPrediction(visits) {
  const since = (visit, until) => {
    const { times } = visit[until];
    return ((times[until] ?? Number.NaN) - (times["pressed"] ?? Number.NaN)) / 1000;
  };
  const rows = FIRSTS.map(({ name, until, presses, floor }) => {
    const times = visits.map((visit) => since(visit, until));
    const isHeld = median(times) <= floor && visits.every((v) => pressesOf(v[until]) === presses);
    return [
      name,
      pressesOf(visits[0]?.[until]),
      medianAndSpread(times, seconds),
      `${presses}, ${seconds(floor)}: ${isHeld ? "holds" : "missed"}`,
    ];
  });
  const toSamples = visits.map(({ trained }) => (trained.times["loaded"] ?? Number.NaN) / 1000);
  return [
    "Quick on the sample digits that are there; seconds from the first press on.",
    `Samples are there ${medianAndSpread(toSamples, seconds)} after the page was opened.`,
    markdownTable(["", "Pressed", "Seconds", "Aim"], rows),
  ].join("\n\n");
}

/** "1 click", "2 clicks", "1 stroke" */
function pressesOf(visit) {
  const { clicks = 0, strokes = 0 } = visit?.presses ?? {};
  const words = [counted(clicks, "click"), counted(strokes, "stroke")];
  return words.filter((word) => word !== "").join(", ");
}

function counted(count, word) {
  if (count === 0) return "";
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
