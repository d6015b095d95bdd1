/**
 * How long the page's main thread is held up while training. Twice: as it is, and with the charts'
 * script refused by the network, so that tfjs-vis draws nothing. What only the first has is
 * tfjs-vis's own drawing. And beside them what TF.js's examples do: the same network under
 * `model.fit` on the main thread, for as long.
 */

import { withBuiltSite } from "../built-site.mjs";
import { markdownTable, whole } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { withBenchBuild, withBenchPage } from "./bench-site.mjs";
import { watchedPage } from "./page-watch.mjs";
import { FEW_IMAGES, hyperparametersOf, PLAIN_FIT } from "./trainer-specs.mjs";

/** Fetched when the first chart is drawn: tfjs-vis with Vega. */
const CHARTS_SCRIPT = "**/assets/chunk-*.js";

/** What the Long Tasks API counts from; the floor is that there is none. */
const LONG_MS = 50;

/** Of the longest tasks, so many are told. */
const NAMED = 3;

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureMainThread({ settings, zip }) {
  const fragment = settingsFragment("quick", 1, settings);
  const withCharts = await measureRun(zip, fragment, true);
  return {
    fragment,
    hasRealData: zip !== null,
    withCharts,
    withoutCharts: await measureRun(zip, fragment, false),
    plainFit: await measureFit(fragment, 1000 * withCharts.seconds),
  };
}

function measureRun(zip, fragment, hasCharts) {
  return withBuiltSite(async ({ url, browser }) => {
    const dojo = await watchedPage(browser);
    if (!hasCharts) await dojo.page.route(CHARTS_SCRIPT, (route) => route.abort());
    await dojo.open(url, fragment);
    await dojo.load(zip);
    await dojo.startTraining();
    const { text } = await dojo.trained();
    const { times, longTasks } = await dojo.notes();
    const { train = Number.NaN, trained = Number.NaN } = times;
    console.error(`  ${hasCharts ? "with" : "without"} charts: ${text}`);
    return {
      seconds: (trained - train) / 1000,
      longTasks: longestFirst(
        longTasks
          .filter(({ startMs }) => startMs >= train && startMs < trained)
          .map(({ startMs, durationMs }) => ({ atMs: startMs - train, durationMs })),
      ),
    };
  });
}

/** From its second step on: that the first one compiles is not held against it. */
async function measureFit(fragment, atLeastMs) {
  const hyperparameters = await hyperparametersOf(fragment);
  return withBenchBuild((folder) =>
    withBenchPage(folder, async (page) => {
      const { id } = await page.start({ ...PLAIN_FIT, hyperparameters, images: FEW_IMAGES });
      const { ms, longTasks } = await page.observe(id, atLeastMs);
      console.error("  `model.fit` is measured");
      return { seconds: ms / 1000, longTasks: longestFirst(longTasks) };
    }),
  );
}

function longestFirst(tasks) {
  return tasks.toSorted((one, other) => other.durationMs - one.durationMs);
}

/** @param {Awaited<ReturnType<typeof measureMainThread>>} measured */
export function reportMainThread(measured) {
  const { fragment, hasRealData, withCharts, withoutCharts, plainFit } = measured;
  const row = (name, { seconds, longTasks }) => [
    name,
    whole(seconds),
    String(longTasks.length),
    longTasks.length === 0 ? "none" : longTasks.slice(0, NAMED).map(taskText).join(", "),
  ];
  const isFree = withoutCharts.longTasks.length === 0;
  return [
    `\`${fragment}\` on ${hasRealData ? "Kaggle's train.csv" : "sample digits"}, from the press of ` +
      "Train to the end, as a PerformanceObserver for long tasks sees it. `model.fit` trains the " +
      "same network on noise, for as long, and is observed from its second step on.",
    markdownTable(
      ["Main thread", "Seconds observed", `Tasks above ${LONG_MS} ms`, "The longest, and when"],
      [
        row("As it is, tfjs-vis drawing", withCharts),
        row("The charts' script refused, nothing drawn by tfjs-vis", withoutCharts),
        row("`model.fit` on the main thread, WebGL", plainFit),
      ],
    ),
    `Floor: no task above ${LONG_MS} ms apart from tfjs-vis's own draw ${isFree ? "holds" : "is missed"}.`,
  ].join("\n\n");
}

function taskText({ atMs, durationMs }) {
  return `${whole(durationMs)} ms at ${(atMs / 1000).toFixed(1)} s`;
}
