/** Loading Kaggle's train.csv in the product: how fast, and at what peak of memory. */

import { statSync } from "node:fs";
import { withBuiltSite } from "../built-site.mjs";
import { mebibytes, median, medianAndSpread, seconds, short } from "../measuring/numbers.mjs";
import { withTrainCsv } from "../measuring/temporary-files.mjs";
import { watchedPage } from "./page-watch.mjs";
import { pageMemory } from "./process-memory.mjs";

const FLOOR_MB_PER_SECOND = 50;
const FLOOR_BYTES = 300 * 1024 ** 2;

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureCsvReading({ repetitions, zip }) {
  if (zip === null) return null;
  return withTrainCsv(zip, async (path) => {
    const loads = [];
    for (let repetition = 0; repetition < repetitions; repetition++) {
      loads.push(await measureLoad(path));
    }
    return { bytes: statSync(path).size, loads };
  });
}

/** In a browser of its own: its only page is the one whose memory is measured. */
function measureLoad(path) {
  return withBuiltSite(async ({ url, browser }) => {
    const dojo = await watchedPage(browser);
    await dojo.open(url);
    const memory = await pageMemory(dojo.page);
    const atRest = memory?.now() ?? null;
    memory?.forgetPeak();
    await dojo.load(path);
    const { chosen = Number.NaN, loaded = Number.NaN } = (await dojo.notes()).times;
    return {
      seconds: (loaded - chosen) / 1000,
      atRest,
      peak: memory?.peak() ?? null,
      code: memory?.code() ?? null,
    };
  });
}

/** @param {NonNullable<Awaited<ReturnType<typeof measureCsvReading>>>} measured */
export function reportCsvReading({ bytes, loads }) {
  const times = loads.map((load) => load.seconds);
  const speeds = times.map((time) => bytes / 1e6 / time);
  const isFast = median(speeds) >= FLOOR_MB_PER_SECOND;
  return [
    `train.csv, ${(bytes / 1e6).toFixed(1)} MB, from choosing the file until its summary is shown, ` +
      `reading, checks for duplicates and class means included: ` +
      `**${medianAndSpread(speeds, short)} MB/s**, ${medianAndSpread(times, seconds)}. ` +
      `Floor of ${FLOOR_MB_PER_SECOND} MB/s ${isFast ? "holds" : "is missed"}.`,
    reportMemory(loads),
  ].join("\n\n");
}

function reportMemory(loads) {
  const peaks = loads.flatMap(({ peak }) => (peak === null ? [] : [peak.renderer]));
  const rests = loads.flatMap(({ atRest }) => (atRest === null ? [] : [atRest.renderer]));
  const codes = loads.flatMap(({ code }) => (code === null ? [] : [code.renderer]));
  if (peaks.length === 0) return "Memory is measured on Linux only.";
  const own = peaks.map((peak, index) => peak - (codes[index] ?? 0));
  const isSmall = Math.max(...own) < FLOOR_BYTES;
  return (
    `Peak memory of the page's process while loading, workers included: ` +
    `**${medianAndSpread(own, mebibytes)}** of its own. The resident set (VmHWM) is ` +
    `${medianAndSpread(peaks, mebibytes)}, and was ${medianAndSpread(rests, mebibytes)} before; ` +
    `${medianAndSpread(codes, mebibytes)} of it are the browser's own code, which all its tabs ` +
    `share. Floor of ${mebibytes(FLOOR_BYTES)} ${isSmall ? "holds" : "is missed"} for what is its own.`
  );
}
