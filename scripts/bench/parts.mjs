/** The parts of the bench, in the order in which they run. */

import { measureCsvReading, reportCsvReading } from "./csv-reading.mjs";
import { measureFirstPrediction, reportFirstPrediction } from "./first-prediction.mjs";
import { measureMainThread, reportMainThread } from "./main-thread.mjs";
import { measureTestReading, reportTestReading } from "./test-reading.mjs";
import { measureThroughput, reportThroughput } from "./throughput.mjs";
import { measureTrainingMemory, reportTrainingMemory } from "./training-memory.mjs";
import { measureTrainingRuns, reportTrainingRuns } from "./training-runs.mjs";
import { measureWallCost, reportWallCost } from "./wall-cost.mjs";

/**
 * @typedef {object} BenchOptions
 * @property {readonly string[]} recipes trained to their end
 * @property {readonly string[]} throughputRecipes trained for some slices of time
 * @property {readonly number[]} seeds
 * @property {string} settings what differs from each recipe, as in the page's address
 * @property {number} repetitions
 * @property {number} sliceSeconds
 * @property {boolean} hasSlow whether TF.js is measured too, which takes minutes without a card
 * @property {string | null} zip Kaggle's, or null where it is not here
 */

/**
 * `report` makes Markdown of what `measure` found; a part that finds nothing to measure returns null.
 *
 * @type {Readonly<Record<string, {
 *   title: string,
 *   measure: (options: BenchOptions) => Promise<any>,
 *   report: (measured: any) => string,
 * }>>}
 */
export const PARTS = {
  throughput: {
    title: "Training speed",
    measure: measureThroughput,
    report: reportThroughput,
  },
  runs: {
    title: "Accuracy and time of whole runs",
    measure: measureTrainingRuns,
    report: reportTrainingRuns,
  },
  csv: {
    title: "Reading train.csv",
    measure: measureCsvReading,
    report: reportCsvReading,
  },
  reading: {
    title: "Reading Kaggle's test images",
    measure: measureTestReading,
    report: reportTestReading,
  },
  prediction: {
    title: "Time to first prediction",
    measure: measureFirstPrediction,
    report: reportFirstPrediction,
  },
  tasks: {
    title: "The main thread while training",
    measure: measureMainThread,
    report: reportMainThread,
  },
  wall: {
    title: "What the wall costs training",
    measure: measureWallCost,
    report: reportWallCost,
  },
  memory: {
    title: "Memory while training",
    measure: measureTrainingMemory,
    report: reportTrainingMemory,
  },
};
